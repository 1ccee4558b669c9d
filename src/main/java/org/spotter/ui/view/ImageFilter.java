package org.spotter.ui.view;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.store.ImageQuery;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// The menu that narrows the list by state, split and category. Its icon is in the accent colour
/// while something is left out.
final class ImageFilter extends MenuButton {
  private final OpenProject open;
  private final ObjectProperty<ImageQuery> query;

  ImageFilter(OpenProject open) {
    super(null, Widgets.icon("fth-filter"));
    this.open = open;
    query = open.images().query();
    setId("image-filter");
    getStyleClass().addAll("flat", "icon-button", "no-arrow");
    setAccessibleText(Messages.text("filter.title"));
    setTooltip(Widgets.tip(Messages.text("filter.title"), ""));
    setOnShowing(_ -> fill());
    getItems().add(new Menu());
    query.addListener((_, _, q) -> mark(q));
  }

  private void mark(ImageQuery q) {
    pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("active"), !q.withText("").equals(ImageQuery.ALL));
  }

  private void fill() {
    getItems().setAll(states(), splits(), categories());
  }

  private Menu states() {
    Menu menu = new Menu(Messages.text("filter.state"));
    ToggleGroup group = new ToggleGroup();
    add(menu, group, Messages.text("filter.any"), q -> q.withState(null));
    for (ReviewState state : ReviewState.values()) {
      add(menu, group, Messages.word("state", state), q -> q.withState(state));
    }
    return menu;
  }

  private Menu splits() {
    Menu menu = new Menu(Messages.text("filter.split"));
    ToggleGroup group = new ToggleGroup();
    add(menu, group, Messages.text("filter.any"), q -> q.withSplit(null));
    for (Split split : Split.values()) {
      add(menu, group, Messages.word("split", split), q -> q.withSplit(split));
    }
    return menu;
  }

  private Menu categories() {
    Menu menu = new Menu(Messages.text("filter.category"));
    ToggleGroup group = new ToggleGroup();
    add(menu, group, Messages.text("filter.any"), q -> q.withCategory(null));
    for (CategoryRow row : open.categories().rows()) {
      long id = row.category().id();
      add(menu, group, row.category().name(), q -> q.withCategory(id));
    }
    return menu;
  }

  private void add(Menu menu, ToggleGroup group, String text, UnaryOperator<ImageQuery> change) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setMnemonicParsing(false);
    item.setSelected(change.apply(query.get()).equals(query.get()));
    item.setOnAction(_ -> query.set(change.apply(query.get())));
    menu.getItems().add(item);
  }
}
