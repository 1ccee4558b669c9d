package org.spotter.ui.view;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;

/// A field for one number. Enter or leaving the field takes the number; what is no number is put
/// back to what was.
class NumberField extends TextField {
  private final double value;
  private final double least;
  private final DoubleConsumer take;

  NumberField(double value, double least, DoubleConsumer take) {
    super(shown(value));
    this.value = value;
    this.least = least;
    this.take = take;
    setPrefWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    javafx.scene.layout.HBox.setHgrow(this, javafx.scene.layout.Priority.ALWAYS);
    setOnAction(_ -> take());
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            take();
          }
        });
  }

  private void take() {
    if (getText().equals(shown(value))) {
      return;
    }
    try {
      double typed = Double.parseDouble(getText().strip().replace(',', '.'));
      if (Double.isFinite(typed) && typed >= least) {
        take.accept(typed);
        return;
      }
    } catch (NumberFormatException _) {
      // Not a number: put back below.
    }
    setText(shown(value));
  }

  private static String shown(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }
}
