package org.spotter.ui.view;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.spotter.ui.images.ImagesPanel;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.OpenProject;

/// The Label workspace: images, canvas, and what is on it.
public final class LabelView extends BorderPane {
  private final OpenProject open;
  private final ImagesPanel images;
  private final VBox right;
  private ProposalsPanel proposals;

  /// @param images the left side
  /// @param middle the canvas and what is around it
  public LabelView(
      OpenProject open, ImagesPanel images, Node middle, CategoryCards cards, CanvasPane canvas) {
    this.open = open;
    this.images = images;
    proposals = new ProposalsPanel(open, new Actions(), KeyMap.NONE);
    right =
        new VBox(
            new CategoriesPanel(open, cards),
            new ObjectsPanel(open),
            proposals,
            new PropertiesPanel(open, canvas));
    right.getStyleClass().addAll("panel", "right");
    right.setPrefWidth(296);
    right.setMinWidth(264);
    setLeft(images);
    setCenter(middle);
    setRight(right);
  }

  /// From now on the panels name these keys.
  public void keys(Actions actions, KeyMap keys) {
    ProposalsPanel fresh = new ProposalsPanel(open, actions, keys);
    right.getChildren().set(right.getChildren().indexOf(proposals), fresh);
    proposals.forget();
    proposals = fresh;
  }

  public ImagesPanel images() {
    return images;
  }
}
