package org.spotter.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spotter.task.Problem;

/// By what a prediction and an object are compared.
public enum IouType {
  BBOX,
  SEGM,
  KEYPOINTS;

  /// COCO's name for it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What its thresholds are thresholds of, for tables and reports.
  public String measure() {
    return this == KEYPOINTS ? "OKS" : "IoU";
  }

  /// @throws Problem for a name that is none of them
  public static IouType named(String name) {
    return Arrays.stream(values())
        .filter(t -> t.label().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem("There is no IoU type \"" + name + "\"; it is one of " + all() + "."));
  }

  private static String all() {
    return Arrays.stream(values()).map(IouType::label).collect(Collectors.joining(", "));
  }
}
