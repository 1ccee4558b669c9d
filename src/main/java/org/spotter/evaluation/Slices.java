package org.spotter.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Finds the images on which a run does worse than on the rest. Images are parted by each trait,
/// words by their values, numbers in four parts of about as many images; parts too small to tell
/// anything are left out. Ranked by how much worse the F1 is when chance is allowed for.
public final class Slices {
  private static final int PARTS = 4;
  private static final int FEWEST = 5;
  private static final int F1 = Headline.names().indexOf("F1");

  private Slices() {}

  /// All slices, the worst first.
  ///
  /// @param samples how often each is drawn anew
  /// @throws Cancelled when progress asked to stop
  public static List<Slice> of(
      Headline run, List<? extends Trait> traits, int samples, Progress progress) {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < traits.size(); i++) {
      progress.report("Looking for weak spots", i, traits.size());
      Map<String, BitSet> parts = parts(traits.get(i));
      for (Map.Entry<String, BitSet> part : parts.entrySet()) {
        progress.check();
        int n = part.getValue().cardinality();
        if (n >= FEWEST && n < run.images() && run.objects(part.getValue()) > 0) {
          slices.add(slice(run, traits.get(i).name(), part.getKey(), part.getValue(), samples));
        }
      }
    }
    slices.sort(Comparator.comparingDouble(Slice::surelyWorseBy).reversed());
    return slices;
  }

  private static Slice slice(Headline run, String trait, String value, BitSet images, int samples) {
    BitSet others = (BitSet) images.clone();
    others.flip(0, run.images());
    double[] numbers = run.numbers(images);
    return new Slice(
        trait,
        value,
        images,
        run.objects(images),
        Arrays.stream(numbers).boxed().toList(),
        f1(run, images, numbers[F1], samples),
        run.numbers(others)[F1]);
  }

  private static Interval f1(Headline run, BitSet images, double value, int samples) {
    int[] place = images.stream().toArray();
    Draws draws = Draws.ofGroups(IntStream.range(0, place.length).toArray(), samples);
    double[] drawn = new double[samples];
    Parallel.each(
        samples,
        s -> {
          int[] few = draws.weights(s);
          int[] weights = new int[run.images()];
          for (int i = 0; i < place.length; i++) {
            weights[place[i]] = few[i];
          }
          drawn[s] = run.f1(weights);
        });
    return Interval.of(value, drawn);
  }

  private static Map<String, BitSet> parts(Trait trait) {
    return switch (trait) {
      case Trait.Word(_, List<String> ofImage) -> byWord(ofImage);
      case Trait.Numeric(_, List<Double> ofImage) -> byNumber(ofImage);
    };
  }

  private static Map<String, BitSet> byWord(List<String> ofImage) {
    Map<String, BitSet> parts = new TreeMap<>();
    for (int i = 0; i < ofImage.size(); i++) {
      if (!ofImage.get(i).isEmpty()) {
        parts.computeIfAbsent(ofImage.get(i), _ -> new BitSet()).set(i);
      }
    }
    return parts;
  }

  /// Images of the same number stay together.
  private static Map<String, BitSet> byNumber(List<Double> ofImage) {
    double[] sorted =
        ofImage.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).sorted().toArray();
    Map<String, BitSet> parts = new TreeMap<>();
    double[] ends =
        IntStream.rangeClosed(1, PARTS)
            .filter(_ -> sorted.length > 0)
            .mapToDouble(p -> sorted[Math.max(0, p * sorted.length / PARTS - 1)])
            .distinct()
            .toArray();
    for (int i = 0; i < ofImage.size(); i++) {
      if (!Double.isNaN(ofImage.get(i))) {
        int part = Arrays.binarySearch(ends, ofImage.get(i));
        parts
            .computeIfAbsent(name(ends, part < 0 ? -part - 1 : part, sorted[0]), _ -> new BitSet())
            .set(i);
      }
    }
    return parts;
  }

  private static String name(double[] ends, int part, double least) {
    if (part == 0) {
      return ends[0] == least ? shown(least) : shown(least) + " to " + shown(ends[0]);
    }
    return "above " + shown(ends[part - 1]) + " to " + shown(ends[part]);
  }

  private static String shown(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
