package org.spotter.store;

import java.text.Normalizer;
import java.util.Locale;

/// Keys of a file name: one to sort by, one to search in.
final class NameKeys {
  private static final int LONGEST = 70;

  private NameKeys() {}

  /// Lower case and composed, so that `É` is found whichever way the file system spells it.
  static String search(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// Sorts byte by byte as a person would: `img2` before `img10`. A number is written without
  /// leading zeros after a character that stands for its length.
  static String sort(String name) {
    String text = search(name);
    StringBuilder key = new StringBuilder(text.length() + 8);
    int at = 0;
    while (at < text.length()) {
      int end = endOfDigits(text, at);
      if (end == at) {
        key.append(text.charAt(at++));
      } else {
        int first = firstThatCounts(text, at, end);
        key.append((char) ('0' + Math.min(end - first, LONGEST))).append(text, first, end);
        at = end;
      }
    }
    return key.toString();
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int firstThatCounts(String text, int from, int end) {
    int first = from;
    while (first < end - 1 && text.charAt(first) == '0') {
      first++;
    }
    return first;
  }
}
