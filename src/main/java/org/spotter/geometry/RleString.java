package org.spotter.geometry;

import java.util.Arrays;

/// COCO's compressed string of run lengths: five bits a character from `0` to `o`, the lowest
/// first, a sixth bit says that more follow; from the fourth run on, the difference to the run two
/// before.
public final class RleString {
  private static final int FIRST = '0';
  private static final int BITS = 5;
  private static final int LOW = 0x1f;
  private static final int SIGN = 0x10;
  private static final int MORE = 0x20;
  private static final int MOST_CHARACTERS_A_RUN = 7;

  private RleString() {}

  public static String encode(Mask mask) {
    int[] runs = mask.runs();
    StringBuilder text = new StringBuilder(2 * runs.length);
    for (int i = 0; i < runs.length; i++) {
      append(text, i > 2 ? (long) runs[i] - runs[i - 2] : runs[i]);
    }
    return text.toString();
  }

  /// @throws IllegalArgumentException when the text is not such a string or does not fill the size;
  ///   the message says what is wrong, at which character
  public static Mask decode(CharSequence text, int width, int height) {
    int[] runs = new int[text.length()];
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(text, at);
      long run = value(text, at, end) + (size > 2 ? runs[size - 2] : 0);
      if (run < 0 || run > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "the compressed mask has a run of " + run + " at character " + (at + 1));
      }
      runs[size++] = (int) run;
      at = end;
    }
    return new Mask(width, height, Arrays.copyOf(runs, size));
  }

  private static void append(StringBuilder text, long value) {
    long rest = value;
    while (true) {
      int low = (int) (rest & LOW);
      rest >>= BITS;
      boolean last = rest == ((low & SIGN) == 0 ? 0 : -1);
      text.append((char) (FIRST + (last ? low : low | MORE)));
      if (last) {
        return;
      }
    }
  }

  private static int endOfRun(CharSequence text, int start) {
    for (int at = start; at < text.length(); at++) {
      int bits = text.charAt(at) - FIRST;
      if (bits < 0 || bits > (LOW | MORE)) {
        throw new IllegalArgumentException(
            "the compressed mask has a character it cannot have, at character " + (at + 1));
      }
      if ((bits & MORE) == 0) {
        return at + 1;
      }
      if (at - start + 1 >= MOST_CHARACTERS_A_RUN) {
        throw new IllegalArgumentException(
            "the compressed mask has a run that is too long, at character " + (start + 1));
      }
    }
    throw new IllegalArgumentException("the compressed mask ends in the middle of a run");
  }

  private static long value(CharSequence text, int start, int end) {
    long value = 0;
    for (int at = end - 1; at >= start; at--) {
      value = value << BITS | ((text.charAt(at) - FIRST) & LOW);
    }
    int unused = Long.SIZE - BITS * (end - start);
    return value << unused >> unused;
  }
}
