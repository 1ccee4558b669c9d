package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects warnings without end: the first few are told, the others counted.
final class Warnings {
  private static final int TOLD = 10;

  private final List<String> first = new ArrayList<>();
  private long others;

  void add(String sentence) {
    if (first.size() < TOLD) {
      first.add(sentence);
    } else {
      others++;
    }
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(first);
    if (others > 0) {
      all.add(String.format(Locale.ROOT, "There are %,d more such warnings.", others));
    }
    return all;
  }
}
