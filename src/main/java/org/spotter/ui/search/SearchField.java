package org.spotter.ui.search;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Fault;
import org.spotter.store.query.Query;
import org.spotter.store.query.Suggestion;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// One field for a query. As one types, a list below it says what could come next; Tab takes the
/// first of it, Up and Down choose another one, Enter takes the chosen one or, with none chosen,
/// runs the query. Escape puts the list away, and then clears the field. In a field without a list
/// Up brings back earlier queries and Down, or Ctrl+Space, the list. What cannot be read is
/// underlined and explained below.
///
/// Who shows images or objects listens to [#query()].
public final class SearchField extends VBox {
  private static final Duration PAUSE = Duration.millis(150);
  private final SearchModel model;
  private final QueryHistory history;
  private final TextField field = new TextField();
  private final FaultMark mark = new FaultMark(field);
  private final Label hint = Widgets.paragraph("", "fault-hint");
  private final SuggestionPopup popup = new SuggestionPopup(field, this::take);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final SearchMenu menu;
  private Consumer<Query> enter = _ -> {};
  private Runnable leave = () -> {};
  private int recalled = -1;
  private boolean quiet;

  /// @param overlay where it asks for names of queries
  /// @param id of the text field, for tests and styles; parts of it have this before theirs
  public SearchField(OpenProject open, Overlay overlay, QueryHistory history, String id) {
    this.history = history;
    model = new SearchModel(open.project(), open.threads(), open.notices());
    SavedModel saved = new SavedModel(open.project(), open.threads(), open.notices());
    menu = new SearchMenu(saved, history, overlay, field::getText, this::use);
    menu.setId(id + "-menu");
    field.setId(id);
    hint.setId(id + "-hint");
    field.setPromptText(Messages.text("search.prompt"));
    field.setAccessibleText(Messages.text("search.about"));
    field.setTooltip(Widgets.tip(Messages.text("search.about"), ""));
    StackPane marked = new StackPane(field, mark);
    HBox.setHgrow(marked, Priority.ALWAYS);
    getStyleClass().add("search");
    getChildren().addAll(Widgets.row(4, marked, menu), hint);
    pause.setOnFinished(_ -> read(() -> {}));
    field.textProperty().addListener((_, _, _) -> typed());
    field.focusedProperty().addListener((_, _, focused) -> focused(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.fault().addListener((_, _, _) -> explain());
    explain();
  }

  /// What is meant now; every image while the field is empty.
  public ReadOnlyObjectProperty<Query> query() {
    return model.query();
  }

  public SearchModel model() {
    return model;
  }

  /// The text as it stands in the field.
  public String text() {
    return field.getText();
  }

  /// Puts a text into the field and reads it at once.
  public void text(String text) {
    quiet = true;
    field.setText(text);
    field.end();
    quiet = false;
    read(() -> {});
  }

  /// Puts a text into the field and does what Enter does.
  public void find(String text) {
    text(text);
    run();
  }

  /// @param run called with what Enter found, when it is read
  public void onEnter(Consumer<Query> run) {
    enter = run;
  }

  /// @param run gives the keyboard back when Escape ends the search
  public void onLeave(Runnable run) {
    leave = run;
  }

  /// Puts the keyboard into the field.
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void use(String text) {
    text(text);
    history.add(text);
    field.requestFocus();
    field.end();
  }

  private void typed() {
    if (!quiet) {
      recalled = -1;
      pause.playFromStart();
      javafx.application.Platform.runLater(this::suggest);
    }
  }

  private void suggest() {
    if (field.getText().isBlank()) {
      model.forgetSuggestions();
      popup.hide();
      explain();
    } else {
      offer();
    }
  }

  private void offer() {
    model.suggest(
        field.getText(),
        field.getCaretPosition(),
        found -> {
          popup.show(found);
          explain();
        });
  }

  private void read(Runnable then) {
    pause.stop();
    model.read(field.getText(), then);
  }

  private void focused(boolean focused) {
    if (!focused) {
      closeList();
      if (model.fault().get() == null) {
        history.add(field.getText());
      }
    }
  }

  private void closeList() {
    model.forgetSuggestions();
    popup.hide();
    explain();
  }

  private void pressed(KeyEvent event) {
    boolean open = popup.isShowing();
    boolean mine =
        switch (event.getCode()) {
          case DOWN -> open ? move(1) : recallOr(-1);
          case UP -> open ? move(-1) : recallOr(1);
          case TAB -> open && !event.isShiftDown() && take(popup.best());
          case ENTER -> (open && take(popup.chosen())) || run();
          case ESCAPE -> escape(open);
          case SPACE -> event.isControlDown() && ask();
          default -> false;
        };
    if (mine) {
      event.consume();
    }
  }

  private boolean move(int by) {
    popup.move(by);
    return true;
  }

  private boolean ask() {
    offer();
    return true;
  }

  /// Walks through earlier queries; Down at the latest opens the list.
  private boolean recallOr(int by) {
    var all = history.all();
    if (by < 0 && recalled < 0) {
      return ask();
    }
    int to = Math.clamp(recalled + by, -1, all.size() - 1);
    if (to != recalled) {
      text(to < 0 ? "" : all.get(to));
      recalled = to;
    }
    return true;
  }

  private boolean run() {
    closeList();
    read(() -> {
      if (model.fault().get() == null) {
        history.add(field.getText());
        enter.accept(model.query().get());
      }
    });
    return true;
  }

  private boolean escape(boolean open) {
    if (open) {
      closeList();
    } else {
      text("");
      leave.run();
    }
    return true;
  }

  private boolean take(@Nullable Suggestion suggestion) {
    if (suggestion == null) {
      return false;
    }
    boolean more = Meaning.isBeginning(suggestion);
    String rest = field.getText().substring(suggestion.to());
    String after = more || !rest.isEmpty() ? rest : " ";
    String taken = field.getText().substring(0, suggestion.from()) + suggestion.insert();
    quiet = true;
    field.setText(taken + after);
    field.positionCaret(taken.length() + (rest.isEmpty() && !more ? 1 : 0));
    quiet = false;
    closeList();
    if (more) {
      offer();
    } else {
      read(() -> {});
    }
    return true;
  }

  /// While somebody chooses what comes next, an unfinished end is no mistake.
  private void explain() {
    Fault fault = popup.isShowing() ? null : model.fault().get();
    mark.show(fault);
    hint.setText(fault == null ? "" : fault.hint().isEmpty() ? fault.what() : said(fault));
    hint.setVisible(fault != null);
    hint.setManaged(fault != null);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("fault"), fault != null);
  }

  private static String said(Fault fault) {
    return Messages.text("search.fault", fault.what(), fault.hint());
  }
}
