package org.spotter.ui.test;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.ErrorKinds;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Outcome;

/// How many there are of what the charts show, counted before they are drawn.
///
/// @param kinds errors by kind
/// @param found objects by size that were found, in the bins of [Sizes#BINS]
/// @param missed objects by size that were missed
/// @param compared objects by which run found them; empty when there is one run
public record Counts(
    Map<ErrorKind, Integer> kinds,
    List<Integer> found,
    List<Integer> missed,
    Map<Pick.Which, Integer> compared) {
  public Counts {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    found = List.copyOf(found);
    missed = List.copyOf(missed);
    compared = Map.copyOf(compared);
  }

  static Counts of(Outcome outcome, @Nullable Outcome second, ErrorKinds kinds) {
    Matches matches = outcome.matches();
    Map<ErrorKind, Integer> ofKind = kinds(kinds, matches);
    int[] found = new int[Sizes.BINS.size()];
    int[] missed = new int[found.length];
    Map<Pick.Which, Integer> compared = new EnumMap<>(Pick.Which.class);
    for (int o = 0; o < matches.objectCount(); o++) {
      if (!matches.isIgnored(o)) {
        (outcome.found(o) ? found : missed)[Sizes.bin(matches, o)]++;
        if (second != null) {
          compared.merge(Picker.which(outcome, second, o), 1, Integer::sum);
        }
      }
    }
    return new Counts(ofKind, boxed(found), boxed(missed), compared);
  }

  private static Map<ErrorKind, Integer> kinds(ErrorKinds kinds, Matches matches) {
    int[] counts = new int[ErrorKind.values().length];
    List<ErrorKind> all = List.of(ErrorKind.values());
    for (int p = 0; p < matches.predictionCount(); p++) {
      ErrorKind kind = kinds.of(p);
      if (kind != null) {
        counts[all.indexOf(kind)]++;
      }
    }
    counts[all.indexOf(ErrorKind.MISSED)] = kinds.count(ErrorKind.MISSED);
    Map<ErrorKind, Integer> ofKind = new EnumMap<>(ErrorKind.class);
    all.forEach(k -> ofKind.put(k, counts[all.indexOf(k)]));
    return ofKind;
  }

  private static List<Integer> boxed(int[] counts) {
    return IntStream.of(counts).boxed().toList();
  }
}
