package org.spotter.ui.test;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.Fate;
import org.spotter.evaluation.LabelError;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Outcome;

/// Finds the cases behind a pick: as many as the chart says.
final class Picker {
  private final Moment moment;
  private final Matches matches;
  private final List<LabelError> labelErrors;

  /// @param labelErrors as far as they are known
  Picker(Moment moment, List<LabelError> labelErrors) {
    this.moment = moment;
    this.matches = moment.outcome().matches();
    this.labelErrors = labelErrors;
  }

  Cases cases(Pick pick) {
    return switch (pick) {
      case Pick.Missed _ -> objects(moment.outcome().missed()).byLoss(matches);
      case Pick.FalseAlarms _ -> predictions(wrong()).byLoss(matches);
      case Pick.Hits _ ->
          predictions(moment.outcome().predictions(Fate.TRUE_POSITIVE)).byLoss(matches);
      case Pick.OfKind(ErrorKind kind) -> ofKind(kind).byLoss(matches);
      case Pick.Cell(int truth, int said) -> cell(truth, said).byLoss(matches);
      case Pick.Bin(int bin) ->
          predictions(moment.tested().calibration().bins().get(bin).rows()).byLoss(matches);
      case Pick.Size(int bin, boolean found) -> ofSize(bin, found).byLoss(matches);
      case Pick.Slice(_, BitSet images) -> ofSlice(images).byLoss(matches);
      case Pick.Labels(LabelError.Kind kind) -> labels(kind);
      case Pick.Compared(Pick.Which which) -> compared(which).byLoss(matches);
    };
  }

  private int[] wrong() {
    return moment.outcome().predictions(Fate.FALSE_POSITIVE);
  }

  private Cases ofKind(ErrorKind kind) {
    int[] rows = moment.kinds().rows(kind);
    return kind == ErrorKind.MISSED ? objects(rows) : predictions(rows);
  }

  private Cases cell(int truth, int said) {
    return said == moment.confusion().background()
        ? objects(moment.confusion().objects(truth, said))
        : predictions(moment.confusion().predictions(truth, said));
  }

  private Cases ofSize(int bin, boolean found) {
    return objects(
        counting()
            .filter(i -> Sizes.bin(matches, i) == bin && moment.outcome().found(i) == found)
            .toArray());
  }

  private IntStream counting() {
    return IntStream.range(0, matches.objectCount()).filter(i -> !matches.isIgnored(i));
  }

  /// Missed objects first, then false alarms.
  private Cases ofSlice(BitSet images) {
    long[] ids = moment.tested().first().truth().imageIds();
    Outcome outcome = moment.outcome();
    int[] missed =
        Arrays.stream(outcome.missed())
            .filter(o -> images.get(Arrays.binarySearch(ids, matches.labelled(o).imageId())))
            .toArray();
    int[] wrong =
        Arrays.stream(wrong())
            .filter(p -> images.get(Arrays.binarySearch(ids, matches.predicted(p).imageId())))
            .toArray();
    return both(predictions(wrong), objects(missed));
  }

  /// In the order of suspicion.
  private Cases labels(LabelError.Kind kind) {
    List<LabelError> errors = labelErrors.stream().filter(e -> e.kind() == kind).toList();
    return Cases.of(
        0,
        errors.stream().mapToInt(LabelError::prediction).toArray(),
        errors.stream().mapToInt(LabelError::object).toArray());
  }

  private Cases compared(Pick.Which which) {
    Outcome a = moment.outcome();
    Outcome b = moment.second();
    return b == null
        ? Cases.NONE
        : objects(counting().filter(i -> which(a, b, i) == which).toArray());
  }

  /// Which of two runs found an object.
  static Pick.Which which(Outcome a, Outcome b, int object) {
    if (a.found(object)) {
      return b.found(object) ? Pick.Which.BOTH_RIGHT : Pick.Which.BROKEN;
    }
    return b.found(object) ? Pick.Which.FIXED : Pick.Which.BOTH_WRONG;
  }

  private Cases predictions(int[] rows) {
    int[] objects = Arrays.stream(rows).map(this::objectOf).toArray();
    return Cases.of(0, rows, objects);
  }

  /// The object that a prediction found, or stands on.
  private int objectOf(int prediction) {
    int found = matches.objectOf(prediction);
    return found == Matches.NOBODY ? moment.kinds().target(prediction) : found;
  }

  private static Cases objects(int[] rows) {
    int[] nobody = new int[rows.length];
    Arrays.fill(nobody, Matches.NOBODY);
    return Cases.of(0, nobody, rows);
  }

  private static Cases both(Cases a, Cases b) {
    IntStream all = IntStream.range(0, a.size() + b.size());
    List<Case> cases = all.mapToObj(i -> i < a.size() ? a.at(i) : b.at(i - a.size())).toList();
    return Cases.of(
        0,
        cases.stream().mapToInt(Case::prediction).toArray(),
        cases.stream().mapToInt(Case::object).toArray());
  }
}
