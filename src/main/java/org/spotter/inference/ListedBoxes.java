package org.spotter.inference;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.OutputSpec.Tables;
import org.spotter.inference.OutputSpec.Tables.Layout;
import org.spotter.inference.OutputSpec.Tables.Scale;

/// Boxes, scores and class numbers that lie in outputs of their own.
final class ListedBoxes {
  private ListedBoxes() {}

  /// Adds all boxes; the row of a candidate is its place in the list.
  static void read(Outputs outputs, ModelCard card, Candidates into) {
    Tables tables = Objects.requireNonNull(card.output().tables());
    float[] boxes = outputs.named(tables.boxes()).values();
    float[] scores = outputs.named(tables.scores()).values();
    boolean parts = tables.scale() == Scale.PARTS;
    float width = parts ? card.input().width() : 1;
    float height = parts ? card.input().height() : 1;
    float[] classes = tables.classes() == null ? null : outputs.named(tables.classes()).values();
    int count = card.categories().size();
    int columns = classes == null ? count : 1;
    int n = Math.min(boxes.length / 4, scores.length / columns);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < columns; k++) {
        int c = classes == null ? k : Math.round(classes[i]) - tables.firstClass();
        float score = surely(scores[i * columns + k], card);
        if (c >= 0 && c < count) {
          BoxLayout.add(boxes, 4 * i, tables.layout(), width, height, c, score, into);
        }
      }
    }
  }

  private static float surely(float score, ModelCard card) {
    return card.output().activation() == OutputSpec.Activation.SIGMOID
        ? Vectors.sigmoid(score)
        : score;
  }

  /// What the outputs' names tell, null when they tell nothing.
  static @Nullable Tables tables(Signature signature) {
    String boxes = named(signature, "boxes", "bboxes");
    String scores = named(signature, "scores", "scores");
    String classes = named(signature, "labels", "classes");
    if (boxes == null || scores == null || classes == null) {
      return null;
    }
    boolean tensorFlow = boxes.startsWith("detection_");
    boolean batched =
        signature.outputs().stream().anyMatch(s -> s.name().equals(boxes) && s.shape().size() == 3);
    boolean sizes = signature.inputs().size() > 1;
    Scale scale = batched && !sizes ? Scale.PARTS : Scale.PIXELS;
    int first = sizes ? 0 : 1;
    return new Tables(boxes, tensorFlow ? Layout.YXYX : Layout.XYXY, scale, scores, classes, first);
  }

  private static @Nullable String named(Signature signature, String one, String other) {
    return signature.outputs().stream()
        .map(Slot::name)
        .filter(n -> {
          String plain = n.toLowerCase(Locale.ROOT).replaceFirst("^detection_", "");
          return plain.equals(one) || plain.equals(other);
        })
        .findFirst()
        .orElse(null);
  }
}
