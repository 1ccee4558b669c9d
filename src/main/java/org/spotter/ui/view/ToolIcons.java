package org.spotter.ui.view;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons by name: Feather's (`fth-…`), and for what Feather lacks our own in its manner (`own-…`):
/// lines two units wide on a grid of 24.
final class ToolIcons {
  private static final double SIZE = 16;
  private static final double GRID = 24;

  private static final Map<String, String> TOOLS =
      Map.ofEntries(
          Map.entry("select", "fth-mouse-pointer"),
          Map.entry("box", "fth-square"),
          Map.entry("polygon", "own-polygon"),
          Map.entry("vertices", "own-vertices"),
          Map.entry("cut", "own-cut"),
          Map.entry("brush", "own-brush"),
          Map.entry("fill", "fth-droplet"),
          Map.entry("wand", "own-wand"),
          Map.entry("scissors", "fth-scissors"),
          Map.entry("extract", "own-extract"),
          Map.entry("skeleton", "own-skeleton"));

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("polygon", "M12 3 L21 9.6 L17.6 20 L6.4 20 L3 9.6 Z"),
          Map.entry(
              "vertices",
              "M8 6 H16 M6 8 V16 M18 8 L8 17 M4 4 h4 v4 h-4 z M16 4 h4 v4 h-4 z M4 16 h4 v4 h-4 z"),
          Map.entry("cut", "M3 21 L21 3 M10 6 L6 3 L3 9 L7 12 M14 18 L18 21 L21 15 L17 12"),
          Map.entry(
              "brush",
              "M18.2 3.8 a2 2 0 0 1 2.8 2.8 L12.5 15.6 L8.9 12 Z"
                  + " M8.4 12.6 c-2.6 0 -3.9 1.9 -3.9 3.9 c0 1.7 -1 2.6 -2.2 3.1"
                  + " c1.3 1 3 1.4 4.6 1.4 c2.9 0 5.3 -2.2 5.3 -5"),
          Map.entry(
              "wand", "M3 21 L14 10 M16 2 v4 M14 4 h4 M20 10 v4 M18 12 h4 M7 4 v3 M5.5 5.5 h3"),
          Map.entry(
              "extract",
              "M3 8 V3 h5 M16 3 h5 v5 M21 16 v5 h-5 M8 21 H3 v-5 M12 7.5"
                  + " a4.5 4.5 0 1 0 .01 0 Z"),
          Map.entry(
              "skeleton",
              "M12 2.5 a2.5 2.5 0 1 0 .01 0 Z M12 7.5 V14 M5 10.5 H19 M12 14 L8 21.5 M12 14 L16 21.5"),
          Map.entry("round", "M12 4 a8 8 0 1 0 .01 0 Z"),
          Map.entry("eraser", "M20 20 H8 L3.5 15.5 L14 5 L20.5 11.5 L12 20 M8.5 10.5 L15 17"),
          Map.entry("corners", "M5 5 H19 V19 H5 Z M3 3 h4 v4 h-4 z M17 17 h4 v4 h-4 z"),
          Map.entry("extremes", "M5 5 H19 V19 H5 Z M12 3 v4 M12 17 v4 M3 12 h4 M17 12 h4"),
          Map.entry(
              "outside", "M3 3 H15 V8 M8 15 H3 V3 M9 9 H21 V21 H9 Z M12.5 12.5 h5 M12.5 17.5 h5"),
          Map.entry("inside", "M3 3 H21 V21 H3 Z M8 8 H16 V16 H8 Z M11 12 h2"),
          Map.entry("anywhere", "M3 3 H21 V21 H3 Z"),
          Map.entry("guided", "M4 20 a1.5 1.5 0 1 0 .01 0 M5.5 18 L11 11 M12 9 L18 5"),
          Map.entry("swap", "M4 8 H20 L16 4 M20 16 H4 L8 20"));

  private ToolIcons() {}

  /// The name of a tool's icon; a plain one for a tool that has none yet.
  static String ofTool(String tool) {
    return TOOLS.getOrDefault(tool, "fth-edit-2");
  }

  /// The icon of that name.
  static Node of(String name) {
    String path = name.startsWith("own-") ? PATHS.get(name.substring(4)) : null;
    return path == null ? new FontIcon(name) : drawn(path);
  }

  private static Node drawn(String path) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("drawn-icon");
    shape.setScaleX(SIZE / GRID);
    shape.setScaleY(SIZE / GRID);
    StackPane frame = new StackPane(new javafx.scene.Group(shape));
    frame.getStyleClass().add("icon-frame");
    frame.setMinSize(SIZE, SIZE);
    frame.setPrefSize(SIZE, SIZE);
    frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return frame;
  }
}
