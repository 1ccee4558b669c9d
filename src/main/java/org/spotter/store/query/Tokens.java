package org.spotter.store.query;

import java.util.ArrayList;
import java.util.List;
import org.spotter.store.query.Token.Kind;

/// Cuts a text into words, values and signs.
///
/// Quotes are `"`; within them a backslash keeps the next character as it is. A quote that does not
/// end is a fault.
final class Tokens {
  private static final String SIGNS = ":=!<>";

  private final String text;
  private final boolean lenient;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text, boolean lenient) {
    this.text = text;
    this.lenient = lenient;
  }

  /// @throws Fault.Found when a quote does not end
  static List<Token> of(String text) {
    return new Tokens(text, false).cut();
  }

  /// For a text that is still being typed: a quote may end where the text does.
  static List<Token> ofUnfinished(String text) {
    return new Tokens(text, true).cut();
  }

  private List<Token> cut() {
    for (skipSpace(); at < text.length(); skipSpace()) {
      next();
    }
    tokens.add(new Token(Kind.END, "", at, at));
    return tokens;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '(' || c == ')') {
      add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at, ++at);
    } else if (c == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      add(Kind.MINUS, "-", at, ++at);
    } else {
      word();
      operator();
    }
  }

  private void word() {
    int from = at;
    boolean quoted = text.charAt(at) == '"';
    String word = quoted ? quoted() : plain(SIGNS);
    if (!quoted && word.isEmpty()) {
      throw new Fault.Found(
          from, 1, "a word is missing before " + text.charAt(at), "write it as tag:night");
    }
    add(quoted ? Kind.QUOTED : Kind.WORD, word, from, at);
  }

  private void operator() {
    int from = at;
    String sign = sign();
    if (!sign.isEmpty()) {
      at += sign.length();
      add(Kind.OPERATOR, sign, from, at);
      int value = at;
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      add(Kind.VALUE, quoted ? quoted() : plain(""), value, at);
    }
  }

  private String sign() {
    for (String sign : List.of("!=", ">=", "<=", ":", "=", ">", "<")) {
      if (text.startsWith(sign, at)) {
        return sign;
      }
    }
    if (at < text.length() && text.charAt(at) == '!') {
      throw new Fault.Found(at, 1, "! stands alone", "write != for what is not so");
    }
    return "";
  }

  private String plain(String ends) {
    int from = at;
    while (at < text.length() && !endsPlain(text.charAt(at), ends)) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean endsPlain(char c, String ends) {
    return isSpace(c) || c == '(' || c == ')' || c == '"' || ends.indexOf(c) >= 0;
  }

  private String quoted() {
    int from = at++;
    StringBuilder inner = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      inner.append(text.charAt(at++));
    }
    if (at == text.length() && !lenient) {
      throw new Fault.Found(
          from, at - from, "a quotation mark is not closed", "put one at the end of the text");
    }
    at = Math.min(at + 1, text.length());
    return inner.toString();
  }

  private void add(Kind kind, String word, int from, int end) {
    tokens.add(new Token(kind, word, from, end));
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
  }
}
