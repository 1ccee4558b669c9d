package org.spotter.ui.test;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Calibration;
import org.spotter.evaluation.Certainty;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Interval;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The numbers one looks at first, each with what run A gained over B and how sure it is.
final class HeadCards extends FlowPane {
  private static final double GAP = 16;
  private static final double WIDE = 640;
  private final TestBench bench;
  private final Card ap = new Card("AP", "card.AP.title");
  private final Card f1 = new Card("F1", "card.F1.title");
  private final Card recall = new Card("recall", "card.recall.title");
  private final Card precision = new Card("precision", "card.precision.title");
  private final Card calibration = new Card("calibration", "card.calibration.title");

  HeadCards(TestBench bench) {
    super(GAP, GAP);
    this.bench = bench;
    getChildren().addAll(ap, f1, recall, precision, calibration);
    widthProperty().addListener((_, _, _) -> fit());
    bench.moment().addListener((_, _, _) -> fill());
    bench.point().addListener((_, _, point) -> follow(point));
    bench.insights().addListener((_, _, _) -> fill());
    fill();
  }

  /// All in one row, or in two where the window is narrow.
  private void fit() {
    int columns = getWidth() >= WIDE ? 5 : 3;
    double wide = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
    getChildren().forEach(c -> ((Card) c).setPrefWidth(wide));
  }

  /// The numbers at a point follow a slider at once: the curve knows them for every score. What
  /// else comes of the point follows when it is worked out.
  private void follow(OperatingPoint point) {
    Tested tested = bench.tested().get();
    if (tested != null && point.scoreOf().isEmpty() && point.iou() == tested.iou()) {
      ConfidenceCurve b = tested.curveOfSecond();
      show(point, tested.curve().at(point.score()), b == null ? null : b.at(point.score()));
    }
  }

  private void fill() {
    Moment moment = bench.moment().get();
    Insights insights = bench.insights().get();
    if (moment == null) {
      return;
    }
    Interval sure = estimate(insights.numbers(), "AP").orElse(null);
    ap.show(
        sure == null ? Double.NaN : sure.value(),
        estimate(insights.gains(), "AP").map(Interval::value).orElse(Double.NaN),
        sure == null || Double.isNaN(sure.low())
            ? Messages.text("card.ap")
            : Messages.text("card.interval", sure.low(), sure.high()));
    show(
        moment.point(),
        moment.outcome().all(),
        moment.second() == null ? null : moment.second().all());
    calibration(moment);
  }

  private void show(OperatingPoint point, Matches.Counts counts, Matches.@Nullable Counts before) {
    f1.show(
        counts.f1(),
        before == null ? Double.NaN : counts.f1() - before.f1(),
        Messages.text("card.at", point.score(), point.iou()));
    int objects = counts.truePositives() + counts.falseNegatives();
    recall.show(
        counts.recall(),
        before == null ? Double.NaN : counts.recall() - before.recall(),
        Messages.text("card.recall", counts.falseNegatives(), objects));
    precision.show(
        counts.precision(),
        before == null ? Double.NaN : counts.precision() - before.precision(),
        Messages.text("card.precision", counts.falsePositives()));
  }

  private void calibration(Moment moment) {
    Calibration own = moment.tested().calibration();
    Calibration b = moment.tested().calibrationOfSecond();
    double gain = b == null ? Double.NaN : own.expectedError() - b.expectedError();
    calibration.show(
        own.expectedError(),
        gain,
        Messages.text(own.overconfidence() > 0 ? "card.over" : "card.under"));
    calibration.lessIsBetter();
  }

  private static Optional<Interval> estimate(List<Certainty.Estimate> all, String name) {
    return all.stream()
        .filter(e -> e.name().equals(name))
        .map(Certainty.Estimate::interval)
        .findFirst();
  }

  /// A number with its title above and a remark below.
  private static final class Card extends VBox {
    private final Label value = Widgets.label("–", "number");
    private final Label gain = Widgets.label("", "gain");
    private final Label remark = Widgets.label("", "quiet");
    private double by = Double.NaN;

    /// @param title its words in the bundle
    Card(String name, String title) {
      super(4);
      getStyleClass().addAll("tile", "head-card");
      setId("card-" + name);
      setMinWidth(0);
      setMaxWidth(USE_PREF_SIZE);
      HBox line = Widgets.row(8, value, gain);
      line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
      value.setMinWidth(USE_PREF_SIZE);
      gain.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(Widgets.label(Messages.text(title), "quiet"), line);
      getChildren().add(remark);
    }

    void show(double number, double gained, String said) {
      boolean known = number >= 0;
      value.setText(known ? Messages.text("test.number", number) : "–");
      by = gained;
      boolean told = known && !Double.isNaN(gained);
      gain.setText(told ? Messages.text("card.gain", gained) : "");
      style(gained >= 0);
      remark.setText(said);
    }

    void lessIsBetter() {
      style(by <= 0);
    }

    private void style(boolean good) {
      gain.getStyleClass().removeAll("good", "bad");
      gain.getStyleClass().add(good ? "good" : "bad");
    }
  }
}
