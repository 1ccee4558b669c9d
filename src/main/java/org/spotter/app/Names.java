package org.spotter.app;

import java.text.Normalizer;
import java.util.Collection;
import org.spotter.task.Problem;

/// Names that people give: categories, attributes, options, tags.
///
/// Any script, direction and emoji is welcome, up to 300 characters. A name is composed (NFC) and
/// without space around it, so that what looks equal is equal; it is one line.
final class Names {
  private static final int LONGEST = 300;

  private Names() {}

  /// The name as it is kept.
  ///
  /// @param what what is named, as "A category"
  /// @throws Problem when it is empty, too long or not one line
  static String checked(String what, String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    if (name.isEmpty() || name.codePoints().allMatch(Names::isInvisible)) {
      throw new Problem(what + " needs a name that can be seen; write one.");
    }
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST) {
      throw new Problem(
          what
              + "'s name has "
              + length
              + " characters, at most "
              + LONGEST
              + " are possible; shorten \""
              + name.substring(0, name.offsetByCodePoints(0, 20))
              + "…\".");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new Problem(
          what + "'s name has a line break or control character; write it on one line.");
    }
    return name;
  }

  /// The same, and none of the others.
  ///
  /// @throws Problem when one of the others is equal
  static String unique(String what, String given, Collection<String> others) {
    String name = checked(what, given);
    if (others.stream().anyMatch(o -> Normalizer.normalize(o, Normalizer.Form.NFC).equals(name))) {
      throw new Problem(what + " named " + name + " is there already; choose another name.");
    }
    return name;
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
