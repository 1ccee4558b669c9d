package org.spotter.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.spotter.app.MarkImages;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.pixels.Thumbnails;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Workspace;
import org.spotter.ui.review.ReviewCards;
import org.spotter.ui.review.ReviewModel;
import org.spotter.ui.review.ReviewView;
import org.spotter.ui.review.Reviewing;
import org.spotter.ui.review.Subject;
import org.spotter.ui.view.Widgets;

/// The Review workspace in the window: made when it is first shown, left for an image in Label, and
/// come back to.
final class ReviewRoom implements AutoCloseable {
  private final Window window;
  private final Workbench bench;
  private final OpenProject open;
  private final Thumbnails thumbnails;
  private final ReviewCards cards;
  private final ReviewModel model;
  private final Reviewing reviewing;
  private final BooleanProperty left = new SimpleBooleanProperty();
  private @Nullable ReviewView view;

  ReviewRoom(Window window, Workbench bench, Thumbnails thumbnails) {
    this.window = window;
    this.bench = bench;
    this.thumbnails = thumbnails;
    open = bench.project();
    cards = new ReviewCards(window.overlay());
    model = new ReviewModel(open);
    reviewing = new Reviewing(open, model, cards);
    bench.workspace().addListener((_, _, now) -> went(now));
  }

  Reviewing reviewing() {
    return reviewing;
  }

  /// The views, made when there are none yet.
  ReviewView view() {
    ReviewView made = view;
    if (made == null) {
      made =
          new ReviewView(
              open, reviewing, bench.searchField("review-search"), thumbnails, this::show);
      made.use(window.actions(), window.keys());
      view = made;
    }
    return made;
  }

  /// Tells the views that keys are others now.
  void keys() {
    if (view != null) {
      view.use(window.actions(), window.keys());
    }
  }

  /// Whether Label shows an image that was opened from the wall.
  BooleanProperty left() {
    return left;
  }

  /// Opens the tile with the focus in Label.
  void openFocused() {
    view().openFocused(this::show);
  }

  void comeBack() {
    bench.workspace().set(Workspace.REVIEW);
  }

  /// Shows what a query finds on the wall.
  void find(Subject subject, String query) {
    bench.workspace().set(Workspace.REVIEW);
    view().search(subject, query);
  }

  /// Sends the image that Label shows back, with a word on what is wrong.
  void needsWork() {
    Document now = open.label().document().get();
    if (now != null) {
      cards.comment(
          1,
          now.image().comment(),
          said -> {
            PlannedEdit edit =
                MarkImages.needsWork(open.project(), new long[] {now.image().id()}, said);
            open.label().apply(edit, () -> open.notices().say(edit.sentence()));
          });
    }
  }

  /// A button that leads back to the wall, while there is a way back.
  Button returning() {
    Button back = Widgets.iconButton(window.actions().get("review.return"), window.keys());
    back.visibleProperty().bind(left.and(bench.workspace().isEqualTo(Workspace.LABEL)));
    back.managedProperty().bind(back.visibleProperty());
    return back;
  }

  boolean isIdle() {
    return view == null || bench.workspace().get() != Workspace.REVIEW || view.isIdle();
  }

  @Override
  public void close() {
    model.close();
    if (view != null) {
      view.close();
    }
  }

  private void went(Workspace now) {
    model.active(now == Workspace.REVIEW);
    if (now != Workspace.LABEL) {
      left.set(false);
    }
  }

  private void show(ReviewView.Place place) {
    bench.show(place.imageId());
    left.set(true);
    Annotation object =
        place.annotationId() == 0
            ? null
            : open.project().annotations().find(place.annotationId()).orElse(null);
    Box box = object == null ? place.box() : object.bbox();
    if (box != null) {
      Selection chosen = object == null ? Selection.NONE : Selection.of(object.id());
      bench.canvas().reveal(place.imageId(), box, () -> open.objects().selection().set(chosen));
    }
  }
}
