package org.spotter.ui.images;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.spotter.ui.model.ImageOrder;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// The menu that says how the images stand.
final class OrderMenu extends MenuButton {
  private final OpenProject open;
  private final ObjectProperty<ImageOrder> order;

  OrderMenu(OpenProject open) {
    super(null, Widgets.icon("fth-align-left"));
    this.open = open;
    order = open.images().order();
    setId("image-order");
    getStyleClass().addAll("flat", "icon-button", "small", "no-arrow");
    setAccessibleText(Messages.text("order.title"));
    setTooltip(Widgets.tip(Messages.text("order.title"), ""));
    getItems().add(new SeparatorMenuItem());
    setOnShowing(_ -> fill());
  }

  private void fill() {
    getItems().clear();
    for (ImageOrder.By by : ImageOrder.By.values()) {
      getItems().add(item(by));
    }
    getItems().add(new SeparatorMenuItem());
    ImageOrder now = order.get();
    getItems()
        .addAll(
            check(
                "order-down",
                "order.down",
                now.descending(),
                now.withBy(now.by(), !now.descending())),
            check(
                "order-folders", "order.folders", now.grouped(), now.withGrouped(!now.grouped())));
  }

  private RadioMenuItem item(ImageOrder.By by) {
    RadioMenuItem item = new RadioMenuItem(Messages.word("order", by));
    item.setId("order-" + by.name().toLowerCase(java.util.Locale.ROOT));
    item.setSelected(order.get().by() == by);
    item.setDisable(by.isOfRun() && open.runs().shown().get() == null);
    boolean down = by != ImageOrder.By.NAME && by != ImageOrder.By.STATE;
    item.setOnAction(_ -> order.set(order.get().withBy(by, down)));
    return item;
  }

  private CheckMenuItem check(String id, String words, boolean set, ImageOrder chosen) {
    CheckMenuItem item = new CheckMenuItem(Messages.text(words));
    item.setId(id);
    item.setSelected(set);
    item.setOnAction(_ -> order.set(chosen));
    return item;
  }
}
