package org.spotter.ui.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
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
            scrolling(new PropertiesPanel(open, canvas)));
    right.getStyleClass().addAll("panel", "right");
    right.setPrefWidth(296);
    right.setMinWidth(264);
    setLeft(images);
    setCenter(middle);
    setRight(right);
  }

  /// What is selected may have more to say than there is room for.
  private static ScrollPane scrolling(PropertiesPanel properties) {
    ScrollPane scroll = new ScrollPane(properties);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(232);
    scroll.setFocusTraversable(false);
    scroll.visibleProperty().bind(properties.visibleProperty());
    scroll.managedProperty().bind(scroll.visibleProperty());
    return scroll;
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
