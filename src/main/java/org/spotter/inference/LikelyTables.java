package org.spotter.inference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.OutputSpec.Tables;
import org.spotter.inference.OutputSpec.Tables.Layout;
import org.spotter.inference.OutputSpec.Tables.Scale;

/// Guesses which outputs of an unknown detector hold boxes, scores and classes, for a person to
/// correct.
final class LikelyTables {
  private LikelyTables() {}

  /// Boxes: four numbers a row. Classes: whole numbers. Scores: what is left, best by its name.
  static @Nullable Tables of(Signature signature) {
    List<Slot> all = signature.outputs();
    Slot boxes = all.stream().filter(LikelyTables::four).findFirst().orElse(null);
    if (boxes == null) {
      return null;
    }
    List<Slot> rest = all.stream().filter(s -> !s.equals(boxes)).toList();
    Slot classes = rest.stream().filter(LikelyTables::whole).findFirst().orElse(null);
    List<Slot> floats = rest.stream().filter(s -> !s.equals(classes)).toList();
    Slot scores =
        floats.stream()
            .filter(s -> named(s, "score") || named(s, "conf") || named(s, "prob"))
            .findFirst()
            .orElse(floats.isEmpty() ? boxes : floats.getFirst());
    return new Tables(
        boxes.name(),
        Layout.XYXY,
        Scale.PIXELS,
        scores.name(),
        classes == null ? null : classes.name(),
        0);
  }

  private static boolean four(Slot slot) {
    return slot.shape().size() >= 2 && slot.shape().getLast() == 4;
  }

  private static boolean whole(Slot slot) {
    return slot.type().startsWith("int") || named(slot, "label") || named(slot, "class");
  }

  private static boolean named(Slot slot, String part) {
    return slot.name().toLowerCase(Locale.ROOT).contains(part);
  }
}
