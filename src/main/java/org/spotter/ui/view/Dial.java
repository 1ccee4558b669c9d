package org.spotter.ui.view;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// A number to be set by a slider, with what it is now. The slider leaves the keyboard to the
/// canvas.
final class Dial extends HBox {
  private final Range range;
  private final ObservableValue<Double> value;
  private final DoubleFunction<String> words;
  private final Slider slider;
  private final Label number = Widgets.label("", "figures");
  private boolean following;

  /// What the number may be.
  ///
  /// @param stretched whether small numbers get more of the slider's way than large ones
  record Range(double least, double most, boolean stretched) {
    /// @return the number's place on the slider, 0 to 1
    double place(double number) {
      double part = Math.clamp((number - least) / (most - least), 0, 1);
      return stretched ? Math.cbrt(part) : part;
    }

    double number(double place) {
      double part = stretched ? place * place * place : place;
      return least + part * (most - least);
    }
  }

  /// @param set hears what a person sets
  /// @param words says a number
  Dial(
      String id,
      Range range,
      ObservableValue<Double> value,
      DoubleConsumer set,
      DoubleFunction<String> words) {
    super(8);
    this.range = range;
    this.value = value;
    this.words = words;
    getStyleClass().add("dial");
    slider = new Slider(0, 1, range.place(value.getValue()));
    slider.setId(id);
    slider.setPrefWidth(96);
    slider.setMinWidth(48);
    slider.setFocusTraversable(false);
    number.setMinWidth(32);
    getChildren().addAll(slider, number);
    slider
        .valueProperty()
        .addListener((_, _, place) -> {
          if (!following) {
            set.accept(range.number(place.doubleValue()));
          }
        });
    value.addListener((_, _, _) -> show());
    show();
  }

  /// Puts a name before it.
  Dial named(String name, String tip) {
    Label label = Widgets.label(name, "property-name");
    label.setMinWidth(0);
    label.setLabelFor(slider);
    slider.setTooltip(Widgets.tip(tip, ""));
    getChildren().addFirst(label);
    return this;
  }

  private void show() {
    following = true;
    if (!slider.isValueChanging()) {
      slider.setValue(range.place(value.getValue()));
    }
    number.setText(words.apply(value.getValue()));
    following = false;
  }
}
