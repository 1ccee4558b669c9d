package org.spotter.ui.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// All keys of a workspace, in groups, to be searched.
public final class KeySheet {
  private final Overlay overlay;
  private final List<KeyLine> lines;
  private final HBox columns = new HBox(32);

  public KeySheet(Overlay overlay, List<KeyLine> lines) {
    this.overlay = overlay;
    this.lines = List.copyOf(lines);
  }

  /// Opens it.
  ///
  /// @param note what else there is to know
  /// @param change opens the card on which keys are changed
  public void open(String title, String note, Runnable change) {
    TextField search = new TextField();
    search.setId("key-sheet-search");
    search.setPromptText(Messages.text("keys.search"));
    search.textProperty().addListener((_, _, text) -> fill(text));
    HBox.setHgrow(search, Priority.ALWAYS);
    Button changing = new Button(Messages.text("action.keys.change"));
    changing.setMinWidth(Region.USE_PREF_SIZE);
    changing.setOnAction(_ -> change.run());
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(448);
    columns.setPadding(new javafx.geometry.Insets(0, 16, 0, 0));
    Card card =
        new Card(
            title, 880, Widgets.row(8, search, changing), scroll, Widgets.paragraph(note, "quiet"));
    card.setId("key-sheet");
    fill("");
    overlay.show(card.closing(Messages.text("card.close"), overlay), search);
  }

  private void fill(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Map<String, List<KeyLine>> groups =
        lines.stream()
            .filter(l -> l.fits(wanted))
            .collect(
                Collectors.groupingBy(KeyLine::group, LinkedHashMap::new, Collectors.toList()));
    VBox left = Widgets.column(16);
    VBox right = Widgets.column(16);
    long all = lines.stream().filter(l -> l.fits(wanted)).count() + 2L * groups.size();
    long put = 0;
    for (Map.Entry<String, List<KeyLine>> group : groups.entrySet()) {
      (put * 2 < all ? left : right).getChildren().add(group(group.getKey(), group.getValue()));
      put += group.getValue().size() + 2;
    }
    if (groups.isEmpty()) {
      left.getChildren().add(Widgets.paragraph(Messages.text("palette.nothing"), "quiet"));
    }
    for (VBox column : List.of(left, right)) {
      column.setPrefWidth(400);
      HBox.setHgrow(column, Priority.ALWAYS);
    }
    columns.getChildren().setAll(left, right);
  }

  private static Node group(String title, List<KeyLine> lines) {
    VBox box = Widgets.column(4, Widgets.heading(title));
    lines.forEach(l -> box.getChildren().add(line(l)));
    return box;
  }

  private static Node line(KeyLine line) {
    Label name = Widgets.label(line.text(), "key-line");
    name.setMinWidth(0);
    List<Node> parts = new ArrayList<>(List.of(name, Widgets.spring()));
    line.keys()
        .forEach(k -> {
          Label key = Widgets.key(KeyMap.words(k));
          key.setMinWidth(Region.USE_PREF_SIZE);
          parts.add(key);
        });
    return Widgets.row(8, parts.toArray(Node[]::new));
  }
}
