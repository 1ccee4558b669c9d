package org.spotter.inference;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why the runtime does not open a model, in a person's words.
final class OpeningTrouble {
  private static final Pattern FORMAT =
      Pattern.compile("IR version:? ?(\\d+), max supported IR version:? ?(\\d+)");
  private static final Pattern OPERATORS =
      Pattern.compile("Opset (\\d+) is under development.*till opset (\\d+)", Pattern.DOTALL);

  private OpeningTrouble() {}

  /// @param message what the runtime said
  static String sentence(Path file, String runtime, String message) {
    Matcher format = FORMAT.matcher(message);
    if (format.find()) {
      return "The model file %s is of version %s of the ONNX format, and %s reads versions up to %s; save it in an older one."
          .formatted(file, format.group(1), runtime, format.group(2));
    }
    Matcher operators = OPERATORS.matcher(message);
    if (operators.find()) {
      return "The model file %s is of version %s of ONNX's operators, and %s knows versions up to %s; export it for an older one (opset_version)."
          .formatted(file, operators.group(1), runtime, operators.group(2));
    }
    String first = message.lines().findFirst().orElse("no reason given").strip();
    return "The model file %s cannot be opened by %s: %s.".formatted(file, runtime, first);
  }
}
