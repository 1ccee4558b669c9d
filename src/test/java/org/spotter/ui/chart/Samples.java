package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Charts to try.
final class Samples {
  private Samples() {}

  static Bars<String> bars(int groups, String... series) {
    SplittableRandom random = new SplittableRandom(7);
    List<Bars.Group<String>> all = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      List<Bars.Bar<String>> bars = new ArrayList<>();
      for (String name : series) {
        double value = random.nextInt(1, 900);
        bars.add(new Bars.Bar<>(value, (int) value + "", g + " " + name + ": " + value, g + name));
      }
      String label = g % 5 == 3 ? "a name that is much longer than any other " + g : "class " + g;
      all.add(new Bars.Group<>(label, bars));
    }
    return new Bars<>(List.of(series), all);
  }

  static Grid<String> matrix(int n) {
    SplittableRandom random = new SplittableRandom(5);
    List<String> names = IntStream.range(0, n).mapToObj(i -> "category " + i).toList();
    List<List<Grid.Cell<String>>> rows = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      List<Grid.Cell<String>> row = new ArrayList<>();
      for (int c = 0; c < n; c++) {
        int count = r == c ? random.nextInt(100, 999) : Math.max(0, random.nextInt(-40, 40));
        Grid.Tone tone = r == c ? Grid.Tone.GOOD : Grid.Tone.BAD;
        String figure = count == 0 ? "–" : count + "";
        row.add(new Grid.Cell<>(count, figure, r + " for " + c + ": " + count, tone, r + "/" + c));
      }
      rows.add(row);
    }
    return new Grid<>(names, names, rows);
  }

  static Lines<String> lines() {
    return new Lines<>(
        Lines.Axis.ofParts("recall"),
        Lines.Axis.ofParts("precision"),
        List.of(line("A", 2.2), line("B", 1.4)),
        List.of(new Lines.Guide(0, 0, 1, 1)));
  }

  private static Lines.Line<String> line(String name, double bend) {
    return new Lines.Line<>(
        name,
        IntStream.rangeClosed(0, 50)
            .mapToObj(i -> {
              double x = i / 50.0;
              return new Lines.Dot<>(x, 1 - Math.pow(x, bend), name + " at " + x, name + i);
            })
            .toList());
  }
}
