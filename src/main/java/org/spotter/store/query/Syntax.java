package org.spotter.store.query;

import java.util.List;

/// A query's text as a tree, before its names are looked up.
sealed interface Syntax {
  int at();

  int end();

  /// A word by itself: a category, or a part of a file name.
  record Word(String text, int at, int end) implements Syntax {}

  /// `key:value`, with any sign of comparison.
  record Term(String key, String sign, String value, int at, int valueAt, int end)
      implements Syntax {}

  /// Things beside each other.
  record Both(List<Syntax> parts, int at, int end) implements Syntax {}

  record Either(List<Syntax> parts, int at, int end) implements Syntax {}

  record Not(Syntax inner, int at, int end) implements Syntax {}
}
