package org.spotter.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// What each kind of error costs, as the AP that would be gained if there were none of it (TIDE,
/// Bolya et al. 2020): a wrong category is corrected, a bad place made good (unless the object is
/// found already: then the prediction goes), duplicates, predictions on the background and those
/// wrong in both go, missed objects are as if they were not there. Each is tried alone, so the
/// costs do not add up to what is lacking.
///
/// Like COCO's AP it looks at all scores and at the same number of predictions an image.
public final class ErrorCosts {
  private final double ap;
  private final Map<ErrorKind, Double> costs;
  private final double ofFalseAlarms;
  private final double ofMisses;
  private final ErrorKinds kinds;

  private ErrorCosts(
      double ap, Map<ErrorKind, Double> costs, double alarms, double misses, ErrorKinds kinds) {
    this.ap = ap;
    this.costs = costs;
    this.ofFalseAlarms = alarms;
    this.ofMisses = misses;
    this.kinds = kinds;
  }

  /// @param iou from which overlap on a prediction is right; TIDE takes 0.5
  public static ErrorCosts of(Matching matching, double iou, AreaRange range) {
    Matches matches = matching.at(iou, range);
    Outcome all = matches.outcome(OperatingPoint.at(iou, Double.NEGATIVE_INFINITY));
    ErrorKinds kinds = ErrorKinds.of(all);
    RankedHits before = RankedHits.of(matches);
    int[] order = order(matching);
    double ap = before.averagePrecision(order);
    Map<ErrorKind, Double> costs = new EnumMap<>(ErrorKind.class);
    for (ErrorKind kind : ErrorKind.values()) {
      costs.put(kind, ap < 0 ? -1 : fixed(before.copy(), kind, kinds, order) - ap);
    }
    return new ErrorCosts(
        ap,
        costs,
        ap < 0 ? -1 : withoutFalseAlarms(before.copy(), order) - ap,
        ap < 0 ? -1 : withoutMisses(before.copy(), all, order) - ap,
        kinds);
  }

  private static int[] order(Matching matching) {
    int[] order = new int[matching.found().count()];
    Arrays.setAll(order, i -> matching.byScore.row[i]);
    ScoreOrder.sort(order, 0, order.length, matching.found().score, new int[order.length]);
    return order;
  }

  private static double fixed(RankedHits hits, ErrorKind kind, ErrorKinds kinds, int[] order) {
    switch (kind) {
      case CLASSIFICATION, LOCALISATION -> correct(hits, kind, kinds, order);
      case BOTH, DUPLICATE, BACKGROUND -> remove(hits, kind, kinds);
      case MISSED -> {
        for (int object : kinds.rows(ErrorKind.MISSED)) {
          hits.objects[kinds.outcome().matches().pairing.truth.category[object]]--;
        }
      }
    }
    return hits.averagePrecision(order);
  }

  private static void correct(RankedHits hits, ErrorKind kind, ErrorKinds kinds, int[] order) {
    Matches matches = kinds.outcome().matches();
    boolean[] found = new boolean[matches.objectCount()];
    for (int object = 0; object < found.length; object++) {
      int by = matches.predictionOf(object);
      found[object] = by != Matches.NOBODY && hits.state[by] == RankedHits.HIT;
    }
    for (int prediction : order) {
      if (kinds.of(prediction) == kind && hits.state[prediction] == RankedHits.WRONG) {
        int object = kinds.target(prediction);
        hits.state[prediction] = found[object] ? RankedHits.ABSENT : RankedHits.HIT;
        hits.category[prediction] = matches.pairing.truth.category[object];
        found[object] = true;
      }
    }
  }

  private static void remove(RankedHits hits, ErrorKind kind, ErrorKinds kinds) {
    for (int prediction : kinds.rows(kind)) {
      hits.state[prediction] = RankedHits.ABSENT;
    }
  }

  private static double withoutFalseAlarms(RankedHits hits, int[] order) {
    for (int i = 0; i < hits.state.length; i++) {
      if (hits.state[i] == RankedHits.WRONG) {
        hits.state[i] = RankedHits.ABSENT;
      }
    }
    return hits.averagePrecision(order);
  }

  private static double withoutMisses(RankedHits hits, Outcome all, int[] order) {
    Matches matches = all.matches();
    for (int object : all.missed()) {
      hits.objects[matches.pairing.truth.category[object]]--;
    }
    return hits.averagePrecision(order);
  }

  /// The AP as it is, 0 to 1; -1 when there is no object.
  public double ap() {
    return ap;
  }

  /// The AP that a kind costs, 0 to 1; -1 when there is no object.
  public double cost(ErrorKind kind) {
    return costs.getOrDefault(kind, -1.0);
  }

  /// The AP that all false alarms together cost.
  public double ofFalseAlarms() {
    return ofFalseAlarms;
  }

  /// The AP that all objects not found cost.
  public double ofMisses() {
    return ofMisses;
  }

  /// The predictions and objects behind the costs.
  public ErrorKinds kinds() {
    return kinds;
  }
}
