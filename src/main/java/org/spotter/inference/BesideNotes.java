package org.spotter.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an export of Transformers says beside its file: `config.json` with `id2label`, in the same
/// folder or, as Optimum has it, in the one above `onnx`.
final class BesideNotes {
  private static final long MOST_BYTES = 4 << 20;
  private static final String NAMES = "names";

  private BesideNotes() {}

  /// The file with its classes' names, where it tells none itself and they are said beside it. What
  /// cannot be read says nothing.
  static OnnxFile join(Path file, OnnxFile onnx) {
    Map<Integer, String> labels = labels(file);
    if (labels.isEmpty() || onnx.metadata().containsKey(NAMES)) {
      return onnx;
    }
    Map<String, String> metadata = new HashMap<>(onnx.metadata());
    metadata.put(NAMES, written(labels));
    return onnx.withMetadata(metadata);
  }

  private static Map<Integer, String> labels(Path file) {
    Path config = config(file.toAbsolutePath().normalize());
    try {
      return Files.isRegularFile(config) && Files.size(config) <= MOST_BYTES
          ? labels(new ObjectMapper().readTree(Files.readAllBytes(config)).path("id2label"))
          : Map.of();
    } catch (IOException _) {
      return Map.of();
    }
  }

  private static Path config(Path file) {
    Path here = file.resolveSibling("config.json");
    Path folder = file.getParent();
    boolean optimum = folder != null && folder.endsWith("onnx");
    return folder != null && optimum && !Files.isRegularFile(here)
        ? folder.resolveSibling("config.json")
        : here;
  }

  /// Numbers from 0 on without a gap, else nothing.
  private static Map<Integer, String> labels(JsonNode node) {
    Map<Integer, String> labels = new HashMap<>();
    for (int i = 0; i < node.size(); i++) {
      String label = node.path(String.valueOf(i)).asText("").strip();
      if (label.isEmpty()) {
        return Map.of();
      }
      labels.put(i, label);
    }
    return labels;
  }

  /// As Ultralytics writes them into a file.
  private static String written(Map<Integer, String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(i ->
            i
                + ": \""
                + labels.getOrDefault(i, "").replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
