package org.spotter.ui.view;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.OpenProject;

/// The Label workspace: images, canvas, and what is on it.
public final class LabelView extends BorderPane {
  private final ImagesPanel images;

  /// @param images the left side
  /// @param canvas the middle, with its tools
  public LabelView(OpenProject open, ImagesPanel images, CategoryCards cards, CanvasPane canvas) {
    this.images = images;
    VBox right =
        new VBox(
            new CategoriesPanel(open, cards),
            new ObjectsPanel(open),
            new PropertiesPanel(open, canvas));
    right.getStyleClass().addAll("panel", "right");
    right.setPrefWidth(296);
    right.setMinWidth(264);
    setLeft(images);
    setCenter(canvas);
    setRight(right);
  }

  public ImagesPanel images() {
    return images;
  }
}
