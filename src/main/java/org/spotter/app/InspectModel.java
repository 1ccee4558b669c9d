package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCards;
import org.spotter.inference.OnnxFile;
import org.spotter.inference.Recognised;
import org.spotter.inference.Recognition;
import org.spotter.inference.Signature;
import org.spotter.inference.Slot;

/// Tells what is inside a model file and what it is. The model is run once, on nothing, when its
/// file leaves the shapes of its outputs open.
public final class InspectModel {
  private InspectModel() {}

  /// A file's inputs and outputs as it tells them.
  ///
  /// @throws org.spotter.task.Problem when it is no model
  public static Signature signature(Path file) {
    return OnnxFile.read(file).signature();
  }

  /// @param file the model
  /// @param bytes its length
  /// @param sha256 its hash, as a card needs it
  /// @param onnx what it says of itself
  /// @param recognised what it is, as far as that can be told
  public record Result(
      Path file, long bytes, String sha256, OnnxFile onnx, Optional<Recognised> recognised) {
    /// The answer for a terminal, a line each.
    public List<String> lines() {
      List<String> lines = new ArrayList<>(fileLines());
      lines.addAll(
          recognised.map(RecognisedText::lines).orElse(List.of("recognised  as nothing known")));
      return lines;
    }

    private List<String> fileLines() {
      return List.of(
          "file        " + file + " (" + bytes + " bytes)",
          "sha256      " + sha256,
          "format      ONNX " + onnx.irVersion() + ", operators " + opsets(),
          "producer    " + (onnx.producer().isEmpty() ? "not named" : onnx.producer()),
          "inputs      " + slots(onnx.signature().inputs()),
          "outputs     " + slots(onnx.signature().outputs()),
          "layers      " + layers(),
          "parameters  " + onnx.parameters(),
          "other files " + (onnx.externalData().isEmpty() ? "none" : onnx.externalData()));
    }

    private String opsets() {
      return onnx.opsets().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(e -> (e.getKey().isEmpty() ? "ai.onnx" : e.getKey()) + " " + e.getValue())
          .collect(Collectors.joining(", "));
    }

    private static String slots(List<Slot> slots) {
      return slots.stream().map(Slot::toString).collect(Collectors.joining(", "));
    }

    private String layers() {
      int sum = onnx.layers().values().stream().mapToInt(Integer::intValue).sum();
      return sum
          + ": "
          + onnx.layers().entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
    }
  }

  /// @throws org.spotter.task.Problem when it is no model
  public static Result run(Path file) {
    OnnxFile onnx = OnnxFile.read(file);
    return new Result(
        file,
        file.toFile().length(),
        ModelCards.sha256(file),
        onnx,
        Recognition.of(file, Answers.NONE));
  }
}
