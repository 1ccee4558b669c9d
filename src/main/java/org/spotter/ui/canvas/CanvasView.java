package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Change;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.editing.Document;
import org.spotter.editing.Edits;
import org.spotter.editing.Mark;
import org.spotter.editing.Operation;
import org.spotter.editing.Options;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.Selection;
import org.spotter.editing.Shape;
import org.spotter.editing.Tool;
import org.spotter.editing.WheelEvent;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The node that shows one image and lets a person work on it; see the package for how it is made.
///
/// Give it a picture and a document; listen with [#setOnChange]. A finished gesture is applied to
/// [#documentProperty] at once, and then handed over with the name it gets in the history. When it
/// cannot be stored, set the former document again. All methods are for the JavaFX thread.
public final class CanvasView extends Region {
  private static final double STEP = 1.25;
  private static final double DIVIDER = 2;

  /// How far, in screen pixels, the right button may slip between press and release.
  private static final double MENU_REACH = 4;

  private final CanvasText text = new CanvasText();
  private final CanvasModel model = new CanvasModel(text);
  private final Sheet left = new Sheet(text.format("caption.truth"));
  private final Sheet right = new Sheet(text.format("caption.predictions"));
  private final CanvasInput input = new CanvasInput(new Obeying());
  private final ObjectProperty<CanvasMode> mode = new SimpleObjectProperty<>(CanvasMode.OVERLAY);
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<@Nullable Point> pointer = new ReadOnlyObjectWrapper<>();

  private @Nullable ScreenPicture picture;
  private Viewport view = Viewport.EMPTY;
  private List<Prediction> predictions = List.of();
  private List<ModelClass> classes = List.of();
  private double threshold;
  private Set<Long> replaced = Set.of();
  private @Nullable Box spot;
  private boolean panning;
  private @Nullable Point menuAt;
  private Consumer<Point2D> onMenu = _ -> {};

  public CanvasView() {
    getStyleClass().add("canvas-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    right.setVisible(false);
    getChildren().addAll(left, right);
    input.listenTo(left, true);
    input.listenTo(right, false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
    model.document.addListener((_, _, _) -> refreshFigures());
    model.view.addListener((_, _, _) -> refreshLive());
    mode.addListener((_, _, _) -> modeChanged());
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(CanvasView.class.getResource("canvas.css")).toExternalForm();
  }

  /// Shows another picture, fitted into the view; null for none.
  public void setPicture(@Nullable ScreenPicture newPicture) {
    picture = newPicture;
    spot(null);
    left.setPicture(newPicture);
    right.setPicture(newPicture);
    setView(
        newPicture == null
            ? view.withImage(0, 0)
            : view.withImage(newPicture.width(), newPicture.height()));
  }

  public @Nullable ScreenPicture getPicture() {
    return picture;
  }

  /// The image's annotations; the canvas puts the next document here after each gesture.
  public ObjectProperty<@Nullable Document> documentProperty() {
    return model.document;
  }

  public void setDocument(@Nullable Document newDocument) {
    model.document.set(newDocument);
  }

  public @Nullable Document getDocument() {
    return model.document.get();
  }

  /// The predictions of one run for this image.
  ///
  /// @param newClasses the run's classes, each with the category it stands for
  public void setPredictions(List<Prediction> newPredictions, List<ModelClass> newClasses) {
    predictions = List.copyOf(newPredictions);
    classes = List.copyOf(newClasses);
    refreshFigures();
  }

  /// Predictions with a lower score are not shown.
  public void setScoreThreshold(double score) {
    threshold = score;
    refreshFigures();
  }

  public ObjectProperty<CanvasMode> modeProperty() {
    return mode;
  }

  public void setMode(CanvasMode newMode) {
    mode.set(newMode);
  }

  /// Categories that are not shown and cannot be hit.
  public void setHiddenCategories(Set<Long> categoryIds) {
    model.setHidden(categoryIds);
    refreshFigures();
  }

  public ReadOnlyObjectProperty<Tool> toolProperty() {
    return model.tool.getReadOnlyProperty();
  }

  /// Takes a tool in hand, one of `Tools.ALL`; what the former was doing is given up.
  public void setTool(Tool tool) {
    model.setTool(tool);
  }

  /// The category new shapes get, or null for none yet.
  public void setCategory(@Nullable Long categoryId) {
    model.setCategory(categoryId);
  }

  /// Where the ids of new annotations come from.
  public void setNewId(LongSupplier newId) {
    model.setNewId(newId);
  }

  /// Hears of every finished gesture: its name in the history, and the change.
  public void setOnChange(BiConsumer<String, Change> listener) {
    model.setOnChange(listener);
  }

  public ObjectProperty<Selection> selectionProperty() {
    return model.selection;
  }

  /// Gives what is selected another category, as one change.
  public void recategorise(long categoryId) {
    Document present = getDocument();
    if (present != null) {
      Edits.recategorise(present, model.selection.get(), categoryId).ifPresent(model::commit);
    }
  }

  /// Deletes what is selected, as one change.
  public void deleteSelection() {
    Document present = getDocument();
    if (present != null) {
      Edits.delete(present, model.selection.get()).ifPresent(model::commit);
    }
  }

  /// How the tools are set; a tool may change it, too.
  public ObjectProperty<Options> optionsProperty() {
    return model.options;
  }

  /// Whether the operation could do something now.
  public boolean isPossible(Operation operation) {
    return mode.get() != CanvasMode.PREDICTIONS && model.isPossible(operation);
  }

  /// Does an operation, as one change, if it can be done now.
  public void apply(Operation operation) {
    if (mode.get() != CanvasMode.PREDICTIONS) {
      model.apply(operation);
    }
  }

  /// Lets the tool in hand have a key before anybody else.
  ///
  /// @return whether it had a use for it
  public boolean offer(KeyEvent e) {
    if (mode.get() == CanvasMode.PREDICTIONS) {
      return false;
    }
    return CanvasInput.key(e).map(model::on).orElse(false)
        || CanvasInput.typed(e).map(model::on).orElse(false);
  }

  /// Hears where on the canvas, in its own coordinates, the right button was clicked while the tool
  /// in hand had no use for it: the place for a menu.
  public void setOnMenu(Consumer<Point2D> listener) {
    onMenu = listener;
  }

  /// Selects what is at a place, for a menu about it, unless something that is selected is there.
  public void selectAt(Point2D on) {
    Document present = getDocument();
    if (present != null) {
      Point at = view.toImage(on.getX(), on.getY());
      model.selection.set(model.under(present, at, view.pixel()));
    }
  }

  /// Gives up the gesture that is going on, if any.
  public void cancel() {
    model.cancel();
  }

  /// Whether a gesture is going on.
  public ReadOnlyBooleanProperty busyProperty() {
    return model.busy.getReadOnlyProperty();
  }

  /// What the next click does, for the status line.
  public ReadOnlyStringProperty hintProperty() {
    return model.hint.getReadOnlyProperty();
  }

  /// The pointer in image pixels, or null while it is elsewhere.
  public ReadOnlyObjectProperty<@Nullable Point> pointerProperty() {
    return pointer.getReadOnlyProperty();
  }

  // Zoom and pan

  /// Pixels of the screen's hardware that an image pixel has; 1 is 100 %.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// The whole image, as large as it goes; it stays so when the window's size changes.
  public void fit() {
    setView(view.fit());
  }

  /// One image pixel a hardware pixel.
  public void actualSize() {
    setView(view.zoomedAt(focus(), 1 / hardwarePixels()));
  }

  public void zoomIn() {
    setView(view.zoomedAt(focus(), view.scale() * STEP));
  }

  public void zoomOut() {
    setView(view.zoomedAt(focus(), view.scale() / STEP));
  }

  /// A part of the image, as large as is useful.
  public void zoomTo(Box box) {
    setView(view.zoomedTo(box));
  }

  /// Rings a place until the next press on the canvas or the next picture.
  public void spot(@Nullable Box box) {
    spot = box;
    left.setSpot(box);
    right.setSpot(box);
  }

  /// The place that is ringed, or null.
  public @Nullable Box getSpot() {
    return spot;
  }

  /// Moves the picture by screen pixels.
  public void panBy(double dx, double dy) {
    setView(view.panned(dx, dy));
  }

  /// What is selected, as large as is useful; the whole image when nothing is.
  public void zoomToSelection() {
    Document present = getDocument();
    if (present != null) {
      model.selection.get().of(present).stream()
          .map(a -> Shape.of(a).bounds())
          .filter(Objects::nonNull)
          .reduce(Box::union)
          .ifPresentOrElse(box -> setView(view.zoomedTo(box)), this::fit);
    }
  }

  /// The pointer when it is over the image's view, else the middle.
  private Point focus() {
    Point at = pointer.get();
    if (at == null) {
      return view.middle();
    }
    Point on = new Point(view.screenX(at.x()), view.screenY(at.y()));
    boolean inside = new Box(0, 0, view.width(), view.height()).contains(on);
    return inside ? on : view.middle();
  }

  private double hardwarePixels() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void setView(Viewport next) {
    view = next;
    left.setView(next);
    right.setView(next);
    zoom.set(next.scale() * hardwarePixels());
    refreshLive();
  }

  @Override
  protected void layoutChildren() {
    boolean two = mode.get() == CanvasMode.SIDE_BY_SIDE;
    double width = two ? Math.floor((getWidth() - DIVIDER) / 2) : getWidth();
    left.resizeRelocate(0, 0, width, getHeight());
    right.resizeRelocate(width + DIVIDER, 0, width, getHeight());
    if (view.width() != width || view.height() != getHeight()) {
      setView(view.resized(width, getHeight()));
    }
  }

  private void modeChanged() {
    model.cancel();
    boolean two = mode.get() == CanvasMode.SIDE_BY_SIDE;
    right.setVisible(two);
    left.setCaptioned(two);
    right.setCaptioned(two);
    refreshFigures();
    requestLayout();
  }

  private void refreshFigures() {
    Document present = model.document.get();
    if (present == null) {
      left.setFigures(List.of());
      right.setFigures(List.of());
    } else {
      Figures figures = figures(present);
      List<Figure> truth =
          figures.truth(present).stream().filter(f -> !replaced.contains(f.id())).toList();
      List<Figure> predicted = figures.predictions(predictions, classes, threshold);
      left.setFigures(leftFigures(truth, predicted));
      right.setFigures(right.isVisible() ? predicted : List.of());
    }
    refreshLive();
  }

  private List<Figure> leftFigures(List<Figure> truth, List<Figure> predicted) {
    return switch (mode.get()) {
      case OVERLAY -> Stream.concat(predicted.stream(), truth.stream()).toList();
      case GROUND_TRUTH, SIDE_BY_SIDE -> truth;
      case PREDICTIONS -> predicted;
    };
  }

  private Figures figures(Document present) {
    return new Figures(present.categories(), model.settings().hidden());
  }

  private void refreshLive() {
    Document present = model.document.get();
    List<Mark> marks = model.view.get().marks();
    Set<Long> now = LiveScene.replaced(marks);
    if (!now.equals(replaced)) {
      replaced = now;
      refreshFigures();
      return;
    }
    left.setLive(
        present == null || mode.get() == CanvasMode.PREDICTIONS
            ? null
            : new LiveScene(
                marks, present, model.selection.get(), figures(present), model.busy.get()));
    setCursor(Cursors.of(model.view.get().cursor(), panning));
    refreshAccessibleText(present);
  }

  private void refreshAccessibleText(@Nullable Document present) {
    setAccessibleText(
        present == null
            ? text.format("access.empty")
            : text.format(
                "access.canvas",
                present.image().fileName(),
                present.annotations().size(),
                model.selection.get().size()));
  }

  // Keys and pointer

  /// Lets the tool in hand have a pointer event, as the mouse would.
  ///
  /// @return whether anything came of it
  boolean hand(PointerEvent event) {
    boolean gone = event.action() == PointerEvent.Action.EXITED;
    pointer.set(gone ? null : event.at());
    return mode.get() != CanvasMode.PREDICTIONS && model.on(event);
  }

  private void keyPressed(KeyEvent e) {
    if (e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) {
      input.space(true);
    } else if (offer(e)) {
      e.consume();
    }
  }

  private void keyReleased(KeyEvent e) {
    if (e.getCode() == KeyCode.SPACE) {
      input.space(false);
    }
  }

  /// What pointer, wheel and fingers do.
  private final class Obeying implements CanvasInput.Listener {
    @Override
    public Viewport view() {
      return view;
    }

    @Override
    public void pan(double dx, double dy) {
      panBy(dx, dy);
    }

    @Override
    public void zoom(Point at, double factor) {
      setView(view.zoomedAt(at, view.scale() * factor));
    }

    @Override
    public void pointer(PointerEvent event) {
      if (event.action() == PointerEvent.Action.PRESSED) {
        requestFocus();
        spot(null);
      }
      boolean used = hand(event);
      menu(event, used);
    }

    @Override
    public boolean wheel(WheelEvent event) {
      return mode.get() != CanvasMode.PREDICTIONS && model.on(event);
    }

    /// A press of the right button that was no use to an idle tool asks for a menu when it is
    /// released at the same place.
    private void menu(PointerEvent event, boolean used) {
      if (event.action() == PointerEvent.Action.PRESSED) {
        boolean asks = event.button() == PointerEvent.Button.SECONDARY && !used;
        menuAt = asks && !model.busy.get() ? event.at() : null;
      } else if (event.action() == PointerEvent.Action.RELEASED && menuAt != null) {
        boolean here = menuAt.distance(event.at()) <= MENU_REACH * event.pixel();
        menuAt = null;
        if (here) {
          onMenu.accept(new Point2D(view.screenX(event.at().x()), view.screenY(event.at().y())));
        }
      }
    }

    @Override
    public void panning(boolean ready) {
      panning = ready;
      refreshLive();
    }
  }
}
