package org.spotter.ui.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.spotter.store.SavedQueries.Saved;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The menu of a query field: the saved queries, what can be done with them, and the latest ones.
final class SearchMenu extends MenuButton {
  private static final int LONGEST = 56;
  private final SavedModel saved;
  private final QueryHistory history;
  private final Overlay overlay;
  private final Supplier<String> text;
  private final Consumer<String> use;

  /// @param text what stands in the field
  /// @param use puts a text into the field and runs it
  SearchMenu(
      SavedModel saved,
      QueryHistory history,
      Overlay overlay,
      Supplier<String> text,
      Consumer<String> use) {
    super(null, Widgets.icon("fth-bookmark"));
    this.saved = saved;
    this.history = history;
    this.overlay = overlay;
    this.text = text;
    this.use = use;
    getStyleClass().addAll("flat", "icon-button", "no-arrow");
    setAccessibleText(Messages.text("search.menu"));
    setTooltip(Widgets.tip(Messages.text("search.menu"), ""));
    getItems().add(new Menu());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    getItems().clear();
    for (Saved one : saved.all()) {
      getItems().add(item("saved-" + one.name(), one.name(), () -> use.accept(one.text())));
    }
    if (saved.all().isEmpty()) {
      MenuItem none = item("saved-none", Messages.text("search.none"), () -> {});
      none.setDisable(true);
      getItems().add(none);
    }
    MenuItem save = item("search-save", Messages.text("search.save"), this::save);
    save.setDisable(text.get().isBlank());
    getItems().addAll(new SeparatorMenuItem(), save);
    if (!saved.all().isEmpty()) {
      getItems().add(each("search-rename", Messages.text("search.rename"), this::rename));
      getItems().add(each("search-remove", Messages.text("search.remove"), saved::remove));
    }
    addHistory();
  }

  private void addHistory() {
    List<String> last = history.all();
    if (!last.isEmpty()) {
      Menu menu = new Menu(Messages.text("search.last"));
      menu.setId("search-last");
      last.forEach(q -> menu.getItems().add(item("last-" + q, q, () -> use.accept(q))));
      getItems().addAll(new SeparatorMenuItem(), menu);
    }
  }

  private Menu each(String id, String title, Consumer<Saved> doing) {
    Menu menu = new Menu(title);
    menu.setId(id);
    for (Saved one : saved.all()) {
      menu.getItems().add(item(id + "-" + one.name(), one.name(), () -> doing.accept(one)));
    }
    return menu;
  }

  private static MenuItem item(String id, String words, Runnable run) {
    MenuItem item =
        new MenuItem(words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }

  private void save() {
    String query = text.get().strip();
    ask(
        Messages.text("search.save.title"),
        query,
        "",
        Messages.text("search.save.answer"),
        name -> saved.save(name, query));
  }

  private void rename(Saved one) {
    ask(
        Messages.text("search.rename.title", one.name()),
        one.text(),
        one.name(),
        Messages.text("search.rename.answer"),
        name -> saved.rename(one, name));
  }

  private void ask(String title, String query, String name, String answer, Consumer<String> take) {
    TextField field = new TextField(name);
    field.setId("search-name");
    field.setPromptText(Messages.text("search.name"));
    Card card = new Card(title, 432, Widgets.paragraph(query, "quiet"), field).cancelling(overlay);
    var button =
        card.answering(
            answer,
            () -> {
              try {
                take.accept(field.getText());
                overlay.hide();
              } catch (Problem problem) {
                card.refuse(problem.sentence());
              }
            });
    field
        .textProperty()
        .addListener((_, _, now) ->
            button.setText(
                saved.has(now) && !now.equals(name) && name.isEmpty()
                    ? Messages.text("search.save.replace")
                    : answer));
    overlay.show(card, field);
  }
}
