package org.spotter.ui.test;

import java.util.BitSet;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.ErrorKind;
import org.spotter.evaluation.LabelError;
import org.spotter.ui.model.Messages;

/// What a pick shows, in a person's words.
final class PickWords {
  private PickWords() {}

  static String of(Moment moment, Pick pick, int count) {
    return switch (pick) {
      case Pick.Missed _ -> Messages.text("pick.missed", count);
      case Pick.FalseAlarms _ -> Messages.text("pick.alarms", count);
      case Pick.Hits _ -> Messages.text("pick.hits", count);
      case Pick.OfKind(ErrorKind kind) ->
          Messages.text("pick.of", count, Messages.word("kind", kind));
      case Pick.Cell(int truth, int said) -> cell(moment, truth, said, count);
      case Pick.Bin(int bin) -> {
        Calibration.Bin b = moment.tested().calibration().bins().get(bin);
        yield Messages.text("pick.bin", count, b.from(), b.to());
      }
      case Pick.Size(int bin, boolean found) ->
          Messages.text(
              found ? "pick.size.found" : "pick.size.missed", count, ErrorCharts.name(bin));
      case Pick.Slice(String name, BitSet _) -> Messages.text("pick.slice", count, name);
      case Pick.Labels(LabelError.Kind kind) ->
          Messages.text("pick.of", count, Messages.word("label-error", kind));
      case Pick.Compared(Pick.Which which) ->
          Messages.text("pick.of", count, Messages.word("which", which));
    };
  }

  private static String cell(Moment moment, int truth, int said, int count) {
    int background = moment.confusion().background();
    if (truth == said) {
      return Messages.text("confusion.right", name(moment, truth), count);
    }
    if (said == background) {
      return Messages.text("confusion.missed", name(moment, truth), count);
    }
    return truth == background
        ? Messages.text("confusion.alarm", name(moment, said), count)
        : Messages.text("confusion.taken", name(moment, truth), name(moment, said), count);
  }

  private static String name(Moment moment, int place) {
    var run = moment.tested().first();
    return place == moment.confusion().background()
        ? Messages.text("confusion.nothing")
        : run.categoryName(run.truth().categoryIds()[place]);
  }
}
