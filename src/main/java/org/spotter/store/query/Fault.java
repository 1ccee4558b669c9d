package org.spotter.store.query;

/// Why a text is no query.
///
/// @param at the place in the text where it goes wrong, counted in `char`s from 0
/// @param length how many `char`s are meant, 0 at the end of the text
/// @param what what is wrong, as a sentence without its end
/// @param hint what might help, as a sentence without its end, or empty
public record Fault(int at, int length, String what, String hint) {
  /// One plain sentence with the position, counted from 1.
  public String sentence() {
    String where = "In the query, at character " + (at + 1) + ": " + what;
    return hint.isEmpty() ? where + "." : where + "; " + hint + ".";
  }

  /// The way a fault leaves the parser.
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Found(int at, int length, String what, String hint) {
      super(what, null, false, false);
      fault = new Fault(at, length, what, hint);
    }

    Fault fault() {
      return fault;
    }
  }
}
