package org.spotter.store.query;

import java.util.ArrayList;
import java.util.List;
import org.spotter.store.query.Token.Kind;

/// Builds the tree of a query: `or` binds loosest, then things beside each other (with or without
/// `and`), then minus and `not`; parentheses bind tightest.
final class SyntaxParser {
  /// Deeper than any person nests, and shallow enough for the stack.
  private static final int DEEPEST = 100;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private SyntaxParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// @throws Fault.Found when the text is no query
  static Syntax parse(String text) {
    SyntaxParser parser = new SyntaxParser(Tokens.of(text));
    if (parser.peek().is(Kind.END)) {
      return new Syntax.Both(List.of(), 0, 0);
    }
    Syntax all = parser.either();
    if (!parser.peek().is(Kind.END)) {
      throw fault(parser.peek(), "a ) closes nothing", "remove it, or write a ( before");
    }
    return all;
  }

  private Syntax either() {
    List<Syntax> parts = new ArrayList<>(List.of(both()));
    while (peek().isWord("or")) {
      next++;
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : joined(parts, true);
  }

  private Syntax both() {
    List<Syntax> parts = new ArrayList<>(List.of(one()));
    while (goesOn()) {
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : joined(parts, false);
  }

  private boolean goesOn() {
    if (peek().isWord("and")) {
      next++;
      return true;
    }
    return !peek().is(Kind.END) && !peek().is(Kind.CLOSE) && !peek().isWord("or");
  }

  private Syntax one() {
    Token token = peek();
    if (token.is(Kind.MINUS) || token.isWord("not")) {
      next++;
      deeper(token);
      Syntax inner = one();
      depth--;
      return new Syntax.Not(inner, token.at(), inner.end());
    }
    return token.is(Kind.OPEN) ? group() : leaf();
  }

  private Syntax group() {
    Token open = take();
    deeper(open);
    if (peek().is(Kind.CLOSE)) {
      throw fault(peek(), "nothing stands between ( and )", "write something there");
    }
    Syntax inner = either();
    if (!peek().is(Kind.CLOSE)) {
      throw new Fault.Found(open.at(), 1, "a ( is not closed", "write a ) where its group ends");
    }
    depth--;
    return enclosed(inner, open.at(), take().end());
  }

  /// Parentheses make a group of their own, also around a single thing.
  private static Syntax enclosed(Syntax inner, int at, int end) {
    return switch (inner) {
      case Syntax.Either(List<Syntax> parts, _, _) -> new Syntax.Either(parts, at, end);
      case Syntax.Both(List<Syntax> parts, _, _) -> new Syntax.Both(parts, at, end);
      case Syntax.Not n -> n;
      case Syntax.Word w -> new Syntax.Both(List.of(w), at, end);
      case Syntax.Term t -> new Syntax.Both(List.of(t), at, end);
    };
  }

  private Syntax leaf() {
    Token word = take();
    if (!word.is(Kind.WORD) && !word.is(Kind.QUOTED)) {
      throw fault(word, missing(word), "");
    }
    if (!peek().is(Kind.OPERATOR)) {
      if (word.isWord("or") || word.isWord("and")) {
        throw fault(word, missing(word), "write \"" + word.text() + "\" for the word itself");
      }
      return new Syntax.Word(word.text(), word.at(), word.end());
    }
    Token sign = take();
    Token value = take();
    if (value.text().isEmpty() && value.end() == value.at()) {
      throw new Fault.Found(
          word.at(),
          sign.end() - word.at(),
          "nothing follows " + word.text() + sign.text(),
          "write the value directly after it");
    }
    return new Syntax.Term(
        word.text(), sign.text(), value.text(), word.at(), value.at(), value.end());
  }

  private static String missing(Token token) {
    return token.is(Kind.END)
        ? "the query ends where something should follow"
        : "something is missing before " + token.text();
  }

  private void deeper(Token token) {
    if (++depth > DEEPEST) {
      throw fault(token, "more than " + DEEPEST + " groups are inside each other", "");
    }
  }

  private static Syntax joined(List<Syntax> parts, boolean either) {
    int at = parts.getFirst().at();
    int end = parts.getLast().end();
    return either ? new Syntax.Either(parts, at, end) : new Syntax.Both(parts, at, end);
  }

  private static Fault.Found fault(Token token, String what, String hint) {
    return new Fault.Found(token.at(), token.end() - token.at(), what, hint);
  }

  private Token peek() {
    return tokens.get(next);
  }

  /// The end stays the end.
  private Token take() {
    Token token = peek();
    if (!token.is(Kind.END)) {
      next++;
    }
    return token;
  }
}
