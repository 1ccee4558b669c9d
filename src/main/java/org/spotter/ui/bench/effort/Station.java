package org.spotter.ui.bench.effort;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Document;
import org.spotter.editing.Options;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.ui.Window;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.model.KeyFamily;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;

/// The real window on a project, the hands that work in it, and eyes that only look: where things
/// are on the screen, and whether what was asked for is there yet.
final class Station implements AutoCloseable {
  /// What is drawn smaller than this on the screen, a person does not draw but zooms in first.
  static final double LEAST = 12;

  /// A drawn box that whole pixels of the screen would not bring this near is zoomed to as well.
  private static final double TIGHT = 0.92;

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Window window;
  private final Hand hand = new Hand(KeyMap.of(KeyFamily.LABELIMG, java.util.Map.of()));
  private int zooms;
  private int fits;

  /// @param settings a file of the bench's own; the person's at this machine are not touched
  Station(Path project, Path settings, Options options) {
    Settings own = new Settings(settings);
    own.keyFamily(KeyFamily.LABELIMG);
    own.options(options);
    own.window(new Settings.WindowSize(WIDTH, HEIGHT, false));
    window =
        Fx.get(() -> {
          Window made = new Window(new Stage(), own);
          made.show();
          made.open(project);
          return made;
        });
    await("the first image", () -> document() != null && canvas().getPicture() != null);
    await("the categories", () -> open().categories().current().get() != null);
  }

  Hand hand() {
    return hand;
  }

  /// Notches of the wheel so far.
  int zooms() {
    return zooms;
  }

  /// How often the whole picture was asked for again.
  int fits() {
    return fits;
  }

  /// The name of the category that the next object gets.
  String category() {
    return Fx.get(() -> {
      var current = open().categories().current().get();
      return current == null ? "" : current.name();
    });
  }

  /// The score from which predictions are proposed.
  double minScore() {
    return Fx.get(() -> open().runs().minScore().get());
  }

  /// What is labelled on the image that is shown.
  List<Annotation> objects() {
    return Fx.get(() -> {
      Document now = document();
      return now == null ? List.of() : now.annotations();
    });
  }

  /// Where a point of the image is on the screen, on a whole pixel.
  Point place(Point p) {
    return Fx.get(() -> rounded(onScreen(p)));
  }

  /// How many pixels of the screen one of the image has.
  double scale() {
    return Fx.get(() -> onScreen(new Point(1, 0)).x() - onScreen(new Point(0, 0)).x());
  }

  /// Takes a proposal in hand, to be decided about by a key.
  void take(Proposal p, OpenProposals.Way way) {
    hand.point(place(way.spot()));
    for (int i = 0; i < way.onwards(); i++) {
      hand.press("proposal.next");
    }
    await(
        "the proposal in hand",
        () -> {
          var inHand = open().proposals().inHand().get();
          return inHand != null && inHand.id() == p.id();
        });
  }

  /// Zooms in by the wheel until a box is large enough on the screen to be drawn well; shows the
  /// whole picture again before when the box is out of sight.
  void reach(Box box) {
    if (!Fx.get(() -> isInside(box))) {
      hand.press("view.fit");
      fits++;
    }
    while (!Fx.get(() -> isDrawable(box))) {
      hand.zoomIn(place(box.center()));
      zooms++;
    }
  }

  private boolean isInside(Box box) {
    CanvasView canvas = canvas();
    Point2D a = canvas.place(new Point(box.x(), box.y()));
    Point2D b = canvas.place(new Point(box.right(), box.bottom()));
    return canvas.getLayoutBounds().contains(a) && canvas.getLayoutBounds().contains(b);
  }

  private boolean isDrawable(Box box) {
    Point a = onScreen(new Point(box.x(), box.y()));
    Point b = onScreen(new Point(box.right(), box.bottom()));
    Box exact = Box.between(a, b);
    Box whole = Box.between(rounded(a), rounded(b));
    return Math.min(exact.width(), exact.height()) >= LEAST && exact.iou(whole) >= TIGHT;
  }

  private Point onScreen(Point p) {
    CanvasView canvas = canvas();
    Point2D on = canvas.localToScreen(canvas.place(p));
    return new Point(on.getX(), on.getY());
  }

  private static Point rounded(Point p) {
    return new Point(Math.rint(p.x()), Math.rint(p.y()));
  }

  /// Waits until this image is to be seen, with all that is known of it.
  ///
  /// @param predictions how many the project has for it
  void awaitImage(long id, int predictions) {
    await(
        "image " + id,
        () -> {
          Document now = document();
          return now != null
              && now.image().id() == id
              && canvas().getPicture() != null
              && now.equals(open().label().document().get())
              && open().runs().predictions().get().size() == predictions;
        });
  }

  /// Waits until so many objects are on the image that is shown.
  void awaitObjects(int count) {
    await(
        count + " objects",
        () -> {
          Document now = document();
          return now != null && now.annotations().size() == count;
        });
  }

  /// Waits until so many proposals are open on the image that is shown.
  void awaitProposals(int count) {
    await(count + " proposals", () -> open().proposals().open().get().size() == count);
  }

  /// Waits until the next object gets this category.
  void awaitCategory(String name) {
    await(
        "the category " + name,
        () -> {
          var current = open().categories().current().get();
          return current != null && current.name().equals(name);
        });
  }

  /// Waits until all that was done is on disk.
  void awaitSaved() {
    await("the changes to be saved", () -> open().label().saved().get());
  }

  private void await(String what, BooleanSupplier condition) {
    Fx.await(condition, () -> what + problem());
  }

  private String problem() {
    Document now = document();
    return now == null
        ? ", no image is shown"
        : ", on " + now.image().fileName() + " with " + now.annotations().size() + " objects";
  }

  private OpenProject open() {
    return Objects.requireNonNull(window.project());
  }

  private CanvasView canvas() {
    return Objects.requireNonNull((CanvasView) window.scene().lookup("#canvas"));
  }

  private @Nullable Document document() {
    return window.project() != null && window.scene().lookup("#canvas") instanceof CanvasView c
        ? c.getDocument()
        : null;
  }

  @Override
  public void close() {
    Fx.run(() -> {
      window.close();
      window.scene().getWindow().hide();
    });
  }
}
