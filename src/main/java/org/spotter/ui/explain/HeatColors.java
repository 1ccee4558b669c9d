package org.spotter.ui.explain;

import java.util.List;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/// Numbers as colours that people with any kind of colour vision can tell apart: orange for what
/// lowers a score, blue for what raises it, nothing for what does not matter; and a scale from dark
/// blue to yellow, light rising all the way, for what a layer gives (after cividis: Nuñez, Anderton
/// & Renslow 2018).
final class HeatColors {
  private static final List<Color> FALLS =
      List.of(Color.web("#f0e442"), Color.web("#e69f00"), Color.web("#d55e00"));
  private static final List<Color> RISES = List.of(Color.web("#56b4e9"), Color.web("#0072b2"));
  private static final List<Color> CIVIDIS =
      List.of(
          Color.web("#00224e"),
          Color.web("#35456c"),
          Color.web("#666970"),
          Color.web("#948e77"),
          Color.web("#c8b866"),
          Color.web("#fee838"));
  private static final double STRONGEST = 0.85;
  private static final int STOPS = 12;

  private HeatColors() {}

  /// @param part -1 (rises most) to 1 (falls most)
  static Color heat(double part) {
    double size = Math.min(1, Math.abs(part));
    Color color = between(part > 0 ? FALLS : RISES, size);
    return color.deriveColor(0, 1, 1, STRONGEST * Math.sqrt(size));
  }

  /// @param part 0 to 1
  static Color level(double part) {
    return between(CIVIDIS, Math.clamp(part, 0, 1));
  }

  /// The colours of [#heat] from left to right.
  static LinearGradient heatScale() {
    Stop[] stops = new Stop[2 * STOPS + 1];
    for (int i = 0; i < stops.length; i++) {
      stops[i] = new Stop((double) i / (2 * STOPS), heat((double) (i - STOPS) / STOPS));
    }
    return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
  }

  /// Values as a picture, from the least to the most of them.
  static WritableImage picture(int width, int height, float[] values, float least, float most) {
    int[] colors = new int[256];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = argb(level(i / 255.0));
    }
    int[] pixels = new int[width * height];
    float span = most > least ? most - least : 1;
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = colors[Math.clamp(Math.round(255 * (values[i] - least) / span), 0, 255)];
    }
    return image(width, height, pixels);
  }

  static WritableImage image(int width, int height, int[] argb) {
    WritableImage image = new WritableImage(width, height);
    PixelWriter writer = image.getPixelWriter();
    writer.setPixels(
        0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }

  static int argb(Color c) {
    return (int) Math.round(255 * c.getOpacity()) << 24
        | (int) Math.round(255 * c.getRed()) << 16
        | (int) Math.round(255 * c.getGreen()) << 8
        | (int) Math.round(255 * c.getBlue());
  }

  private static Color between(List<Color> scale, double part) {
    double at = part * (scale.size() - 1);
    int low = Math.min(scale.size() - 2, (int) at);
    return scale.get(low).interpolate(scale.get(low + 1), at - low);
  }
}
