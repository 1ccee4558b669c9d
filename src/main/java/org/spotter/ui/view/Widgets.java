package org.spotter.ui.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.KeyMap;

/// The small parts all views are made of, so that they look alike.
public final class Widgets {
  private Widgets() {}

  /// A Feather icon, such as `fth-square`, or one of our own, such as `own-polygon`.
  public static Node icon(String name) {
    return ToolIcons.of(name);
  }

  /// The name of a tool's icon.
  public static String toolIcon(String tool) {
    return ToolIcons.ofTool(tool);
  }

  /// Text with style classes.
  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// Text that breaks into lines and keeps the height it needs.
  public static Label paragraph(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A key as printed on a keyboard; nothing visible when the text is empty.
  public static Label key(String text) {
    Label key = label(text, "key");
    key.setVisible(!text.isEmpty());
    key.setManaged(!text.isEmpty());
    return key;
  }

  /// A section's title in small capitals.
  public static Label heading(String text) {
    return label(text.toUpperCase(java.util.Locale.ROOT), "heading");
  }

  /// The program's name.
  public static Node wordmark() {
    HBox mark =
        new HBox(
            label("Sp", "wordmark-part"),
            label("o", "wordmark-dot"),
            label("tter", "wordmark-part"));
    mark.getStyleClass().add("wordmark");
    mark.setAlignment(Pos.CENTER_LEFT);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }

  /// Takes the room that is left in a row.
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox column(double gap, Node... nodes) {
    return new VBox(gap, nodes);
  }

  /// A square of a category's colour.
  public static Rectangle swatch(Color color) {
    Rectangle swatch = new Rectangle(10, 10);
    swatch.setArcWidth(4);
    swatch.setArcHeight(4);
    swatch.setFill(color);
    return swatch;
  }

  /// What stands where nothing is yet: a picture, a word, what to do about it.
  public static VBox empty(String icon, String title, String about, Node... doing) {
    VBox box = column(16, icon(icon));
    if (!title.isEmpty()) {
      box.getChildren().add(label(title, "empty-title"));
    }
    box.getChildren().add(paragraph(about, "quiet", "explanation"));
    for (Node node : doing) {
      HBox middle = new HBox(node);
      middle.setAlignment(Pos.CENTER);
      box.getChildren().add(middle);
    }
    box.getStyleClass().add("empty");
    return box;
  }

  /// A button with words.
  public static Button button(Action action, KeyMap keys, String... styleClasses) {
    Button button = new Button(action.text());
    wire(button, action, keys);
    button.getStyleClass().addAll(styleClasses);
    return button;
  }

  /// A button that is an icon; its words and key are in the tip.
  public static Button iconButton(Action action, KeyMap keys) {
    Button button = new Button(action.text(), icon(action.icon()));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "icon-button");
    wire(button, action, keys);
    return button;
  }

  /// A button that is an icon, for what needs no action of its own.
  public static Button iconButton(String icon, String tip, Runnable run) {
    Button button = new Button(null, icon(icon));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(tip);
    button.setTooltip(tip(tip, ""));
    button.setOnAction(_ -> run.run());
    return button;
  }

  /// A tip with the key that does the same.
  public static Tooltip tip(String text, String key) {
    Tooltip tip = new Tooltip(key.isEmpty() ? text : text + "   " + key);
    tip.setShowDelay(Duration.millis(400));
    return tip;
  }

  private static void wire(Button button, Action action, KeyMap keys) {
    button.setId(action.id());
    button.setAccessibleText(action.text());
    button.setTooltip(tip(action.text(), keys.shown(action.id())));
    button.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    button.setOnAction(_ -> action.perform());
  }
}
