package org.spotter.ui.view;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.spotter.ui.model.Messages;

/// A number to be set by a slider, with its name and what it is now. The slider leaves the keyboard
/// to the canvas.
final class Dial extends HBox {
  private final Range range;
  private final ObservableValue<Double> value;
  private boolean following;

  /// What the number may be.
  ///
  /// @param stretched whether small numbers get more of the slider's way than large ones
  record Range(double least, double most, boolean stretched) {
    /// @return the number's place on the slider, 0 to 1
    double place(double number) {
      double part = (number - least) / (most - least);
      return stretched ? Math.cbrt(part) : part;
    }

    double number(double place) {
      double part = stretched ? place * place * place : place;
      return least + part * (most - least);
    }
  }

  Dial(
      String id,
      String name,
      String tip,
      Range range,
      ObservableValue<Double> value,
      DoubleConsumer set) {
    super(8);
    this.range = range;
    this.value = value;
    getStyleClass().add("dial");
    Label label = Widgets.label(name, "property-name");
    label.setMinWidth(0);
    Slider slider = new Slider(0, 1, range.place(value.getValue()));
    slider.setId(id);
    slider.setPrefWidth(96);
    slider.setMinWidth(48);
    slider.setFocusTraversable(false);
    slider.setTooltip(Widgets.tip(tip, ""));
    Label number = Widgets.label("", "figures");
    number.setMinWidth(32);
    label.setLabelFor(slider);
    getChildren().addAll(label, slider, number);
    slider
        .valueProperty()
        .addListener((_, _, place) -> {
          if (!following) {
            set.accept(Math.rint(range.number(place.doubleValue())));
          }
        });
    value.addListener((_, _, _) -> show(slider, number));
    show(slider, number);
  }

  private void show(Slider slider, Label number) {
    following = true;
    if (!slider.isValueChanging()) {
      slider.setValue(range.place(value.getValue()));
    }
    number.setText(Messages.text("option.number", value.getValue()));
    following = false;
  }
}
