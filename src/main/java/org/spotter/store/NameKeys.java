package org.spotter.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys of a file name: one to sort by, one to search in.
final class NameKeys {
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");
  private static final int LONGEST = 70;

  private NameKeys() {}

  /// Lower case and composed, so that `É` is found whichever way the file system spells it.
  static String search(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// Sorts byte by byte as a person would: `img2` before `img10`. A number is written without
  /// leading zeros after a character that stands for its length.
  static String sort(String name) {
    return NUMBER
        .matcher(search(name))
        .replaceAll(m -> Matcher.quoteReplacement(withLength(m.group(1))));
  }

  private static String withLength(String digits) {
    return (char) ('0' + Math.min(digits.length(), LONGEST)) + digits;
  }
}
