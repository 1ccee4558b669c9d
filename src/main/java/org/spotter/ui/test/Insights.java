package org.spotter.ui.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.ErrorCosts;
import org.spotter.evaluation.LabelError;
import org.spotter.evaluation.Slice;

/// What takes longer than a frame to work out. Parts are empty, or null, until they are there.
///
/// @param numbers AP and the like of run A, with intervals once those are drawn
/// @param gains of run A over run B, with intervals; empty when there is no B
/// @param costs of the errors of run A
/// @param costsOfSecond of run B
/// @param labelErrors the likeliest first
/// @param slices the worst first
/// @param slicesKnown whether slices were looked for: there may be none
public record Insights(
    List<Certainty.Estimate> numbers,
    List<Certainty.Estimate> gains,
    @Nullable ErrorCosts costs,
    @Nullable ErrorCosts costsOfSecond,
    List<LabelError> labelErrors,
    List<Slice> slices,
    boolean slicesKnown) {
  /// Nothing is known yet.
  public static final Insights NONE =
      new Insights(List.of(), List.of(), null, null, List.of(), List.of(), false);

  public Insights {
    numbers = List.copyOf(numbers);
    gains = List.copyOf(gains);
    labelErrors = List.copyOf(labelErrors);
    slices = List.copyOf(slices);
  }

  Insights withNumbers(List<Certainty.Estimate> fresh, List<Certainty.Estimate> freshGains) {
    return new Insights(fresh, freshGains, costs, costsOfSecond, labelErrors, slices, slicesKnown);
  }

  Insights withCosts(ErrorCosts ofFirst, @Nullable ErrorCosts ofSecond) {
    return new Insights(numbers, gains, ofFirst, ofSecond, labelErrors, slices, slicesKnown);
  }

  Insights withLabelErrors(List<LabelError> fresh) {
    return new Insights(numbers, gains, costs, costsOfSecond, fresh, slices, slicesKnown);
  }

  Insights withSlices(List<Slice> fresh) {
    return new Insights(numbers, gains, costs, costsOfSecond, labelErrors, fresh, true);
  }
}
