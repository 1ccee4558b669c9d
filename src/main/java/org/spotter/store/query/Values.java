package org.spotter.store.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what stands after a key.
final class Values {
  private Values() {}

  /// A number, `LOW..HIGH`, or any of them after a comparison.
  static Range range(Syntax.Term term) {
    int dots = term.value().indexOf("..");
    if (dots >= 0 && isEqual(term)) {
      String low = term.value().substring(0, dots);
      String high = term.value().substring(dots + 2);
      return Range.between(
          low.isEmpty() ? Double.NEGATIVE_INFINITY : number(term, low),
          high.isEmpty() ? Double.POSITIVE_INFINITY : number(term, high));
    }
    double number = number(term, term.value());
    return switch (term.sign()) {
      case ">" -> Range.above(number);
      case ">=" -> Range.from(number);
      case "<" -> Range.below(number);
      case "<=" -> Range.upTo(number);
      default -> Range.of(number);
    };
  }

  static double number(Syntax.Term term, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(term);
    }
    throw notANumber(term);
  }

  static long whole(Syntax.Term term) {
    try {
      return Long.parseLong(term.value());
    } catch (NumberFormatException e) {
      throw wrong(term, term.value() + " is no whole number", "write it as " + term.key() + ":7");
    }
  }

  private static Fault.Found notANumber(Syntax.Term term) {
    return wrong(
        term,
        term.value() + " is no number",
        "write it as " + term.key() + ">2 or 2..5 after a colon");
  }

  /// A day (`2026-11-22`) or a time of one (`2026-11-22T14:30`) on this machine's clock; with a
  /// comparison from or to there.
  static Query.Edited time(Syntax.Term term) {
    int dots = term.value().indexOf("..");
    if (dots >= 0 && isEqual(term)) {
      return new Query.Edited(
          null,
          begin(term, term.value().substring(0, dots)),
          end(term, term.value().substring(dots + 2)));
    }
    Instant begin = begin(term, term.value());
    Instant end = end(term, term.value());
    return switch (term.sign()) {
      case ">" -> new Query.Edited(null, end, null);
      case ">=" -> new Query.Edited(null, begin, null);
      case "<" -> new Query.Edited(null, null, begin);
      case "<=" -> new Query.Edited(null, null, end);
      default -> new Query.Edited(null, begin, end);
    };
  }

  private static Instant begin(Syntax.Term term, String text) {
    return moment(term, text).atZone(ZoneId.systemDefault()).toInstant();
  }

  private static Instant end(Syntax.Term term, String text) {
    LocalDateTime moment = moment(term, text);
    LocalDateTime end =
        switch (text.length()) {
          case 10 -> moment.plusDays(1);
          case 13 -> moment.plusHours(1);
          case 16 -> moment.plusMinutes(1);
          default -> moment.plusSeconds(1);
        };
    return end.atZone(ZoneId.systemDefault()).toInstant();
  }

  private static LocalDateTime moment(Syntax.Term term, String text) {
    try {
      return switch (text.length()) {
        case 10 -> LocalDate.parse(text).atStartOfDay();
        case 13 -> LocalDate.parse(text.substring(0, 10)).atTime(hour(text), 0);
        default -> LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw wrong(term, text + " is no time", "write it as 2026-11-22 or 2026-11-22T14:30");
    }
  }

  private static int hour(String text) {
    return LocalTime.parse(text.substring(11) + ":00").getHour();
  }

  static boolean isYes(Syntax.Term term, Key key) {
    return choice(term, key).equals("yes");
  }

  /// One of the key's values, by its name or the beginning of it that only one has.
  static String choice(Syntax.Term term, Key key) {
    String wanted = plain(term.value());
    List<String> all = key.choices();
    Optional<String> exact = all.stream().filter(c -> plain(c).equals(wanted)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    throw wrong(
        term,
        "there is no " + term.key() + " " + term.value(),
        near(term.value(), all)
            .map(n -> "did you mean " + n)
            .orElse("it can be " + String.join(", ", all)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }

  /// The name that somebody may have meant.
  static Optional<String> near(String given, List<String> names) {
    return names.stream()
        .filter(n -> distance(plain(given), plain(n)) <= (given.length() + 2) / 3)
        .min((a, b) -> Integer.compare(distance(given, a), distance(given, b)));
  }

  /// How many letters must be put in, left out or changed (Levenshtein 1966).
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(changed, Math.min(row[k], row[k - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  static boolean isEqual(Syntax.Term term) {
    return term.sign().equals(":") || term.sign().equals("=");
  }

  static Fault.Found wrong(Syntax.Term term, String what, String hint) {
    return new Fault.Found(term.valueAt(), term.end() - term.valueAt(), what, hint);
  }
}
