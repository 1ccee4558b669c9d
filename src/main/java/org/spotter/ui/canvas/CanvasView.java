package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Change;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.editing.Clipboard;
import org.spotter.editing.Document;
import org.spotter.editing.Edits;
import org.spotter.editing.Modifiers;
import org.spotter.editing.Operation;
import org.spotter.editing.Options;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.Selection;
import org.spotter.editing.Tool;
import org.spotter.editing.TypedEvent;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The node that shows one image and lets a person work on it; see the package for how it is made.
///
/// Give it a picture and a document; listen with [#setOnChange]. A finished gesture is applied to
/// [#documentProperty] at once, and then handed over with the name it gets in the history. When it
/// cannot be stored, set the former document again. All methods are for the JavaFX thread.
public final class CanvasView extends Region {
  private final CanvasText text = new CanvasText();
  private final Requests requests = new Requests(Requests.background(), Platform::runLater);
  private final CanvasModel model = new CanvasModel(text, requests);
  private final Display display = new Display();
  private final Sheets sheets =
      new Sheets(text, display, Thread::startVirtualThread, this::centreAt);
  private final Showing showing = new Showing(model, sheets, text);
  private final ReadOnlyObjectWrapper<@Nullable Point> pointer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Pixel> pixel = new ReadOnlyObjectWrapper<>();
  private final Navigation navigation =
      new Navigation(pointer::get, this::hardwarePixels, this::moved);
  private final Hands hands = new Hands(this, navigation, model, showing, sheets, pointer);

  public CanvasView() {
    getStyleClass().add("canvas-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(sheets.both());
    model.view.addListener((_, _, _) -> refreshLook());
    model.document.addListener((_, _, _) -> refreshLook());
    model.selection.addListener((_, _, _) -> refreshLook());
    pointer.addListener((_, _, at) -> pixel.set(at == null ? null : pixel(at)));
    hands.isPanning().addListener((_, _, _) -> refreshLook());
    showing.mode.addListener((_, _, _) -> modeChanged());
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(CanvasView.class.getResource("canvas.css")).toExternalForm();
  }

  /// Shows another picture, fitted into the view; null for none.
  public void setPicture(@Nullable ScreenPicture newPicture) {
    spot(null);
    sheets.setPicture(newPicture);
    Viewport view = navigation.view();
    navigation.go(
        newPicture == null
            ? view.withImage(0, 0)
            : view.withImage(newPicture.width(), newPicture.height()));
  }

  /// Shows a better copy of the same picture in the same place.
  ///
  /// @throws IllegalArgumentException when it has another size
  public void sharpen(ScreenPicture better) {
    ScreenPicture shown = getPicture();
    if (shown == null || shown.width() != better.width() || shown.height() != better.height()) {
      throw new IllegalArgumentException("a better copy has the size of the picture it is of");
    }
    sheets.setPicture(better);
  }

  public @Nullable ScreenPicture getPicture() {
    return sheets.picture();
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
    showing.setPredictions(newPredictions, newClasses);
  }

  /// Predictions with a lower score are not shown.
  public void setScoreThreshold(double score) {
    showing.setThreshold(score);
  }

  /// Sets a prediction apart as the one to be decided about, and brings it into view; null for
  /// none.
  public void setInHand(@Nullable Long predictionId) {
    showing.setInHand(predictionId);
    showing.inHandBounds().ifPresent(navigation::bringIn);
  }

  public ObjectProperty<CanvasMode> modeProperty() {
    return showing.mode;
  }

  public void setMode(CanvasMode newMode) {
    showing.mode.set(newMode);
  }

  /// Categories that are not shown and cannot be hit.
  public void setHiddenCategories(Set<Long> categoryIds) {
    model.setHidden(categoryIds);
    showing.refreshFigures();
  }

  // What the hand holds

  public ReadOnlyObjectProperty<Tool> toolProperty() {
    return model.tool.getReadOnlyProperty();
  }

  /// Takes a tool in hand, one of `Tools.ALL`; what the former was doing is given up.
  public void setTool(Tool tool) {
    model.setTool(tool);
  }

  /// How the tools are set; a tool may change it, too.
  public ObjectProperty<Options> optionsProperty() {
    return model.options;
  }

  /// Whether the operation could do something now.
  public boolean isPossible(Operation operation) {
    return showing.isEditable() && model.isPossible(operation);
  }

  /// Does an operation, as one change, if it can be done now.
  public void apply(Operation operation) {
    if (showing.isEditable()) {
      model.apply(operation);
    }
  }

  /// What is selected, to be pasted elsewhere; empty when nothing is.
  public Optional<Clipboard> copy() {
    return model.copy();
  }

  /// Pastes as one change and selects what was pasted.
  ///
  /// @return whether anything came of it
  public boolean paste(Clipboard clipboard) {
    return showing.isEditable() && model.paste(clipboard);
  }

  /// Lets the tool in hand have a key before anybody else.
  ///
  /// @return whether it had a use for it
  public boolean offer(KeyEvent e) {
    return hands.offer(e);
  }

  /// Hears where on the canvas, in its own coordinates, the right button was clicked while the tool
  /// in hand had no use for it: the place for a menu.
  public void setOnMenu(Consumer<Point2D> listener) {
    hands.setOnMenu(listener);
  }

  /// Hears where in the image the left button goes down, before the tool in hand does.
  public void setOnPress(Consumer<Point> listener) {
    hands.setOnPress(listener);
  }

  /// Selects what is at a place, for a menu about it, unless something that is selected is there.
  public void selectAt(Point2D on) {
    Document present = getDocument();
    if (present != null) {
      Viewport view = navigation.view();
      Point at = view.toImage(on.getX(), on.getY());
      model.selection.set(model.under(present, at, view.pixel()));
    }
  }

  /// Where on the canvas, in its own coordinates, a point of the image is.
  public Point2D place(Point p) {
    Viewport view = navigation.view();
    return new Point2D(view.screenX(p.x()), view.screenY(p.y()));
  }

  /// The box around what is selected, in image pixels, or null.
  public @Nullable Box selectedBounds() {
    return model.selectedBounds().orElse(null);
  }

  /// Who does the work on the picture that tools ask for.
  public void setRequests(RequestHandler handler) {
    requests.setHandler(handler);
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

  /// Gives up the gesture that is going on, if any.
  public void cancel() {
    model.cancel();
  }

  /// Has the gesture that is going on finished with what there is so far, as Enter does.
  public void finish() {
    model.on(
        new org.spotter.editing.KeyEvent(org.spotter.editing.KeyEvent.Key.ENTER, Modifiers.NONE));
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

  /// The picture's pixel under the pointer, or null while the pointer is elsewhere or the pixel is
  /// not known yet.
  public ReadOnlyObjectProperty<@Nullable Pixel> pixelProperty() {
    return pixel.getReadOnlyProperty();
  }

  private @Nullable Pixel pixel(Point at) {
    int x = (int) Math.floor(at.x());
    int y = (int) Math.floor(at.y());
    ScreenPicture shown = getPicture();
    OptionalInt argb = shown == null ? OptionalInt.empty() : shown.argb(x, y);
    return argb.isEmpty() ? null : Pixel.of(x, y, argb.getAsInt());
  }

  /// How things are shown.
  public Display display() {
    return display;
  }

  // Zoom and pan

  /// Pixels of the screen's hardware that an image pixel has; 1 is 100 %.
  public ReadOnlyDoubleProperty zoomProperty() {
    return navigation.zoom();
  }

  /// The whole image, as large as it goes; it stays so when the window's size changes.
  public void fit() {
    navigation.fit();
  }

  /// One image pixel a hardware pixel.
  public void actualSize() {
    navigation.actualSize();
  }

  public void zoomIn() {
    navigation.zoomIn();
  }

  public void zoomOut() {
    navigation.zoomOut();
  }

  /// A part of the image, as large as is useful.
  public void zoomTo(Box box) {
    navigation.zoomTo(box);
  }

  /// Rings a place until the next press on the canvas or the next picture.
  public void spot(@Nullable Box box) {
    sheets.setSpot(box);
  }

  /// The place that is ringed, or null.
  public @Nullable Box getSpot() {
    return sheets.spot();
  }

  /// Moves the picture by screen pixels.
  public void panBy(double dx, double dy) {
    navigation.panBy(dx, dy);
  }

  /// What is selected, as large as is useful; the whole image when nothing is.
  public void zoomToSelection() {
    model.selectedBounds().ifPresentOrElse(navigation::zoomTo, navigation::fit);
  }

  @Override
  protected void layoutChildren() {
    navigation.resize(sheets.layout(this), getHeight());
  }

  /// Lets the tool in hand have a pointer event, as the mouse would.
  ///
  /// @return whether anything came of it
  boolean hand(PointerEvent event) {
    return hands.hand(event);
  }

  /// Lets the tool in hand have a character, as the keyboard would.
  boolean type(TypedEvent event) {
    return model.on(event);
  }

  private void centreAt(Point at) {
    navigation.centreAt(at);
  }

  private double hardwarePixels() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  private void moved() {
    sheets.setView(navigation.view());
  }

  private void modeChanged() {
    model.cancel();
    sheets.setTwo(showing.mode.get() == CanvasMode.SIDE_BY_SIDE);
    showing.refreshFigures();
    requestLayout();
  }

  private void refreshLook() {
    setCursor(Cursors.of(model.view.get().cursor(), hands.isPanning().get()));
    Document present = getDocument();
    setAccessibleText(
        present == null
            ? text.format("access.empty")
            : text.format(
                "access.canvas",
                present.image().fileName(),
                present.annotations().size(),
                model.selection.get().size()));
  }
}
