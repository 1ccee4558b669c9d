package org.spotter.ui.images;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.ui.model.Messages;

/// The menu of the images that are chosen.
final class ImageMenu extends ContextMenu {
  private final ImageEdits edits;
  private final Supplier<List<Long>> chosen;
  private final Supplier<List<String>> tags;
  private final boolean readOnly;

  /// @param chosen the images meant, asked for when the menu opens
  /// @param tags those that the project has
  /// @param readOnly whether nothing may be changed
  ImageMenu(
      ImageEdits edits,
      Supplier<List<Long>> chosen,
      Supplier<List<String>> tags,
      boolean readOnly) {
    this.edits = edits;
    this.chosen = chosen;
    this.tags = tags;
    this.readOnly = readOnly;
    getItems().add(new MenuItem());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    List<Long> images = chosen.get();
    MenuItem head = new MenuItem(Messages.text("images.chosen", images.size()));
    head.setDisable(true);
    getItems().setAll(head, new SeparatorMenuItem());
    getItems().addAll(states(images), splits(images), tagging(images), untagging(images));
    getItems().forEach(i -> i.setDisable(i.isDisable() || readOnly || images.isEmpty()));
    MenuItem find = item("images-find", Messages.text("images.find"), edits::findPictures);
    find.setDisable(readOnly);
    MenuItem take =
        item(
            "images-take",
            Messages.text("images.take"),
            () -> edits.takeAsTheyAre(images, () -> {}));
    take.setDisable(readOnly || images.isEmpty());
    getItems().addAll(new SeparatorMenuItem(), find, take);
  }

  private Menu states(List<Long> images) {
    Menu menu = menu("images-state", Messages.text("filter.state"));
    for (ReviewState state : ReviewState.values()) {
      String id = "images-state-" + state.name().toLowerCase(Locale.ROOT);
      menu.getItems()
          .add(item(id, Messages.word("state", state), () -> edits.state(images, state)));
    }
    return menu;
  }

  private Menu splits(List<Long> images) {
    Menu menu = menu("images-split", Messages.text("filter.split"));
    for (Split split : Split.values()) {
      String id = "images-split-" + split.name().toLowerCase(Locale.ROOT);
      menu.getItems()
          .add(item(id, Messages.word("split", split), () -> edits.split(images, split)));
    }
    return menu;
  }

  private Menu tagging(List<Long> images) {
    Menu menu = menu("images-tag", Messages.text("images.tag"));
    addTags(menu, "images-tag-", t -> edits.tag(images, t));
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems()
        .add(item("images-new-tag", Messages.text("images.tag.new"), () -> edits.newTag(images)));
    return menu;
  }

  private Menu untagging(List<Long> images) {
    Menu menu = menu("images-untag", Messages.text("images.untag"));
    addTags(menu, "images-untag-", t -> edits.untag(images, t));
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private void addTags(Menu menu, String id, Consumer<String> doing) {
    tags.get().forEach(t -> menu.getItems().add(item(id + t, t, () -> doing.accept(t))));
  }

  private static Menu menu(String id, String words) {
    Menu menu = new Menu(words);
    menu.setId(id);
    return menu;
  }

  private static MenuItem item(String id, String words, Runnable run) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> run.run());
    return item;
  }
}
