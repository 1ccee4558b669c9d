package org.spotter.ui.review;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spotter.ui.model.Messages;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;
import org.spotter.ui.wall.TileWall;
import org.spotter.ui.wall.WallSizes;

/// The lines above the wall: what is reviewed, which of it, in which order and how large.
final class ReviewBar extends VBox {
  private final ReviewModel model;
  private final ComboBox<Order> order = new ComboBox<>();
  private final CheckBox openOnly = new CheckBox();
  private final WallSizes sizes;
  private final Label count = Widgets.label("", "heading");
  private boolean filling;

  ReviewBar(ReviewModel model, SearchField search, TileWall wall) {
    this.model = model;
    getStyleClass().add("review-bar");
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox first = new HBox(16, subjects(), search);
    first.getStyleClass().add("review-line");
    first.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    sizes = new WallSizes(wall, true);
    order.setId("review-order");
    order.setConverter(new Names<>(o -> Messages.word("review.order", o)));
    order.setPrefWidth(176);
    order.setMinWidth(120);
    order.setAccessibleText(Messages.text("review.order"));
    order.setTooltip(Widgets.tip(Messages.text("review.order"), ""));
    order.valueProperty().addListener((_, _, now) -> ordered(now));
    model.order().addListener((_, _, _) -> fill());
    openOnly.setId("review-open-only");
    openOnly.setMinWidth(USE_PREF_SIZE);
    openOnly.selectedProperty().bindBidirectional(model.openOnly());
    count.setId("review-count");
    count.setMinWidth(0);
    HBox second = Widgets.row(16, count, Widgets.spring(), openOnly, order, sizes);
    second.getStyleClass().add("review-line");
    getChildren().addAll(first, second);
    model.subject().addListener((_, _, _) -> fill());
    model.attribute().addListener((_, _, _) -> fill());
    model.items().addListener((_, _, _) -> tell());
    model.finding().addListener((_, _, _) -> tell());
    fill();
    tell();
  }

  private HBox subjects() {
    HBox row = Widgets.row(4);
    row.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (Subject subject : Subject.values()) {
      ToggleButton button = new ToggleButton(Messages.word("review.subject", subject));
      button.setId("review-" + subject);
      button.getStyleClass().add("workspace");
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(subject == model.subject().get());
      model.subject().addListener((_, _, now) -> button.setSelected(now == subject));
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.subject().set(subject);
      });
      row.getChildren().add(button);
    }
    return row;
  }

  private void ordered(@org.jspecify.annotations.Nullable Order chosen) {
    if (!filling && chosen != null) {
      model.order().set(chosen);
    }
  }

  private void fill() {
    filling = true;
    order.getItems().setAll(Order.of(model.subject().get()));
    order.setValue(model.order().get());
    filling = false;
    Subject subject = model.subject().get();
    sizes.showContext(subject != Subject.IMAGES);
    order.setVisible(order.getItems().size() > 1);
    order.setManaged(order.isVisible());
    String attribute = model.attribute().get();
    openOnly.setText(
        subject == Subject.OBJECTS && attribute != null
            ? Messages.text("review.open.unset", attribute)
            : Messages.word("review.open", subject));
    openOnly.setDisable(subject == Subject.OBJECTS && attribute == null);
  }

  private void tell() {
    Items items = model.items().get();
    count.setText(
        (model.finding().get() && items.size() == 0
                ? Messages.text("review.finding")
                : Messages.text(
                    "review.count", items.size(), Messages.word("review.subject", items.subject())))
            .toUpperCase(java.util.Locale.ROOT));
  }
}
