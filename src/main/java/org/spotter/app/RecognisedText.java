package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.inference.InputSpec;
import org.spotter.inference.Question;
import org.spotter.inference.Recognised;

/// What a model was recognised as, for a terminal.
final class RecognisedText {
  private static final int NAMED = 6;

  private RecognisedText() {}

  static List<String> lines(Recognised what) {
    List<String> lines = new ArrayList<>();
    lines.add("recognised  as " + what.adapter() + ", which gives " + what.task().gives());
    lines.add("takes       " + input(what.input()));
    if (!what.categories().isEmpty()) {
      lines.add("classes     " + names(what.categories()));
    }
    if (!what.joints().isEmpty()) {
      lines.add("joints      " + names(what.joints()));
    }
    what.evidence().forEach(e -> lines.add("taken for   " + e));
    for (Question question : what.questions()) {
      lines.add("to answer   " + question.text());
    }
    return lines;
  }

  private static String input(InputSpec input) {
    return "%d×%d %s %s, mean %s, deviation %s, %s"
        .formatted(
            input.width(),
            input.height(),
            input.channels(),
            input.type().name().toLowerCase(Locale.ROOT),
            input.mean(),
            input.std(),
            input.resize().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String names(List<String> names) {
    int shown = Math.min(NAMED, names.size());
    return names.size()
        + ": "
        + String.join(", ", names.subList(0, shown))
        + (shown < names.size() ? ", …" : "");
  }
}
