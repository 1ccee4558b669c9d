package org.spotter.ui.review;

import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.spotter.dataset.Image;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// Of which categories every object in the image with the focus is labelled.
final class CompletePane extends VBox {
  private final OpenProject open;
  private final Reviewing reviewing;
  private final VBox boxes = new VBox(4);

  CompletePane(OpenProject open, Reviewing reviewing) {
    this.open = open;
    this.reviewing = reviewing;
    getStyleClass().add("review-section");
    Label about = Widgets.paragraph(Messages.text("review.complete.about"), "quiet");
    getChildren().addAll(Widgets.heading(Messages.text("review.complete")), about, boxes);
    open.categories().rows().addListener((InvalidationListener) _ -> changed());
  }

  /// Another image has the focus, or it changed.
  void changed() {
    boxes.getChildren().clear();
    int focus = reviewing.focus();
    Row row = focus < 0 ? null : reviewing.model().row(focus);
    if (row instanceof Row.OfImage(Image image, _, _)) {
      for (CategoryRow category : open.categories().rows()) {
        boxes.getChildren().add(line(category, image));
      }
    }
  }

  private javafx.scene.Node line(CategoryRow row, Image image) {
    CheckBox box = new CheckBox(row.category().name());
    box.setSelected(image.complete().contains(row.category().id()));
    box.setFocusTraversable(false);
    box.setMinWidth(0);
    box.setOnAction(_ -> reviewing.complete(row.category().id()));
    Label key = Widgets.key(row.key() == 0 ? "" : Integer.toString(row.key()));
    return Widgets.row(8, box, Widgets.spring(), key);
  }
}
