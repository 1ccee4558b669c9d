package org.spotter.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.ui.images.ImageViews;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;

/// What can be done with the views of images.
final class ImageActions {
  private final ImageViews views;
  private final ObservableBooleanValue labelling;

  /// @param labelling whether the views are to be seen
  ImageActions(ImageViews views, ObservableBooleanValue labelling) {
    this.views = views;
    this.labelling = labelling;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    add(actions, "images.search", "fth-search", views.panel()::search);
    add(actions, "images.focus", "fth-sidebar", views.panel()::focus);
    add(actions, "images.menu", "fth-more-horizontal", views.panel()::openMenu);
    add(actions, "images.as-list", "fth-list", () -> views.panel().showAs("LIST"));
    add(actions, "images.as-table", "fth-columns", () -> views.panel().showAs("TABLE"));
    add(actions, "images.as-gallery", "fth-grid", () -> views.panel().showAs("GALLERY"));
    add(actions, "view.filmstrip", "fth-film", this::toggleFilmstrip);
    add(actions, "images.find-missing", "fth-life-buoy", views.edits()::findPictures);
  }

  private void toggleFilmstrip() {
    BooleanProperty shown = views.filmstrip();
    shown.set(!shown.get());
  }

  private void add(Actions actions, String id, String icon, Runnable run) {
    actions.add(new Action(id, icon, labelling, run));
  }
}
