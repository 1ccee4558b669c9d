package org.spotter.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.spotter.app.Demo;
import org.spotter.app.EditAttributes;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.Brush;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.pixels.Picture;
import org.spotter.task.Progress;
import org.spotter.ui.model.LabelModel;
import org.spotter.ui.model.Settings;
import org.spotter.ui.review.Subject;
import org.spotter.ui.view.Pixels;
import org.spotter.ui.view.SkeletonCard;

/// Makes the pictures of the user guide: the window on the demo's project, without a display.
///
/// Run it with the test class path and `docs/pictures` as its argument; see CONTRIBUTING.md.
public final class GuidePictures {
  private static final long PATIENCE_MILLIS = 30_000;
  private static final Path HARD_HAT =
      Path.of("models/hardhat-nanodet-m-416/hardhat_nanodet_m_416_int8w.onnx").toAbsolutePath();
  private static final long SETTLE_MILLIS = 1_500;

  private final Path into;
  private final Window window;

  private GuidePictures(Path into, Window window) {
    this.into = into;
    this.window = window;
  }

  static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path work = Files.createTempDirectory("guide");
    Path project = Demo.run(work.resolve("demo"), Progress.NONE).project();
    Platform.startup(() -> {});
    Settings settings = new Settings(work.resolve("settings"));
    settings.window(new Settings.WindowSize(1440, 900, false));
    Window window = onFx(() -> shown(settings));
    new GuidePictures(Path.of(args[0]), window).takeAll(project);
    onFx(() -> {
      window.close();
      return window;
    });
    Platform.exit();
  }

  private static Window shown(Settings settings) {
    Window window = new Window(new Stage(), settings);
    window.show();
    return window;
  }

  private void takeAll(Path project) throws Exception {
    take("first-page", () -> true);
    run(() -> window.open(project));
    await(() -> bench().canvas().isShowing());
    await(() -> !bench().project().runs().predictions().get().isEmpty());
    take("label", this::isIdle);
    act("view.side-by-side");
    take("side-by-side", this::isIdle);
    act("view.side-by-side");
    act("palette");
    take("palette", () -> true);
    run(() -> window.overlay().hide());
    views();
    act("appearance.light");
    await(() -> bench().canvas().isShowing());
    take("label-light", this::isIdle);
    act("appearance.dark");
    act("run.evaluate");
    await(() -> bench().testBench().moment().get() != null);
    take("test", this::isIdle);
    pages();
    behindResults();
    reviewing();
    drawing();
    act("workspace.models");
    await(() -> bench().modelsDesk().isReady());
    act("models.try");
    take("models", () -> bench().modelsDesk().isTried());
    run(() -> window.take(HARD_HAT));
    take("model-add", () -> bench().modelsDesk().isTried());
    act("help.keys");
    take("keys", () -> true);
  }

  /// Pages about the whole project.
  private void pages() throws Exception {
    for (String page : List.of("statistics", "history", "splits")) {
      act("project." + page);
      take(page, this::isIdle);
      run(() -> window.overlay().hide());
    }
  }

  /// The search with its suggestions, and the ways to show images.
  private void views() throws Exception {
    run(() -> window.scene().getWindow().setX(0));
    run(() -> window.scene().getWindow().setY(0));
    act("images.search");
    TextField field = (TextField) window.scene().lookup("#image-search");
    run(() -> field.appendText("he"));
    Thread.sleep(SETTLE_MILLIS);
    run(() -> Screenshot.write(window.scene(), into.resolve("search.png")));
    run(() -> bench().images().panel().find(""));
    act("view.filmstrip");
    act("images.as-table");
    take("images-table", this::isIdle);
    act("view.filmstrip");
    act("images.as-gallery");
    take("images-gallery", this::isIdle);
    act("images.as-list");
  }

  /// Why a result is as it is: a model's layers, what a prediction rests on, reasons in words.
  private void behindResults() throws Exception {
    act("workspace.label");
    act("model.inspect");
    await(this::isIdle);
    run(() -> ((Button) window.scene().lookup("#inspect-measure")).fire());
    take("inspect", this::isIdle);
    run(() -> window.overlay().hide());
    act("model.explain");
    take("explain", this::isIdle);
    run(() -> window.overlay().hide());
    act("image.why");
    take("reasons", this::isIdle);
    run(() -> window.overlay().hide());
  }

  /// Some objects answered, some chosen.
  private void reviewing() throws Exception {
    List<String> answers = List.of("worn", "missing", "carried", "cannot tell");
    for (Category category : bench().project().project().categories().all()) {
      if (List.of("head", "helmet").contains(category.name())) {
        Attribute worn = new Attribute.Choice("helmet on", false, answers);
        EditAttributes.add(category, worn).apply(bench().project().project());
      }
    }
    act("workspace.review");
    run(() -> bench().review().view().search(Subject.OBJECTS, "head or helmet or cup or cat"));
    await(this::isIdle);
    run(() -> bench().review().view().wallSize(240));
    act("review.attribute");
    await(this::isIdle);
    run(() -> bench().review().reviewing().key(3));
    take("review", this::isIdle);
  }

  /// Tools in use: what they make is put there, as a person would have drawn it.
  private void drawing() throws Exception {
    act("workspace.label");
    Category person =
        new Category(
            900,
            "worker",
            "",
            null,
            SkeletonTemplate.COCO_PERSON.skeleton(),
            List.of(),
            Extra.NONE);
    run(() -> label().apply("Add worker", new Change.OfCategory(null, person)));
    await(() -> bench().project().categories().find(900).isPresent());
    Document document = document();
    Keypoints pose = SkeletonTemplate.COCO_PERSON.pose().in(new Box(90, 20, 300, 480));
    draw(Annotation.drawn(901, document.image().id(), 900, pose), "skeleton");
    take("draw-skeleton", this::isIdle);
    run(() -> SkeletonCard.open(window.overlay(), bench().project(), person));
    take("skeleton-editor", () -> window.overlay().isVisible());
    run(() -> window.overlay().hide());
    Mask mask =
        new Brush(Brush.Tip.ROUND, 60)
            .stroke(
                List.of(new Point(150, 380), new Point(230, 350), new Point(330, 400)),
                document.image().width(),
                document.image().height());
    draw(
        Annotation.drawn(902, document.image().id(), 900, new Segmentation.RunLength(mask, false)),
        "brush");
    take("draw-brush", this::isIdle);
    act("tool.select");
  }

  private void draw(Annotation annotation, String tool) throws Exception {
    run(() -> label().apply("Draw", Change.add(annotation)));
    await(() -> bench().canvas().shownImage() == annotation.imageId());
    act("tool." + tool);
    run(() -> bench().project().objects().selection().set(Selection.of(annotation.id())));
  }

  private LabelModel label() {
    return bench().project().label();
  }

  private Document document() {
    Document document = label().document().get();
    if (document == null) {
      throw new IllegalStateException("no image is open");
    }
    return document;
  }

  private Workbench bench() {
    Workbench bench = window.bench();
    if (bench == null) {
      throw new IllegalStateException("no project is open");
    }
    return bench;
  }

  private boolean isIdle() {
    return bench().isIdle();
  }

  private void act(String action) throws Exception {
    run(() -> window.actions().get(action).perform());
  }

  private void run(Runnable what) throws Exception {
    onFx(() -> {
      what.run();
      return what;
    });
  }

  private void take(String name, BooleanSupplier ready) throws Exception {
    await(ready);
    Thread.sleep(SETTLE_MILLIS);
    Picture picture = onFx(() -> Pixels.toPicture(window.scene().snapshot(null)));
    try {
      Files.write(into.resolve(name + ".png"), picture.toPng());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier ready) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onFx(
        () -> {
          try {
            return ready.getAsBoolean();
          } catch (IllegalStateException notYet) {
            return false;
          }
        })) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("the window does not get ready");
      }
      Thread.sleep(100);
    }
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> what) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(what.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
