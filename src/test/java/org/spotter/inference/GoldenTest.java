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
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.Shared;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;

/// The adapters against numbers that other programs found.
class GoldenTest {
  private static final JsonNode GOLDEN = read();

  @TempDir Path folder;

  private static JsonNode read() {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/detectors.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nanoDetGivesTheKnownOutputsForAPattern() {
    try (Model detector = open(TestCards.shipped("nanodet-m-416-coco"))) {
      Outputs outputs = detector.raw(pattern(detector, i -> i % 251, 255));
      assertOutputs(GOLDEN.at("/pattern/nanodet_m_416_coco.onnx/outputs"), outputs);
    }
  }

  @Test
  void yoloxGivesTheKnownOutputsForAPattern() throws IOException {
    try (Model detector = open(TestCards.yolox(folder))) {
      Outputs outputs = detector.raw(pattern(detector, i -> i % 251, 1));
      assertOutputs(GOLDEN.at("/pattern/yolox_nano_coco_416.onnx/outputs"), outputs);
    }
  }

  @Test
  void hardHatGivesTheKnownRowsForAPattern() {
    try (Model detector = open(TestCards.shipped("hardhat-nanodet-m-416"))) {
      float[] values = pattern(detector, i -> i % 255, 127.5f);
      for (int i = 0; i < values.length; i++) {
        values[i] -= 1;
      }
      Outputs.Tensor table = detector.raw(values).tensors().getFirst();
      assertEquals(List.of(1L, 3549L, 6L), table.shape());
      GOLDEN
          .at("/hardhat/rows")
          .properties()
          .forEach(row -> assertRow(row.getValue(), table, Integer.parseInt(row.getKey())));
    }
  }

  /// Pixels to a hundredth, scores to a millionth: the same arithmetic in another build.
  private static void assertRow(JsonNode expected, Outputs.Tensor table, int row) {
    for (int c = 0; c < 6; c++) {
      double tolerance = c < 4 ? 0.01 : 1e-5;
      assertEquals(expected.get(c).asDouble(), table.values()[row * 6 + c], tolerance);
    }
  }

  private static float[] pattern(Model detector, IntUnaryOperator value, float divisor) {
    float[] values =
        new float[(int) (3L * detector.card().input().width() * detector.card().input().height())];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsInt(i) / divisor;
    }
    return values;
  }

  private static void assertOutputs(JsonNode expected, Outputs outputs) {
    assertTrue(expected.size() > 0);
    for (Outputs.Tensor tensor : outputs.tensors()) {
      JsonNode golden = expected.get(tensor.name());
      for (int i = 0; i < golden.get("first").size(); i++) {
        assertEquals(golden.get("first").get(i).asDouble(), tensor.values()[i], 1e-4);
      }
      double sum = 0;
      for (float v : tensor.values()) {
        sum += v;
      }
      System.err.println(tensor.name() + " " + sum + " " + golden.get("sum").asDouble());
      assertEquals(golden.get("sum").asDouble(), sum, 1e-6 * tensor.values().length);
      assertEquals(
          golden.get("max").asDouble(), tensor.values()[golden.get("argmax").asInt()], 1e-4);
    }
  }

  /// Seen: 0.005 pixels and 0.00005 of score, half of the last digit given. The limits leave room
  /// for another processor's order of additions, not for another decoder or resizer.
  @Test
  void hardHatFindsTheKnownBoxesOnPhotographs() {
    try (Model detector = open(TestCards.shipped("hardhat-nanodet-m-416"))) {
      GOLDEN
          .at("/hardhat/photos")
          .properties()
          .forEach(p -> assertBoxes(detector, p.getKey(), hardHat(p.getValue()), 0.4, 0.05, 0.001));
    }
  }

  /// The known boxes are rounded to whole pixels, position and extent each, and not cut at the
  /// border; so an edge may be a pixel away.
  @Test
  void yoloxFindsTheKnownBoxesOnPhotographs() throws IOException {
    try (Model detector = open(TestCards.yolox(folder))) {
      GOLDEN
          .at("/yolox")
          .properties()
          .forEach(p -> assertBoxes(detector, p.getKey(), yolox(p.getValue()), 0.3, 1.01, 0.001));
    }
  }

  /// Every known box is found once, and no other.
  private static void assertBoxes(
      Model detector,
      String photo,
      List<Prediction> expected,
      double threshold,
      double pixels,
      double score) {
    Picture picture = Pictures.decode(Shared.file("data/" + photo));
    List<Prediction> found = new ArrayList<>(detector.predict(picture, 1));
    found.removeIf(p -> p.score() < threshold);
    assertEquals(expected.size(), found.size(), photo);
    for (Prediction known : expected) {
      Box box = box(known).clip(picture.width(), picture.height());
      boolean removed =
          found.removeIf(p ->
              p.classIndex() == known.classIndex()
                  && Math.abs(p.score() - known.score()) <= score
                  && distance(box(p), box) <= pixels);
      assertTrue(removed, () -> photo + ": " + known + " is not among " + found);
    }
  }

  private static Box box(Prediction prediction) {
    return Objects.requireNonNull(prediction.bbox());
  }

  /// The farthest that an edge of one box is from that of the other.
  private static double distance(Box a, Box b) {
    double x = Math.max(Math.abs(a.x() - b.x()), Math.abs(a.right() - b.right()));
    double y = Math.max(Math.abs(a.y() - b.y()), Math.abs(a.bottom() - b.bottom()));
    return Math.max(x, y);
  }

  private static List<Prediction> hardHat(JsonNode photo) {
    List<Prediction> list = new ArrayList<>();
    for (JsonNode d : photo.get("detections")) {
      JsonNode b = d.get("xyxy");
      Box box =
          Box.ofCorners(
              b.get(0).asDouble(), b.get(1).asDouble(), b.get(2).asDouble(), b.get(3).asDouble());
      list.add(
          Prediction.box(
              1, d.get("cls").asText().equals("head") ? 0 : 1, box, d.get("score").asDouble()));
    }
    return list;
  }

  private static List<Prediction> yolox(JsonNode photo) {
    List<Prediction> list = new ArrayList<>();
    for (JsonNode d : photo.get("detections")) {
      JsonNode b = d.get("xywh");
      Box box =
          new Box(
              b.get(0).asDouble(), b.get(1).asDouble(), b.get(2).asDouble(), b.get(3).asDouble());
      list.add(Prediction.box(1, d.get("cls").asInt(), box, d.get("score").asDouble()));
    }
    return list;
  }

  private static Model open(ModelCard card) {
    return Model.open(card, Provider.CPU, Model.LOWEST_SCORE);
  }
}
