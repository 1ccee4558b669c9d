package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.Shared;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Keypoints;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;

/// Every model at hand against the numbers that Python's ONNX Runtime gave for the same input, and
/// poses against those that a Python port found on photographs.
class ModelsGoldenTest {
  private static final JsonNode GOLDEN = read();

  private static JsonNode read() {
    try (InputStream in = ModelsGoldenTest.class.getResourceAsStream("/golden/models.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelCard card(String model) {
    return switch (model) {
      case "mobilenetv2_1.0_224_imagenet_qdq" -> tested(model, "imagenet_1001.txt", "128/128");
      case "deeplabv3_mnv2_voc21_513" -> tested(model, "voc_21.txt", "128/128");
      case "blazepose_landmark_lite" -> TestCards.recognised(model, Map.of());
      default -> TestCards.shipped(model);
    };
  }

  private static ModelCard tested(String model, String labels, String pixels) {
    Path names = Shared.file("models/labels/" + labels);
    return TestCards.recognised(
        model, Map.of(Question.CATEGORIES, "@" + names, Question.PIXELS, pixels));
  }

  @ParameterizedTest
  @CsvSource({
    "mobilenetv2_1.0_224_imagenet_qdq, mobilenetv2_1.0_224_imagenet_qdq, 128, 128",
    "deeplabv3_mnv2_voc21_513, deeplabv3_mnv2_voc21_513, 128, 128",
    "blazepose_landmark_lite, blazepose_landmark_lite, 0, 255",
    "movenet-multipose-lightning, movenet_multipose_lightning_v1, 0, 1",
    "movenet-singlepose-lightning, movenet_singlepose_lightning_v4, 0, 1",
    "selfie-segmentation-general, selfie_segmentation_general, 0, 255",
  })
  void aPatternGivesTheKnownOutputs(String model, String file, float minus, float by) {
    try (Model opened = Model.open(card(model), Provider.CPU, 0.01)) {
      float[] values = new float[opened.card().input().numbers()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (i % 251 - minus) / by;
      }
      JsonNode expected = GOLDEN.path("pattern").path(file + ".onnx").path("outputs");
      assertTrue(expected.size() > 0);
      for (Outputs.Tensor tensor : opened.raw(values).tensors()) {
        assertSame(expected.path(tensor.name()), tensor, file.endsWith("qdq") ? 0.1 : 1e-4);
      }
    }
  }

  /// To 1e-4 of the largest number, which in landmark models is in the hundreds. A model that
  /// computes with whole numbers of 8 bits rounds otherwise on every kind of processor.
  private static void assertSame(JsonNode golden, Outputs.Tensor tensor, double part) {
    double largest = Math.max(1, Math.abs(golden.path("max").asDouble()));
    for (int i = 0; i < golden.path("first").size(); i++) {
      double known = golden.path("first").get(i).asDouble();
      assertEquals(known, tensor.values()[i], part * largest, tensor.name() + " " + i);
    }
    double top = tensor.values()[golden.path("argmax").asInt()];
    assertEquals(golden.path("max").asDouble(), top, part * largest, tensor.name());
    double sum = 0;
    for (float v : tensor.values()) {
      sum += v;
    }
    double tolerance = part / 5 * largest * tensor.values().length;
    assertEquals(golden.path("sum").asDouble(), sum, tolerance, tensor.name());
  }

  @Test
  void aPatternGivesTheKnownFeatures() {
    try (Model opened = Model.open(card("nanodet-m-embedding"), Provider.CPU, 0.01)) {
      float[] values = new float[opened.card().input().numbers()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (i % 255) / 127.5f - 1;
      }
      float[] features = opened.raw(values).tensors().getFirst().values();
      assertEquals(512, features.length);
      JsonNode known = GOLDEN.at("/embedding/first8");
      for (int i = 0; i < known.size(); i++) {
        assertEquals(known.get(i).asDouble(), features[i], 1e-4);
      }
    }
  }

  /// Seen: 0.06 pixels. The known joints are rounded to a tenth.
  @Test
  void multiPoseFindsTheKnownPersonsOnPhotographs() {
    try (Model model = Model.open(card("movenet-multipose-lightning"), Provider.CPU, 0.15)) {
      GOLDEN
          .path("multipose")
          .properties()
          .forEach(photo -> assertPersons(model, photo.getKey(), photo.getValue()));
    }
  }

  private static void assertPersons(Model model, String photo, JsonNode known) {
    Picture picture = Pictures.decode(Shared.file("data/" + photo));
    List<Prediction> found = new ArrayList<>(model.predict(picture, 1));
    for (JsonNode person : known) {
      double score = person.path("score").asDouble();
      Prediction same =
          found.stream()
              .filter(p -> Math.abs(p.score() - score) < 0.01)
              .filter(p -> apart(p, person) < 1)
              .findFirst()
              .orElse(null);
      assertTrue(same != null, () -> photo + ": nobody like " + person + " among " + found);
    }
  }

  /// The farthest that a joint is from the known one, in pixels.
  private static double apart(Prediction found, JsonNode person) {
    Keypoints joints = Objects.requireNonNull(found.keypoints());
    double most = 0;
    for (int j = 0; j < joints.size(); j++) {
      JsonNode known = person.path("keypoints_xyc").get(j);
      most = Math.max(most, Math.abs(joints.x(j) - known.get(0).asDouble()));
      most = Math.max(most, Math.abs(joints.y(j) - known.get(1).asDouble()));
    }
    return most;
  }
}
