package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Messages;

/// What is shown while no project is open: three things to do, and the latest projects.
public final class FirstRunView extends VBox {
  public FirstRunView(Actions actions, List<Path> recent, Consumer<Path> opening) {
    getStyleClass().add("page");
    setAlignment(Pos.CENTER);
    setSpacing(24);
    HBox tiles =
        new HBox(
            16,
            tile(actions.get("project.new"), "first.new"),
            tile(actions.get("project.open"), "first.open"));
    if (actions.has("project.demo")) {
      tiles.getChildren().add(tile(actions.get("project.demo"), "first.demo"));
    }
    tiles.setAlignment(Pos.CENTER);
    getChildren()
        .addAll(
            Widgets.label(Messages.text("first.title"), "page-title"),
            Widgets.label(Messages.text("first.subtitle"), "quiet"),
            tiles,
            recent(recent, opening),
            Widgets.label(Messages.text("first.drop"), "quiet"));
  }

  private static Button tile(Action action, String about) {
    Button tile = new Button();
    tile.setId("tile-" + action.id());
    var text = Widgets.paragraph(Messages.text(about), "quiet");
    VBox content =
        Widgets.column(
            8, Widgets.icon(action.icon()), Widgets.label(action.text(), "tile-title"), text);
    content.setPrefWidth(208);
    tile.setMinSize(240, 152);
    tile.setPrefSize(240, 152);
    tile.setMaxSize(240, 152);
    tile.setGraphic(content);
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.setAccessibleText(action.text());
    tile.getStyleClass().add("tile");
    tile.setOnAction(_ -> action.perform());
    return tile;
  }

  private static VBox recent(List<Path> recent, Consumer<Path> opening) {
    VBox links = Widgets.column(4);
    links.setAlignment(Pos.CENTER);
    for (Path path : recent.subList(0, Math.min(5, recent.size()))) {
      Hyperlink link = new Hyperlink(path.toString());
      link.setMnemonicParsing(false);
      link.setOnAction(_ -> opening.accept(path));
      links.getChildren().add(link);
    }
    return links;
  }
}
