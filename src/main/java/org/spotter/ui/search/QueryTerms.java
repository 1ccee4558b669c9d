package org.spotter.ui.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spotter.store.query.Queries;

/// Writes single terms into the text of a query and out of it, as the filter chips do. Only terms
/// that every image must fit are seen: what stands in parentheses, is negated or beside an `or` is
/// left alone.
public final class QueryTerms {
  private static final String VALUE = "(\"(?:\\\\.|[^\"\\\\])*\"|[^\\s()\"]*)";

  private QueryTerms() {}

  /// The value that a key has in a text, without quotes; empty when it has none.
  public static String value(String text, String key) {
    Matcher term = term(text, key);
    while (term.find()) {
      if (isOutside(text, term.start())) {
        return plain(term.group(1));
      }
    }
    return "";
  }

  /// The text with this value for the key and no other.
  ///
  /// @param value empty to take the key away
  public static String with(String text, String key, String value) {
    String rest = without(text, key);
    if (value.isEmpty()) {
      return rest;
    }
    String term = key + ":" + ("*".equals(value) ? value : Queries.quoted(value));
    String whole = hasAlternatives(rest) ? "(" + rest + ")" : rest;
    return whole.isEmpty() ? term : whole + " " + term;
  }

  private static String without(String text, String key) {
    if (hasAlternatives(text)) {
      return text.strip();
    }
    StringBuilder rest = new StringBuilder();
    Matcher term = term(text, key);
    int from = 0;
    while (term.find()) {
      if (isOutside(text, term.start())) {
        rest.append(text, from, term.start());
        from = term.end();
      }
    }
    return rest.append(text.substring(from)).toString().strip().replaceAll("\\s{2,}", " ");
  }

  private static Matcher term(String text, String key) {
    return Pattern.compile("(?i)(?<=^|\\s)" + Pattern.quote(key) + "[:=]" + VALUE).matcher(text);
  }

  private static boolean hasAlternatives(String text) {
    Matcher or = Pattern.compile("(?i)(?<=\\s|\\))or(?=\\s|\\()").matcher(text);
    while (or.find()) {
      if (isOutside(text, or.start())) {
        return true;
      }
    }
    return false;
  }

  /// Whether a place is in neither quotes nor parentheses.
  private static boolean isOutside(String text, int place) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < place; i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return depth == 0 && !quoted;
  }

  private static String plain(String value) {
    return value.length() > 1 && value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }
}
