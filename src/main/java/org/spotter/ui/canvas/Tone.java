package org.spotter.ui.canvas;

/// How a picture's colours are shown; its file stays as it is.
///
/// @param brightness added to every colour, -1 (all black) to 1 (all white)
/// @param contrast -1 (all grey) to 1; 0 leaves it
/// @param gamma exponent's inverse, above 1 lightens the darks; 0.2 to 5
/// @param channel which colours
record Tone(double brightness, double contrast, double gamma, Channel channel) {
  static final Tone PLAIN = new Tone(0, 0, 1, Channel.ALL);

  boolean isPlain() {
    return equals(PLAIN);
  }

  /// What each value of a colour becomes.
  int[] table() {
    double slope = contrast < 0 ? 1 + contrast : 1 / Math.max(0.02, 1 - contrast);
    int[] table = new int[256];
    for (int v = 0; v < 256; v++) {
      double x = Math.clamp((v / 255.0 - 0.5) * slope + 0.5 + brightness, 0, 1);
      table[v] = (int) Math.round(255 * Math.pow(x, 1 / gamma));
    }
    return table;
  }

  /// The opaque pixels in this tone; the given ones stay as they are.
  int[] of(int[] argb) {
    int[] out = new int[argb.length];
    int[] table = table();
    switch (channel) {
      case ALL -> colours(argb, table, out);
      case RED -> greys(argb, table, 256, 0, 0, out);
      case GREEN -> greys(argb, table, 0, 256, 0, out);
      case BLUE -> greys(argb, table, 0, 0, 256, out);
      case GREY -> greys(argb, table, 77, 150, 29, out);
    }
    return out;
  }

  private static void colours(int[] argb, int[] table, int[] out) {
    for (int i = 0; i < argb.length; i++) {
      int p = argb[i];
      out[i] =
          0xff000000 | table[p >> 16 & 0xff] << 16 | table[p >> 8 & 0xff] << 8 | table[p & 0xff];
    }
  }

  /// @param red how much of 256 red counts
  private static void greys(int[] argb, int[] table, int red, int green, int blue, int[] out) {
    for (int i = 0; i < argb.length; i++) {
      int p = argb[i];
      int light = (red * (p >> 16 & 0xff) + green * (p >> 8 & 0xff) + blue * (p & 0xff)) >> 8;
      out[i] = 0xff000000 | table[light] * 0x010101;
    }
  }
}
