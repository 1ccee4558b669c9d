package org.spotter.ui.view;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of few, all to be seen: buttons side by side of which one is down.
///
/// @param <V> what is chosen
public final class Segments<V> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final ObservableValue<V> value;
  private final Consumer<V> choose;

  /// @param value what is chosen now
  /// @param choose called when a person chooses
  public Segments(ObservableValue<V> value, Consumer<V> choose) {
    this.value = value;
    this.choose = choose;
    getStyleClass().add("segments");
    setMinWidth(USE_PREF_SIZE);
  }

  /// Adds a choice shown by an icon.
  ///
  /// @param words its name, shown as a tip
  /// @param key does the same, empty when none does
  public Segments<V> add(String id, V choice, String icon, String words, String key) {
    ToggleButton button = new ToggleButton(words, Widgets.icon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setId(id);
    button.setAccessibleText(words);
    button.setTooltip(Widgets.tip(words, key));
    button.getStyleClass().add("segment");
    button.setToggleGroup(group);
    button.setFocusTraversable(false);
    button.setSelected(value.getValue().equals(choice));
    value.addListener((_, _, now) -> button.setSelected(now.equals(choice)));
    button.setOnAction(_ -> {
      button.setSelected(true);
      choose.accept(choice);
    });
    getChildren().add(button);
    return this;
  }
}
