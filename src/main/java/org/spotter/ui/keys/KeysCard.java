package org.spotter.ui.keys;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.KeyBook;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The card on which each action can be given another key: choose it, press the key. A key that
/// does something else already is named with what it does, to be swapped or taken.
public final class KeysCard {
  private static final int ROW = 36;
  private final Overlay overlay;
  private final List<String> actions;
  private final Consumer<KeyBook> keep;
  private final TextField search = new TextField();
  private final ListView<String> list = new ListView<>();
  private final Label words = Widgets.paragraph("", "quiet");
  private final Button swap = new Button(Messages.text("keys.swap"));
  private final Button take = new Button(Messages.text("keys.take"));
  private KeyBook book;
  private @Nullable String waiting;
  private String pressed = "";

  /// @param actions the names of all actions there are
  /// @param keep takes the keys after each change
  public KeysCard(Overlay overlay, List<String> actions, KeyBook book, Consumer<KeyBook> keep) {
    this.overlay = overlay;
    this.actions = List.copyOf(actions);
    this.book = book;
    this.keep = keep;
  }

  /// Opens it.
  public void open() {
    search.setId("keys-search");
    search.setPromptText(Messages.text("keys.search"));
    search.textProperty().addListener((_, _, _) -> fill());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSearch);
    list.setId("keys-list");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(10 * ROW);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Widgets.paragraph(Messages.text("palette.nothing"), "quiet"));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> leave());
    Card card =
        new Card(
            Messages.text("keys.change.title", Messages.word("family", book.family())),
            640,
            search,
            list,
            outcome(),
            buttons());
    card.setSpacing(12);
    fill();
    overlay.show(card.closing(Messages.text("card.close"), overlay), search);
  }

  private void leaveSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      event.consume();
    }
  }

  private Node outcome() {
    words.setId("keys-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    swap.setId("keys-swap");
    take.setId("keys-take");
    swap.getStyleClass().add("accent");
    swap.setOnAction(_ -> decide(book.swapped(chosen(), pressed)));
    take.setOnAction(_ -> decide(book.given(chosen(), pressed)));
    for (Button button : List.of(swap, take)) {
      button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    HBox row = Widgets.row(8, words, swap, take);
    row.setMinHeight(40);
    leave();
    return row;
  }

  private Node buttons() {
    Button change = button("keys-change", Messages.text("keys.change"), this::askKey);
    Button none =
        button("keys-none", Messages.text("keys.none"), () -> decide(book.without(chosen())));
    Button reset =
        button("keys-reset", Messages.text("keys.reset"), () -> decide(book.reset(chosen())));
    Button all =
        button("keys-reset-all", Messages.text("keys.reset-all"), () -> decide(book.resetAll()));
    return Widgets.row(8, change, none, reset, Widgets.spring(), all);
  }

  private static Button button(String id, String text, Runnable run) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void fill() {
    String chosen = list.getSelectionModel().getSelectedItem();
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    list.getItems()
        .setAll(
            actions.stream().filter(a -> wanted.isEmpty() || words(a).contains(wanted)).toList());
    list.getSelectionModel().select(chosen);
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private String words(String action) {
    return (KeyMap.name(action) + " " + shown(action)).toLowerCase(Locale.ROOT);
  }

  private String shown(String action) {
    return book.of(action).stream().map(KeyMap::words).collect(Collectors.joining("  "));
  }

  private String chosen() {
    String chosen = list.getSelectionModel().getSelectedItem();
    return chosen == null ? actions.getFirst() : chosen;
  }

  /// Enter asks for a key; the next one pressed is it.
  private void keys(KeyEvent event) {
    if (waiting != null) {
      KeyField.of(event)
          .ifPresent(key -> {
            event.consume();
            pressed(waiting, key);
          });
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      askKey(chosen());
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      decide(book.without(chosen()));
    }
  }

  private void askKey() {
    askKey(chosen());
  }

  private void askKey(String action) {
    leave();
    waiting = action;
    words.setText(Messages.text("keys.press", KeyMap.name(action)));
    list.requestFocus();
  }

  private void pressed(@Nullable String action, String key) {
    waiting = null;
    if (action == null) {
      return;
    }
    pressed = key;
    String other = book.other(action, key).orElse(null);
    if (other == null) {
      decide(book.given(action, key));
    } else {
      words.setText(Messages.text("keys.clash", KeyMap.words(key), KeyMap.name(other)));
      swap.setVisible(true);
      take.setVisible(true);
      swap.requestFocus();
    }
  }

  private void decide(KeyBook next) {
    String action = chosen();
    book = next;
    keep.accept(next);
    fill();
    list.refresh();
    list.requestFocus();
    leave();
    words.setText(
        shown(action).isEmpty()
            ? Messages.text("keys.has-none", KeyMap.name(action))
            : Messages.text("keys.has", KeyMap.name(action), shown(action)));
  }

  private void leave() {
    waiting = null;
    words.setText(Messages.text("keys.how"));
    swap.setVisible(false);
    take.setVisible(false);
  }

  private final class Cell extends ListCell<String> {
    Cell() {
      setOnMouseClicked(e -> {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !isEmpty()) {
          KeysCard.this.askKey(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable String action, boolean empty) {
      super.updateItem(action, empty);
      setPrefWidth(0);
      setGraphic(empty || action == null ? null : graphic(action));
    }

    private Node graphic(String action) {
      Label name = Widgets.label(KeyMap.name(action));
      name.setMinWidth(0);
      HBox row = Widgets.row(8, name, Widgets.spring());
      if (book.isOwn(action)) {
        row.getChildren().add(Widgets.label(Messages.text("keys.own"), "quiet"));
      }
      book.of(action).forEach(k -> row.getChildren().add(Widgets.key(KeyMap.words(k))));
      return row;
    }
  }
}
