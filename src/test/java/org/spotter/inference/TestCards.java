package org.spotter.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spotter.Shared;

/// Cards for tests: those that ship, and one for the model that is only tested.
final class TestCards {
  static final List<Path> SHIPPED = List.of(Path.of("models").toAbsolutePath());

  private TestCards() {}

  static ModelCard shipped(String name) {
    return ModelCards.of(name, SHIPPED);
  }

  /// YOLOX-nano, copied into a folder with a card of its own.
  static ModelCard yolox(Path folder) throws IOException {
    Path model = folder.resolve("yolox_nano_coco_416.onnx");
    Files.copy(Shared.file("models/test/yolox_nano_coco_416.onnx"), model);
    String classes =
        String.join(
            ", ",
            Files.readAllLines(Shared.file("models/labels/coco_80.txt")).stream()
                .filter(l -> !l.isBlank())
                .toList());
    return ModelCards.read(
        write(
            folder,
            """
            task: detection
            file: yolox_nano_coco_416.onnx
            sha256: %s
            licence: Apache-2.0
            source: Megvii
            input:
              name: images
              type: float32
              layout: NCHW
              width: 416
              height: 416
              channels: BGR
              resize: letterbox-top-left
            output:
              adapter: yolox
              nms: 0.45
            categories: [%s]
            """
                .formatted(ModelFile.sha256(model), classes)));
  }

  /// A model that is only tested, described by what its file and the answers say.
  static ModelCard recognised(String model, Map<String, String> answers) {
    Path file = Shared.file("models/test/" + model + ".onnx");
    return Recognition.of(file, Answers.of(answers))
        .orElseThrow()
        .card(file, model, "Apache-2.0", "a test");
  }

  static Path write(Path folder, String card) throws IOException {
    return Files.writeString(folder.resolve("card.yaml"), card, StandardCharsets.UTF_8);
  }
}
