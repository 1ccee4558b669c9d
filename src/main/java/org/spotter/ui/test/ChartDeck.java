package org.spotter.ui.test;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.ui.chart.BarList;
import org.spotter.ui.chart.GridPlot;
import org.spotter.ui.chart.LinePlot;
import org.spotter.ui.chart.Lines;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The charts above the wall: each part of each picks the cases behind it.
final class ChartDeck extends FlowPane {
  private static final double GAP = 16;
  private static final double NARROWEST = 256;
  private final TestBench bench;
  private final Consumer<OperatingPoint> tune;
  private final LinePlot<Double> recall;
  private final LinePlot<Double> score;
  private final LinePlot<Integer> calibration;
  private final BarList<Pick> costs;
  private final BarList<Pick> counts;
  private final BarList<Pick> sizes;
  private final BarList<Pick> compared;
  private final GridPlot<Pick> confusion;
  private final ChartTile bars = new ChartTile();
  private @Nullable Tested drawn;
  private Lines<Double> curve;
  private Lines<Double> byScore;

  /// @param tune moves the operating point
  ChartDeck(TestBench bench, Consumer<OperatingPoint> tune) {
    super(GAP, GAP);
    this.bench = bench;
    this.tune = tune;
    curve = empty();
    byScore = curve;
    recall = plot(curve);
    score = plot(curve);
    calibration = new LinePlot<>(emptyBins(), bin -> bench.pick().set(new Pick.Bin(bin)));
    costs = list(BarList.Manner.GROUPED, "costs");
    counts = list(BarList.Manner.GROUPED, "counts");
    sizes = list(BarList.Manner.STACKED, "sizes");
    compared = list(BarList.Manner.GROUPED, "compared");
    confusion = new GridPlot<>(bench.pick()::set);
    confusion.setId("confusion");
    ScrollPane matrix = new ScrollPane(confusion);
    matrix.setFitToWidth(true);
    ChartTile curves = new ChartTile().add("chart.pr", recall).add("chart.f1", score);
    curves.add("chart.calibration", calibration);
    bars.add("chart.costs", costs)
        .add("chart.counts", counts)
        .add("chart.sizes", sizes)
        .add("chart.compared", compared);
    ChartTile what = new ChartTile().add("chart.confusion", matrix);
    getChildren().addAll(curves, bars, what);
    widthProperty().addListener((_, _, _) -> fit());
    bench.moment().addListener((_, _, _) -> fill());
    bench.insights().addListener((_, _, _) -> fillCosts());
    fill();
  }

  private BarList<Pick> list(BarList.Manner manner, String name) {
    BarList<Pick> list = new BarList<>(manner, bench.pick()::set);
    list.list().setId("bars-" + name);
    return list;
  }

  private LinePlot<Double> plot(Lines<Double> lines) {
    LinePlot<Double> plot = new LinePlot<>(lines, this::open);
    plot.onMoved(key -> tune.accept(bench.point().get().withScore(key)));
    return plot;
  }

  /// A point of a curve shows what is found there.
  private void open(double at) {
    tune.accept(bench.point().get().withScore(at));
    bench.pick().set(new Pick.Hits());
  }

  private static Lines<Double> empty() {
    return new Lines<>(
        Lines.Axis.ofParts(""), Lines.Axis.ofParts(""), java.util.List.of(), java.util.List.of());
  }

  private static Lines<Integer> emptyBins() {
    return new Lines<>(
        Lines.Axis.ofParts(""), Lines.Axis.ofParts(""), java.util.List.of(), java.util.List.of());
  }

  /// As many beside each other as there is room for.
  private void fit() {
    double room = getWidth() - getPadding().getLeft() - getPadding().getRight();
    int columns = Math.clamp((int) ((room + GAP) / (NARROWEST + GAP)), 1, 3);
    double wide = Math.floor((room - (columns - 1) * GAP) / columns);
    getChildren().forEach(c -> ((Region) c).setPrefWidth(wide));
  }

  private void fill() {
    Moment moment = bench.moment().get();
    if (moment == null) {
      drawn = null;
      return;
    }
    if (!moment.tested().equals(drawn)) {
      drawn = moment.tested();
      curve = CurveCharts.precisionRecall(moment.tested());
      byScore = CurveCharts.byScore(moment.tested());
      recall.show(curve);
      score.show(byScore);
      calibration.show(CurveCharts.calibration(moment.tested()));
      fillCosts();
    }
    double at = moment.point().score();
    String words = Messages.text("curve.handle", at);
    recall.point(CurveCharts.nearest(curve, at));
    recall.handleWords(words);
    score.point(CurveCharts.nearest(byScore, at));
    score.handleWords(words);
    counts.show(ErrorCharts.counts(moment));
    sizes.show(ErrorCharts.sizes(moment));
    compared.show(ErrorCharts.compared(moment));
    bars.offer("chart.compared", moment.second() != null);
    confusion.show(ErrorCharts.confusion(moment));
  }

  private void fillCosts() {
    Tested tested = bench.tested().get();
    if (tested != null) {
      costs.list().setPlaceholder(Widgets.paragraph(Messages.text("test.soon"), "quiet"));
      costs.show(ErrorCharts.costs(tested, bench.insights().get()));
    }
  }
}
