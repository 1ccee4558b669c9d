package org.spotter.ui.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.spotter.ui.canvas.Fx;
import org.spotter.ui.model.Appearance;
import org.spotter.ui.view.Theme;

/// Writes a picture of all charts in each appearance, for people to look at: `ChartShots FOLDER`.
final class ChartShots {
  private ChartShots() {}

  static void main(String[] args) {
    Fx.start();
    for (Appearance appearance : Appearance.values()) {
      Path png = Path.of(args[0], "charts-" + appearance + ".png");
      Fx.run(() -> write(appearance, png));
    }
    System.exit(0);
  }

  private static void write(Appearance appearance, Path png) {
    FlowPane all = new FlowPane(16, 16);
    BarList<String> few = new BarList<>(BarList.Manner.GROUPED, _ -> {});
    few.show(Samples.bars(6, "A", "B"));
    BarList<String> stack = new BarList<>(BarList.Manner.STACKED, _ -> {});
    stack.show(Samples.bars(60, "train", "val", "test"));
    stack.setPrefSize(360, 240);
    few.setPrefSize(360, 240);
    ColumnChart<String> columns = new ColumnChart<>(ColumnChart.Manner.STACKED, _ -> {});
    columns.show(Samples.bars(12, "Ann", "Bo", "Cy"));
    ColumnChart<String> histogram = new ColumnChart<>(ColumnChart.Manner.HISTOGRAM, _ -> {});
    histogram.show(Samples.bars(7, ""));
    LinePlot<String> lines = new LinePlot<>(Samples.lines(), _ -> {});
    lines.point("A30");
    GridPlot<String> matrix = new GridPlot<>(_ -> {});
    matrix.show(Samples.matrix(5));
    matrix.setPrefSize(360, 200);
    GridPlot<String> large = new GridPlot<>(_ -> {});
    large.show(Samples.matrix(60));
    ScrollPane scroll = new ScrollPane(large);
    scroll.setPrefSize(700, 300);
    scroll.setFitToWidth(true);
    all.getChildren().addAll(few, stack, columns, histogram, lines, matrix, scroll);
    all.setStyle("-fx-background-color: -spotter-panel; -fx-padding: 24");
    Scene scene = new Scene(all, 1200, 900);
    Theme.apply(scene, appearance);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    all.applyCss();
    all.layout();
    try {
      Files.write(png, Fx.picture(scene.snapshot(null)).toPng());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stage.close();
  }
}
