package org.spotter.ui.explain;

import org.spotter.app.ImageErrors;
import org.spotter.evaluation.Reason;
import org.spotter.ui.model.Messages;

/// Why an object was found or missed, and a prediction is right or wrong, in plain words.
final class WhyText {
  private final ImageErrors errors;

  WhyText(ImageErrors errors) {
    this.errors = errors;
  }

  String of(ImageErrors.Truth truth) {
    double needed = errors.point().iou();
    return switch (truth.reason()) {
      case Reason.Matched(_, _, double overlap) -> Messages.text("why.found", overlap);
      case Reason.Unsure(int p, _, double overlap) ->
          Messages.text("why.unsure", overlap, score(p), errors.point().score());
      case Reason.TooLittle(_, _, double overlap) ->
          Messages.text("why.too-little", overlap, needed);
      case Reason.OtherCategory(int p, _, double overlap) ->
          Messages.text("why.other-category", said(p), overlap);
      case Reason.Beside(int p, _, double overlap) ->
          Messages.text("why.beside", said(p), overlap, needed);
      case Reason.TakenBy(_, _, double overlap, _) -> Messages.text("why.took-other", overlap);
      case Reason.TookOther(_, _, double overlap, _) -> Messages.text("why.took-other", overlap);
      case Reason.NotCounted _, Reason.Nothing _ -> Messages.text("why.nothing");
      case Reason.NotJudged _ -> Messages.text("why.not-judged");
    };
  }

  String of(ImageErrors.Said said) {
    double needed = errors.point().iou();
    return switch (said.reason()) {
      case Reason.Matched(_, _, double overlap) -> Messages.text("why.right", overlap);
      case Reason.Unsure(_, _, double overlap) -> Messages.text("why.right", overlap);
      case Reason.TooLittle(_, int o, double overlap) ->
          Messages.text("why.misplaced", name(o), overlap, needed);
      case Reason.OtherCategory(_, int o, double overlap) ->
          Messages.text("why.is-other", name(o), overlap);
      case Reason.Beside(_, int o, double overlap) ->
          Messages.text("why.beside-other", name(o), overlap);
      case Reason.TakenBy(_, int o, double overlap, int by) ->
          Messages.text("why.duplicate", name(o), score(by), overlap);
      case Reason.TookOther(_, _, double overlap, _) -> Messages.text("why.took-other", overlap);
      case Reason.NotCounted _, Reason.Nothing _ -> Messages.text("why.background");
      case Reason.NotJudged _ -> Messages.text("why.not-judged");
    };
  }

  private double score(int prediction) {
    return errors.predicted(prediction).score();
  }

  private String said(int prediction) {
    return errors.tested().categoryName(errors.predicted(prediction).categoryId());
  }

  private String name(int object) {
    ImageErrors.Truth truth = errors.truth(object);
    return truth == null ? "?" : errors.tested().categoryName(truth.annotation().categoryId());
  }
}
