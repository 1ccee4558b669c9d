package org.spotter.ui.view;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.spotter.ui.canvas.Channel;
import org.spotter.ui.canvas.Display;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;

/// How picture and shapes are shown: a button that opens a sheet of controls. Its icon is in the
/// accent colour while the picture is not shown as it is in the file.
final class DisplayMenu extends MenuButton {
  private static final javafx.css.PseudoClass ACTIVE =
      javafx.css.PseudoClass.getPseudoClass("active");
  private final Display display;
  private final KeyMap keys;

  DisplayMenu(Display display, KeyMap keys) {
    super(null, Widgets.icon("fth-sliders"));
    this.display = display;
    this.keys = keys;
    setId("display");
    getStyleClass().addAll("flat", "icon-button", "no-arrow");
    setAccessibleText(Messages.text("display.title"));
    setTooltip(Widgets.tip(Messages.text("display.title"), ""));
    setFocusTraversable(false);
    CustomMenuItem sheet = new CustomMenuItem(sheet(), false);
    sheet.getStyleClass().add("sheet-item");
    getItems().add(sheet);
    display.brightnessProperty().addListener((_, _, _) -> mark());
    display.contrastProperty().addListener((_, _, _) -> mark());
    display.gammaProperty().addListener((_, _, _) -> mark());
    display.channelProperty().addListener((_, _, _) -> mark());
    mark();
  }

  private void mark() {
    boolean plain =
        display.brightnessProperty().get() == 0
            && display.contrastProperty().get() == 0
            && display.gammaProperty().get() == 1
            && display.channelProperty().get() == Channel.ALL;
    pseudoClassStateChanged(ACTIVE, !plain);
  }

  private Node sheet() {
    GridPane tone = new GridPane(12, 8);
    tone.addRow(
        0, name("display.brightness"), dial("brightness", display.brightnessProperty(), -1, 1));
    tone.addRow(1, name("display.contrast"), dial("contrast", display.contrastProperty(), -1, 1));
    tone.addRow(2, name("display.gamma"), dial("gamma", display.gammaProperty(), 0.2, 5));
    tone.addRow(3, name("display.channel"), channel());
    tone.addRow(4, name("display.opacity"), dial("opacity", display.opacityProperty(), 0, 1));
    Button reset = new Button(Messages.text("display.reset"));
    reset.setId("display-reset");
    reset.setOnAction(_ -> {
      display.resetTone();
      display.opacityProperty().set(1);
    });
    VBox sheet = Widgets.column(12, tone, reset);
    sheet.getChildren().addAll(checks());
    sheet.getStyleClass().add("sheet");
    return sheet;
  }

  private List<Node> checks() {
    return List.of(
        check("view.outlines", display.outlinesProperty()),
        check("view.tags", display.tagsProperty()),
        check("view.rulers", display.rulersProperty()),
        check("view.minimap", display.minimapProperty()),
        check("view.magnifier", display.magnifierProperty()));
  }

  private Node check(String action, BooleanProperty shown) {
    CheckBox box = new CheckBox(Messages.text("action." + action));
    box.setId("show-" + action);
    box.selectedProperty().bindBidirectional(shown);
    return Widgets.row(12, box, Widgets.spring(), Widgets.key(keys.shown(action)));
  }

  private static Node name(String key) {
    return Widgets.label(Messages.text(key), "property-name");
  }

  private static Node dial(String id, DoubleProperty value, double least, double most) {
    boolean skewed = most > 1;
    return new Dial(
        "display-" + id,
        new Dial.Range(least, most, skewed),
        value.asObject(),
        v -> value.set(Math.rint(v * 20) / 20),
        v -> Messages.text("display.number", v));
  }

  private Node channel() {
    ComboBox<Channel> choice = new ComboBox<>();
    choice.setId("display-channel");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(new Names<>(c -> Messages.word("channel", c)));
    choice.getItems().setAll(Channel.values());
    choice.valueProperty().bindBidirectional(display.channelProperty());
    return choice;
  }
}
