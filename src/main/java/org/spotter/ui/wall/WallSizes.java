package org.spotter.ui.wall;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The sliders of a wall: how large tiles are, and how much context crops have.
public final class WallSizes extends HBox {
  private final HBox margin = new HBox(8);

  /// @param context whether there is a slider for the context around crops
  public WallSizes(TileWall wall, boolean context) {
    setSpacing(8);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Slider size =
        slider("wall-size", TileWall.SMALLEST, TileWall.LARGEST, Messages.text("wall.size"));
    size.setBlockIncrement(32);
    size.valueProperty().bindBidirectional(wall.tileSizeProperty());
    getChildren().addAll(sign("fth-grid"), size);
    if (context) {
      getChildren().add(margin);
    }
    Slider slider = slider("wall-margin", 0, TileWall.MOST_MARGIN, Messages.text("wall.margin"));
    slider.setBlockIncrement(0.1);
    slider.valueProperty().bindBidirectional(wall.marginProperty());
    margin.getChildren().addAll(sign("fth-crop"), slider);
    margin.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
  }

  /// Shows or hides the slider for the context, as whole pictures have none.
  public void showContext(boolean shown) {
    margin.setVisible(shown);
    margin.setManaged(shown);
  }

  private static Node sign(String icon) {
    return Widgets.icon(icon);
  }

  private static Slider slider(String id, double least, double most, String words) {
    Slider slider = new Slider();
    slider.setId(id);
    slider.setMin(least);
    slider.setMax(most);
    slider.setPrefWidth(96);
    slider.setMinWidth(64);
    slider.setAccessibleText(words);
    slider.setTooltip(Widgets.tip(words, ""));
    return slider;
  }
}
