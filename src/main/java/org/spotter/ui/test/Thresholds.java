package org.spotter.ui.test;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import org.spotter.evaluation.ConfidenceCurve;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The operating point: the score from which predictions count, the overlap from which they are
/// right, and the score at which misses and false alarms of a given price cost least.
final class Thresholds extends VBox {
  private final TestBench bench;
  private final Consumer<OperatingPoint> tune;
  private final Slider score = slider("test-score", 0, 1);
  private final Slider iou = slider("test-iou", Matching.LOWEST_IOU, 0.95);
  private final Label scoreFigure = Widgets.heading("");
  private final Label iouFigure = Widgets.heading("");
  private final Spinner<Integer> price = new Spinner<>(1, 1000, 1);
  private boolean showing;

  /// @param tune moves the operating point
  Thresholds(TestBench bench, Consumer<OperatingPoint> tune) {
    super(8);
    this.bench = bench;
    this.tune = tune;
    price.setId("test-price");
    price.setEditable(true);
    price.setPrefWidth(80);
    price.setAccessibleText(Messages.text("threshold.price"));
    Button best = new Button(Messages.text("threshold.best"));
    best.setId("test-best");
    best.setTooltip(Widgets.tip(Messages.text("threshold.best.about"), ""));
    best.setOnAction(_ -> best());
    score.setAccessibleText(Messages.text("threshold.score"));
    iou.setAccessibleText(Messages.text("threshold.iou"));
    getChildren()
        .addAll(
            head("threshold.score", scoreFigure),
            score,
            head("threshold.iou", iouFigure),
            iou,
            Widgets.paragraph(Messages.text("threshold.price"), "quiet"),
            Widgets.row(8, price, best));
    score.valueProperty().addListener((_, _, v) -> put(point().withScore(hundredth(v))));
    iou.valueProperty().addListener((_, _, v) -> put(withIou(hundredth(v))));
    bench.point().addListener((_, _, _) -> show());
    show();
  }

  private static Slider slider(String id, double from, double to) {
    Slider slider = new Slider(from, to, from);
    slider.setId(id);
    slider.setBlockIncrement(0.01);
    return slider;
  }

  private static Node head(String name, Label figure) {
    return Widgets.row(8, Widgets.heading(Messages.text(name)), Widgets.spring(), figure);
  }

  private OperatingPoint point() {
    return bench.point().get();
  }

  private OperatingPoint withIou(double to) {
    return new OperatingPoint(to, point().score(), point().scoreOf());
  }

  private static double hundredth(Number value) {
    return Math.round(value.doubleValue() * 100) / 100.0;
  }

  private void put(OperatingPoint to) {
    if (!showing && !to.equals(point())) {
      tune.accept(to);
    }
    show();
  }

  private void show() {
    if (!showing) {
      showing = true;
      score.setValue(point().score());
      iou.setValue(point().iou());
      scoreFigure.setText(Messages.text("chart.score", point().score()));
      iouFigure.setText(Messages.text("chart.score", point().iou()));
      showing = false;
    }
  }

  private void best() {
    Tested tested = bench.tested().get();
    if (tested != null) {
      ConfidenceCurve curve = tested.curve();
      int at = curve.cheapest(price.getValue(), 1);
      tune.accept(point().withScore(at < 0 ? 1 : Math.clamp(curve.score(at), 0, 1)));
    }
  }
}
