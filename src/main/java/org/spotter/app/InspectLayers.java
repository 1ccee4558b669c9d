package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.InputSpec;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelLayers;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Tells a model's layers in order, and what the operators come to.
public final class InspectLayers {
  private InspectLayers() {}

  /// All layers of one operator.
  ///
  /// @param layers how many
  /// @param millis of one picture, `NaN` where it was not measured
  public record Operator(
      String name, int layers, long parameters, long multiplyAdds, double millis) {}

  /// What the file tells, without running it.
  ///
  /// @throws Problem when it is no model
  public static ModelLayers read(Path file) {
    return ModelLayers.read(file);
  }

  /// Runs the model as well, for shapes and times.
  ///
  /// @param input what a card says of the input, or null
  /// @throws Problem when it is no model or cannot be run
  /// @throws Cancelled when progress asked to stop
  public static ModelLayers measured(
      Path file, @Nullable InputSpec input, int runs, Progress progress) {
    return ModelLayers.measured(file, input, runs, progress);
  }

  /// The operators, those that take longest first, or have most layers where nothing was measured.
  public static List<Operator> operators(ModelLayers all) {
    Map<String, List<Layer>> byName = new TreeMap<>();
    all.layers().forEach(l -> byName.computeIfAbsent(l.operator(), _ -> new ArrayList<>()).add(l));
    List<Operator> operators = new ArrayList<>();
    byName.forEach((name, layers) -> operators.add(operator(name, layers)));
    operators.sort(
        Comparator.comparingDouble(InspectLayers::byTime)
            .thenComparing(Comparator.comparingInt(Operator::layers).reversed()));
    return List.copyOf(operators);
  }

  private static double byTime(Operator operator) {
    return Double.isNaN(operator.millis()) ? 0 : -operator.millis();
  }

  private static Operator operator(String name, List<Layer> layers) {
    ModelLayers part = new ModelLayers(layers, 0, Double.NaN, 0);
    return new Operator(name, layers.size(), part.parameters(), part.multiplyAdds(), part.millis());
  }

  /// A count as people say it: `2.1 M`, `1.4 G`; small ones as they are, a dash for unknown.
  public static String large(long count) {
    if (count < 0) {
      return "–";
    }
    if (count < 10_000) {
      return String.valueOf(count);
    }
    return count < 1_000_000
        ? String.format(Locale.ROOT, "%.1f k", count / 1e3)
        : count < 1_000_000_000
            ? String.format(Locale.ROOT, "%.2f M", count / 1e6)
            : String.format(Locale.ROOT, "%.2f G", count / 1e9);
  }

  /// A time in milliseconds, a dash where there is none.
  public static String millis(double millis) {
    return Double.isNaN(millis) ? "–" : String.format(Locale.ROOT, "%.2f", millis);
  }
}
