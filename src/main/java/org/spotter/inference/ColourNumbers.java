package org.spotter.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spotter.task.Problem;

/// What numbers a model wants for the colours: `(value − mean) / std` of values from 0 to 255.
///
/// @param mean of red, green and blue
/// @param std of red, green and blue, never 0
record ColourNumbers(List<Double> mean, List<Double> std) {
  /// 0 to 255.
  static final ColourNumbers RAW = all(0, 1);

  /// 0 to 1.
  static final ColourNumbers UNIT = all(0, 255);

  /// −1 to 1.
  static final ColourNumbers SYMMETRIC = all(127.5, 127.5);

  /// By mean and deviation of ImageNet, as torchvision and most Transformers.
  static final ColourNumbers IMAGENET =
      new ColourNumbers(List.of(123.675, 116.28, 103.53), List.of(58.395, 57.12, 57.375));

  /// The words for them.
  static final List<String> WORDS = List.of("raw", "unit", "symmetric", "imagenet");

  ColourNumbers {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
  }

  private static ColourNumbers all(double mean, double std) {
    return new ColourNumbers(List.of(mean, mean, mean), List.of(std, std, std));
  }

  /// From a word, or from `MEAN/STD` with one number or three with commas each.
  ///
  /// @throws Problem when it is neither
  static ColourNumbers of(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "raw" -> RAW;
      case "unit" -> UNIT;
      case "symmetric" -> SYMMETRIC;
      case "imagenet" -> IMAGENET;
      default -> parsed(said);
    };
  }

  private static ColourNumbers parsed(String said) {
    String[] parts = said.split("/", -1);
    if (parts.length == 2) {
      List<Double> mean = numbers(parts[0]);
      List<Double> std = numbers(parts[1]);
      if (mean.size() == 3 && std.size() == 3 && !std.contains(0.0)) {
        return new ColourNumbers(mean, std);
      }
    }
    throw new Problem(
        "The answer pixels="
            + said
            + " is none of "
            + String.join(", ", WORDS)
            + " and no MEAN/STD such as 128/128 or 123.7,116.3,103.5/58.4,57.1,57.4 (red, green,"
            + " blue).");
  }

  private static List<Double> numbers(String text) {
    try {
      List<Double> numbers =
          Arrays.stream(text.split(",", -1)).map(n -> Double.valueOf(n.strip())).toList();
      return numbers.size() == 1
          ? List.of(numbers.getFirst(), numbers.getFirst(), numbers.getFirst())
          : numbers;
    } catch (NumberFormatException e) {
      return List.of();
    }
  }
}
