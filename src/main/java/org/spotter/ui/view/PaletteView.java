package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Palette;

/// The command palette: type a few letters, choose with the arrows, Enter.
public final class PaletteView extends VBox {
  private static final int ROW = 40;
  private static final int ROWS = 10;
  private final TextField field = new TextField();
  private final ListView<Palette.Entry> list = new ListView<>();
  private final Label nothing = Widgets.label(Messages.text("palette.nothing"), "quiet");
  private final Overlay overlay;

  /// @param found gives the entries for what was typed
  /// @param later gives more of them, when it has found them
  public PaletteView(
      Overlay overlay,
      Function<String, List<Palette.Entry>> found,
      BiConsumer<String, Consumer<List<Palette.Entry>>> later) {
    this.overlay = overlay;
    getStyleClass().addAll("card", "palette");
    setPrefWidth(608);
    field.setId("palette-field");
    field.setPromptText(Messages.text("palette.prompt"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    field
        .textProperty()
        .addListener((_, _, text) -> {
          fill(found.apply(text));
          later.accept(text, more -> add(text, more));
        });
    list.setId("palette-list");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new EntryCell());
    list.setOnMouseClicked(_ -> choose());
    getChildren().addAll(field, list, nothing);
    fill(found.apply(""));
  }

  /// Opens the palette over the window.
  public void open() {
    overlay.show(this, field, Pos.TOP_CENTER);
  }

  private void add(String text, List<Palette.Entry> more) {
    if (text.equals(field.getText()) && !more.isEmpty()) {
      List<Palette.Entry> all = new ArrayList<>(list.getItems());
      all.addAll(more);
      fill(all);
    }
  }

  private void fill(List<Palette.Entry> entries) {
    list.getItems().setAll(entries);
    list.setPrefHeight(Math.min(ROWS, entries.size()) * ROW + 2);
    list.setVisible(!entries.isEmpty());
    list.setManaged(!entries.isEmpty());
    nothing.setVisible(entries.isEmpty());
    nothing.setManaged(entries.isEmpty());
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void move(KeyEvent event) {
    int by = step(event.getCode());
    if (by != 0) {
      int last = list.getItems().size() - 1;
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - ROWS + 2));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      choose();
    }
  }

  private static int step(KeyCode code) {
    return switch (code) {
      case DOWN -> 1;
      case UP -> -1;
      case PAGE_DOWN -> ROWS;
      case PAGE_UP -> -ROWS;
      default -> 0;
    };
  }

  private void choose() {
    Palette.Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      overlay.hide();
      entry.run().run();
    }
  }

  private static final class EntryCell extends ListCell<Palette.Entry> {
    @Override
    protected void updateItem(Palette.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(
          entry == null || empty
              ? null
              : Widgets.row(
                  12,
                  Widgets.icon(entry.icon()),
                  Widgets.label(entry.title()),
                  Widgets.label(entry.kind(), "quiet"),
                  Widgets.spring(),
                  Widgets.key(entry.keys())));
    }
  }
}
