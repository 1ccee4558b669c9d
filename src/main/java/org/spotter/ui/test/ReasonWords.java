package org.spotter.ui.test;

import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Reason;
import org.spotter.ui.model.Messages;

/// Reasons in plain words.
public final class ReasonWords {
  private final Moment moment;
  private final int side;
  private final Matches matches;

  private ReasonWords(Moment moment, int side) {
    this.moment = moment;
    this.side = side;
    this.matches = moment.outcome(side).matches();
  }

  /// Why a case is as it is, as a sentence.
  public static String sentence(Moment moment, Case of) {
    ReasonWords words = new ReasonWords(moment, of.side());
    Reason reason = moment.reason(of);
    return of.hasPrediction() ? words.ofPrediction(reason) : words.ofObject(reason);
  }

  /// The same in a word or two, for a caption.
  public static String brief(Moment moment, Case of) {
    ReasonWords words = new ReasonWords(moment, of.side());
    return words.brief(moment.reason(of), of);
  }

  private String ofObject(Reason reason) {
    return switch (reason) {
      case Reason.Matched(_, _, double overlap) -> Messages.text("reason.found", overlap);
      case Reason.Unsure(int p, _, double overlap) ->
          Messages.text("reason.below", overlap, score(p), moment.point().score());
      case Reason.TooLittle(_, _, double overlap) ->
          Messages.text("reason.misplaced", overlap, matches.iou());
      case Reason.OtherCategory(int p, _, double overlap) ->
          Messages.text("reason.named-otherwise", said(p), score(p), overlap);
      case Reason.Beside(int p, _, double overlap) ->
          Messages.text("reason.beside", said(p), overlap, matches.iou());
      case Reason.TakenBy(int p, _, double overlap, _) ->
          Messages.text("reason.took-other", said(p), overlap);
      case Reason.TookOther(int p, _, double overlap, _) ->
          Messages.text("reason.took-other", said(p), overlap);
      case Reason.NotCounted _, Reason.Nothing _ -> Messages.text("reason.alone");
      case Reason.NotJudged _ -> Messages.text("reason.not-judged");
    };
  }

  private String ofPrediction(Reason reason) {
    return switch (reason) {
      case Reason.Matched(_, _, double overlap) -> Messages.text("reason.right", overlap);
      case Reason.Unsure(int p, _, double overlap) ->
          Messages.text("reason.below", overlap, score(p), moment.point().score());
      case Reason.TooLittle(_, int o, double overlap) ->
          Messages.text("reason.badly-placed", name(o), overlap, matches.iou());
      case Reason.OtherCategory(_, int o, double overlap) ->
          Messages.text("reason.is-labelled", name(o), overlap);
      case Reason.Beside(_, int o, double overlap) ->
          Messages.text("reason.both-wrong", name(o), overlap, matches.iou());
      case Reason.TakenBy(_, int o, double overlap, int by) ->
          Messages.text("reason.duplicate", name(o), score(by), overlap);
      case Reason.TookOther(_, int o, double overlap, _) ->
          Messages.text("reason.took-other", name(o), overlap);
      case Reason.NotCounted(int p) ->
          Messages.text("reason.not-counted", score(p), moment.point().score());
      case Reason.Nothing _ -> Messages.text("reason.background");
      case Reason.NotJudged _ -> Messages.text("reason.not-judged");
    };
  }

  private String brief(Reason reason, Case of) {
    return switch (reason) {
      case Reason.Matched(_, _, double overlap) -> overlap(overlap);
      case Reason.TooLittle(_, _, double overlap) -> overlap(overlap);
      case Reason.Unsure(int p, _, _) -> Messages.text("brief.score", score(p));
      case Reason.OtherCategory(int p, int o, _) ->
          Messages.text("brief.as", of.hasPrediction() ? name(o) : said(p));
      case Reason.Beside(int p, int o, _) ->
          Messages.text("brief.beside", of.hasPrediction() ? name(o) : said(p));
      case Reason.TakenBy _ -> Messages.text("brief.duplicate");
      case Reason.TookOther _ -> Messages.text("brief.took-other");
      case Reason.NotCounted(int p) -> Messages.text("brief.score", score(p));
      case Reason.Nothing _ ->
          of.hasPrediction()
              ? Messages.text("brief.score", score(of.prediction()))
              : Messages.text("brief.alone");
      case Reason.NotJudged _ -> Messages.text("brief.not-judged");
    };
  }

  private static String overlap(double overlap) {
    return Messages.text("brief.overlap", overlap);
  }

  private double score(int prediction) {
    return matches.predicted(prediction).score();
  }

  private String said(int prediction) {
    Match.Predicted p = matches.predicted(prediction);
    return moment.tested().run(side).categoryName(p.categoryId());
  }

  private String name(int object) {
    return moment.tested().first().categoryName(matches.labelled(object).categoryId());
  }
}
