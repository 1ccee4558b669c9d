package org.spotter.ui.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.spotter.ui.model.Messages;

/// A small button that writes one term into a query: its menu offers the values, and the button
/// says which one the query has.
public final class FilterChip extends MenuButton {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private final SearchField field;
  private final String key;
  private final String title;
  private final Supplier<List<Choice>> choices;

  /// @param key of the query language, such as `state`
  /// @param title what the chip says while the query has no such term
  /// @param choices asked for whenever the menu opens
  public FilterChip(SearchField field, String key, String title, Supplier<List<Choice>> choices) {
    super(title);
    this.field = field;
    this.key = key;
    this.title = title;
    this.choices = choices;
    setId("filter-" + key);
    getStyleClass().add("filter");
    setMnemonicParsing(false);
    getItems().add(new MenuItem());
    setOnShowing(_ -> fill());
    field.model().text().addListener((_, _, text) -> show(text));
    show(field.model().text().get());
  }

  /// A value one may choose.
  ///
  /// @param value as the query has it
  /// @param words as the menu has it
  public record Choice(String value, String words) {}

  private void show(String text) {
    String value = QueryTerms.value(text, key);
    pseudoClassStateChanged(ACTIVE, !value.isEmpty());
    setText(value.isEmpty() ? title : Messages.text("filter.chip", title, value));
  }

  private void fill() {
    String now = QueryTerms.value(field.text(), key);
    getItems().setAll(item(Messages.text("filter.clear"), now.isEmpty(), ""));
    List<Choice> all = choices.get();
    for (Choice choice : all) {
      getItems().add(item(choice.words(), choice.value().equalsIgnoreCase(now), choice.value()));
    }
    if (all.isEmpty()) {
      MenuItem none = new MenuItem(Messages.text("filter.no-tags"));
      none.setDisable(true);
      getItems().add(none);
    }
  }

  private MenuItem item(String words, boolean chosen, String value) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setId("filter-" + key + "-" + (value.isEmpty() ? "any" : value));
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    Consumer<String> write = field::text;
    item.setOnAction(_ -> write.accept(QueryTerms.with(field.text(), key, value)));
    return item;
  }
}
