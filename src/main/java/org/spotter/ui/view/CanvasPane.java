package org.spotter.ui.view;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.editing.Clipboard;
import org.spotter.editing.Document;
import org.spotter.editing.Operation;
import org.spotter.editing.Options;
import org.spotter.editing.Tools;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.ui.canvas.CanvasMode;
import org.spotter.ui.canvas.CanvasView;
import org.spotter.ui.canvas.Display;
import org.spotter.ui.canvas.Pixel;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.RunsModel;
import org.spotter.ui.model.ToolsModel;

/// The middle of the Label workspace: the canvas, bound to the view models, and the rail of tools.
public final class CanvasPane extends BorderPane implements AutoCloseable {
  private final OpenProject open;
  private final ToolsModel tools;
  private final CanvasView canvas = new CanvasView();
  private final CanvasPictures pictures;
  private final PictureRequests requests;
  private long prepared = -1;
  private final StackPane ground = new StackPane(canvas);
  private final ImageClassesBar imageClasses;
  private final BorderPane middle = new BorderPane(ground);
  private @Nullable CanvasMenu menu;
  private @Nullable Node empty;
  private @Nullable Node explanation;
  private final BooleanProperty truth = new SimpleBooleanProperty(true);
  private final BooleanProperty predictions = new SimpleBooleanProperty(true);
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(false);

  public CanvasPane(OpenProject open, ToolsModel tools) {
    this.open = open;
    this.tools = tools;
    imageClasses = new ImageClassesBar(open, false);
    pictures = new CanvasPictures(open, canvas, this::explain);
    canvas.setId("canvas");
    ground.getStyleClass().add("canvas-ground");
    StackPane.setAlignment(imageClasses, javafx.geometry.Pos.TOP_LEFT);
    StackPane.setMargin(imageClasses, new javafx.geometry.Insets(12));
    setCenter(middle);
    middle.setBottom(new ImageClassesBar(open, true));
    canvas.setNewId(open.label()::nextId);
    requests = new PictureRequests(open);
    canvas.setRequests(requests);
    canvas.setOnChange(open.label()::apply);
    canvas.setOnPress(this::takeProposal);
    canvas.pointerProperty().addListener((_, _, at) -> takeProposal(at));
    canvas.selectionProperty().bindBidirectional(open.objects().selection());
    open.categories().rows().addListener((ListChangeListener<CategoryRow>) _ -> showCategories());
    open.categories().current().addListener((_, _, _) -> showCategories());
    showCategories();
    tools.show(canvas.display());
    canvas.optionsProperty().bindBidirectional(tools.options());
    tool(tools.tool().get());
    canvas.toolProperty().addListener((_, _, tool) -> tools.tool().set(tool.name()));
    tools.tool().addListener((_, _, _) -> prepare());
    open.label().document().addListener((_, _, _) -> prepare());
    listenToRuns(open.runs());
    truth.addListener((_, _, on) -> keepOne(on, predictions));
    predictions.addListener((_, _, on) -> keepOne(on, truth));
    sideBySide.addListener((_, _, _) -> showMode());
    open.images().revision().addListener((_, _, _) -> showGround());
    showMode();
  }

  /// Builds what is around the canvas for these actions and keys: the rail of tools, their options,
  /// the menu of the right button.
  public void tools(Actions actions, KeyMap keys) {
    setLeft(new ToolRail(this, canvas, actions, keys));
    middle.setTop(new OptionBar(open, tools, canvas.display(), actions, keys));
    menu = new CanvasMenu(canvas, open, actions, keys);
    canvas.setOnMenu(menu::openAt);
    empty =
        Widgets.empty(
            "fth-image",
            Messages.text("canvas.empty"),
            Messages.text("canvas.empty.about"),
            Widgets.row(
                8,
                Widgets.button(actions.get("project.add-images"), keys, "accent"),
                Widgets.button(actions.get("project.import"), keys)));
    showGround();
  }

  /// Reads the present picture anew, for the file may be another.
  public void readPictureAnew() {
    pictures.readAnew();
  }

  public void tool(String name) {
    canvas.setTool(Tools.named(name));
  }

  /// Takes the tool in hand that drew last; a drawing that goes on is finished instead.
  public void again() {
    if (canvas.busyProperty().get()) {
      canvas.finish();
    } else {
      tool(tools.drawing());
    }
  }

  /// Begins a box in the middle of the image that the arrows move and size.
  public void boxByKeys() {
    tool("box");
    canvas.finish();
    focus();
  }

  /// Whether the operation could do something now. Tells of no change: ask when it is needed.
  public boolean isPossible(Operation operation) {
    return canvas.isPossible(operation);
  }

  /// Does an operation, if it can be done now.
  public void apply(Operation operation) {
    if (canvas.isPossible(operation) && !operation.name().startsWith("select-")) {
      String words = Messages.text("action.operation." + operation.name());
      open.repeat().did(words, () -> canvas.apply(operation));
    }
    canvas.apply(operation);
  }

  /// Copies what is selected; what was copied before stays when nothing is.
  public void copy() {
    canvas.copy().ifPresent(open.clipboard().content()::set);
  }

  /// Pastes what was copied last.
  public void paste() {
    Clipboard copied = open.clipboard().content().get();
    if (copied != null) {
      canvas.paste(copied);
    }
  }

  /// Pastes the poses of the image before, when there are any.
  public void posesBefore() {
    open.clipboard().posesBefore(canvas::paste);
  }

  /// How things are shown.
  public Display display() {
    return canvas.display();
  }

  /// Opens the menu about what is selected.
  public void menu() {
    if (menu != null) {
      menu.open();
    }
  }

  public void zoomToSelection() {
    canvas.zoomToSelection();
  }

  /// Gives the canvas the keyboard.
  public void focus() {
    canvas.requestFocus();
  }

  public void fit() {
    canvas.fit();
  }

  public void actual() {
    canvas.actualSize();
  }

  public void zoomIn() {
    canvas.zoomIn();
  }

  public void zoomOut() {
    canvas.zoomOut();
  }

  /// Shows a part of the image, as large as is useful and with a ring around it, as soon as the
  /// image is there.
  ///
  /// @param then done once it is
  public void reveal(long imageId, Box box, Runnable then) {
    pictures.whenShown(
        imageId,
        () -> {
          canvas.zoomTo(box);
          canvas.spot(box);
          then.run();
        });
  }

  /// The id of the image that is to be seen, or -1; while the next one is being decoded it is still
  /// the former.
  public long shownImage() {
    Document shown = canvas.getDocument();
    return shown == null ? -1 : shown.image().id();
  }

  /// Whether a picture is to be seen.
  public boolean isShowing() {
    return canvas.getPicture() != null;
  }

  /// Whether ground truth is drawn.
  public BooleanProperty truth() {
    return truth;
  }

  /// Whether predictions are drawn.
  public BooleanProperty predictions() {
    return predictions;
  }

  public BooleanProperty sideBySide() {
    return sideBySide;
  }

  /// What the next click does.
  public ObservableValue<String> hint() {
    return canvas.hintProperty();
  }

  /// Pointer and zoom, in a person's words.
  public StringBinding place() {
    return Bindings.createStringBinding(
        this::placeWords, canvas.pointerProperty(), canvas.pixelProperty(), canvas.zoomProperty());
  }

  @Override
  public void close() {
    tools.remember(canvas.display());
    pictures.close();
    requests.close();
  }

  private String placeWords() {
    Point at = canvas.pointerProperty().get();
    Pixel pixel = canvas.pixelProperty().get();
    long percent = Math.round(canvas.zoomProperty().get() * 100);
    if (!isShowing()) {
      return "";
    }
    if (at == null) {
      return Messages.text("status.zoom", percent);
    }
    double x = Math.floor(at.x());
    double y = Math.floor(at.y());
    return pixel == null
        ? Messages.text("status.place", x, y, percent)
        : Messages.text("status.pixel", x, y, percent, pixel.red(), pixel.green(), pixel.blue());
  }

  /// Takes the skeleton tool in hand to place, one by one, the joints that the selected object
  /// lacks.
  public void placeMissing() {
    tools.options().set(tools.options().get().withPlacing(Options.Placing.GUIDED));
    tool("skeleton");
    focus();
  }

  /// A model that answers boxes looks at the image while the tool that asks it is in hand.
  private void prepare() {
    var document = open.label().document().get();
    boolean wanted = document != null && tools.tool().get().equals("extract");
    if (wanted && document.image().id() != prepared) {
      prepared = document.image().id();
      requests.prepare(document.image());
    }
  }

  /// Rings a joint on the canvas; null takes the ring away.
  public void ring(@Nullable Point joint) {
    canvas.spot(joint == null ? null : new Box(joint.x(), joint.y(), 0, 0));
  }

  private void showCategories() {
    var current = open.categories().current().get();
    canvas.setCategory(current == null ? null : current.id());
    canvas.setHiddenCategories(
        open.categories().rows().stream()
            .filter(r -> !r.visible())
            .map(r -> r.category().id())
            .collect(Collectors.toSet()));
  }

  private void listenToRuns(RunsModel runs) {
    runs.predictions().addListener((_, _, _) -> showPredictions());
    runs.shown().addListener((_, _, _) -> showPredictions());
    runs.decisions().addListener((_, _, _) -> showPredictions());
    open.proposals().inHand().addListener((_, _, _) -> showInHand());
    runs.minScore().addListener((_, _, score) -> canvas.setScoreThreshold(score.doubleValue()));
    canvas.setScoreThreshold(runs.minScore().get());
    pictures.onShown(this::showPredictions);
    showPredictions();
  }

  /// Only those of the image that is to be seen.
  private void showPredictions() {
    Run run = open.runs().shown().get();
    Document shown = canvas.getDocument();
    canvas.setPredictions(
        run == null || shown == null
            ? java.util.List.of()
            : open.runs().predictions().get().stream()
                .filter(p -> p.imageId() == shown.image().id() && isDrawn(p))
                .toList(),
        run == null ? java.util.List.of() : run.classes());
    showInHand();
  }

  /// What was rejected is gone from sight; what was accepted is drawn as the object it became, and
  /// as a prediction only where the two are looked at apart.
  private boolean isDrawn(Prediction p) {
    return switch (open.runs().decisions().get().get(p.id())) {
      case REJECTED -> false;
      case ACCEPTED -> sideBySide.get() || !truth.get();
      case OPEN -> true;
      case null -> true;
    };
  }

  /// The pointer takes the proposal it comes upon in hand, so that a key decides about what a
  /// person points at.
  private void takeProposal(@Nullable Point at) {
    if (at != null && !canvas.busyProperty().get()) {
      open.proposals().takeAt(at);
    }
  }

  private void showInHand() {
    Prediction proposal = open.proposals().inHand().get();
    canvas.setInHand(proposal == null ? null : proposal.id());
  }

  /// With neither drawn there would be nothing to see: the other comes instead.
  private void keepOne(boolean on, BooleanProperty other) {
    if (!on && !other.get()) {
      other.set(true);
    }
    showMode();
  }

  private void showMode() {
    canvas.setMode(
        sideBySide.get()
            ? CanvasMode.SIDE_BY_SIDE
            : !predictions.get()
                ? CanvasMode.GROUND_TRUTH
                : truth.get() ? CanvasMode.OVERLAY : CanvasMode.PREDICTIONS);
    open.proposals().shown().set(sideBySide.get() || predictions.get());
    showPredictions();
  }

  /// A project without images says how to get some.
  private void showGround() {
    boolean none = open.images().revision().get() > 0 && open.images().total().get() == 0;
    Node shown = none ? empty : explanation;
    ground.getChildren().setAll(canvas, imageClasses);
    if (shown != null) {
      ground.getChildren().add(shown);
    }
  }

  /// Says in the middle why there is no picture; null when there is one.
  private void explain(@Nullable String why) {
    explanation = why == null ? null : Widgets.empty("fth-image", "", why);
    if (explanation != null) {
      explanation.setId("no-picture");
      explanation.setMouseTransparent(true);
    }
    showGround();
  }
}
