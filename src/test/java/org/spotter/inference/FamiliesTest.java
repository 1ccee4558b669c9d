package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.pixels.Picture;

/// Families of which no trained file is at hand: a file with their inputs and outputs, recognised
/// by itself, gives the objects that were written into it, on a picture of 128×64 in an input of
/// 64×64.
class FamiliesTest {
  private static final Picture PICTURE = new Picture(128, 64, new byte[128 * 64 * 3]);
  private static final String NAMES = "{0: 'cat', 1: 'dog'}";

  @TempDir Path folder;

  private TinyModel model() {
    return new TinyModel().input("images", "float32", 1, 3, 64, 64);
  }

  private ModelCard recognised(TinyModel tiny, Map<String, String> answers) throws IOException {
    Path file = tiny.write(folder.resolve("m.onnx"));
    Recognised what = Recognition.of(file, Answers.of(answers)).orElseThrow();
    return what.card(file, "m", "", "");
  }

  private List<Prediction> look(TinyModel tiny, String adapter) throws IOException {
    return look(tiny, adapter, Map.of());
  }

  private List<Prediction> look(TinyModel tiny, String adapter, Map<String, String> answers)
      throws IOException {
    ModelCard card = recognised(tiny, answers);
    assertEquals(adapter, card.output().adapter());
    try (Model model = Model.open(card, Provider.CPU, 0.2)) {
      return model.predict(PICTURE, 7);
    }
  }

  private static void assertBox(Prediction p, int classIndex, double score, Box expected) {
    assertEquals(classIndex, p.classIndex());
    assertEquals(score, p.score(), 1e-3);
    Box box = Objects.requireNonNull(p.bbox());
    assertEquals(expected.x(), box.x(), 0.01);
    assertEquals(expected.y(), box.y(), 0.01);
    assertEquals(expected.width(), box.width(), 0.01);
    assertEquals(expected.height(), box.height(), 0.01);
  }

  /// A table `[1, rows, columns]` of nothing but the given rows from a place on.
  private static float[] rows(int rows, int at, float[]... given) {
    float[] all = new float[rows * given[0].length];
    for (int i = 0; i < given.length; i++) {
      System.arraycopy(given[i], 0, all, (at + i) * given[0].length, given[0].length);
    }
    return all;
  }

  private static float[] transposed(int rows, float[] table) {
    int columns = table.length / rows;
    float[] out = new float[table.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[c * rows + r] = table[r * columns + c];
      }
    }
    return out;
  }

  /// The letterbox in the middle halves the picture and puts it 16 rows down.
  private static final Box IN_THE_MIDDLE = new Box(20, 8, 40, 32);

  @Test
  void yoloV5() throws IOException {
    float[] table = rows(252, 100, new float[] {20, 28, 20, 16, 0.9f, 0.1f, 0.8f}, new float[7]);
    var tiny =
        model()
            .metadata("names", NAMES)
            .output("output0", "float32", new long[] {1, 252, 7}, table);
    List<Prediction> found = look(tiny, "yolov5");
    assertEquals(1, found.size());
    assertBox(found.getFirst(), 1, 0.72, IN_THE_MIDDLE);
  }

  @Test
  void yoloV8AndItsKin() throws IOException {
    float[] table = rows(84, 70, new float[] {20, 28, 20, 16, 0.1f, 0.8f});
    var tiny =
        model()
            .metadata("names", NAMES)
            .metadata("task", "detect")
            .output("output0", "float32", new long[] {1, 6, 84}, transposed(84, table));
    assertBox(look(tiny, "yolov8").getFirst(), 1, 0.8, IN_THE_MIDDLE);
  }

  @Test
  void yoloV10WithoutSuppression() throws IOException {
    float[] table =
        rows(30, 0, new float[] {10, 20, 30, 36, 0.8f, 1}, new float[] {10, 20, 30, 36, 0.7f, 1});
    var tiny =
        model()
            .metadata("names", NAMES)
            .metadata("task", "detect")
            .output("output0", "float32", new long[] {1, 30, 6}, table);
    assertBox(look(tiny, "yolov10").getFirst(), 1, 0.8, IN_THE_MIDDLE);
  }

  /// The first map is high in the left half; the box's coefficient takes it as it is.
  @Test
  void yoloSegmentation() throws IOException {
    float[] row = new float[38];
    System.arraycopy(new float[] {20, 28, 20, 16, 0.1f, 0.8f, 1}, 0, row, 0, 7);
    float[] maps = new float[32 * 16 * 16];
    for (int i = 0; i < 256; i++) {
      maps[i] = i % 16 < 5 ? 9 : -9;
    }
    var tiny =
        model()
            .metadata("names", NAMES)
            .metadata("task", "segment")
            .output("output0", "float32", new long[] {1, 38, 84}, transposed(84, rows(84, 3, row)))
            .output("output1", "float32", new long[] {1, 32, 16, 16}, maps);
    Prediction p = look(tiny, "yolo-seg").getFirst();
    assertBox(p, 1, 0.8, IN_THE_MIDDLE);
    Mask mask = mask(p);
    assertEquals(128, mask.width());
    assertEquals(new Box(20, 8, 20, 32), mask.bounds());
    assertEquals(20 * 32, mask.area());
  }

  private static Mask mask(Prediction p) {
    return ((Segmentation.RunLength) Objects.requireNonNull(p.segmentation())).mask();
  }

  @Test
  void yoloPose() throws IOException {
    float[] row = {20, 28, 20, 16, 0.8f, 12, 24, 0.9f, 28, 30, 0.4f};
    var tiny =
        model()
            .metadata("names", "{0: 'person'}")
            .metadata("task", "pose")
            .metadata("kpt_shape", "[2, 3]")
            .output("output0", "float32", new long[] {1, 11, 84}, transposed(84, rows(84, 9, row)));
    Prediction p = look(tiny, "yolo-pose", Map.of(Question.JOINTS, "head, foot")).getFirst();
    assertBox(p, 0, 0.8, IN_THE_MIDDLE);
    var joints = Objects.requireNonNull(p.keypoints());
    assertEquals(24, joints.x(0), 1e-3);
    assertEquals(16, joints.y(0), 1e-3);
    assertEquals(0.4, joints.visibility(1), 1e-6);
  }

  /// The input is the picture stretched, so that parts of one are parts of the other.
  private static final Box STRETCHED = new Box(32, 16, 64, 32);

  @Test
  void detrWithNoObjectAtTheEnd() throws IOException {
    float[] logits = rows(20, 4, new float[] {0, 9, 0});
    for (int i = 0; i < 20; i++) {
      logits[3 * i + 2] = i == 4 ? 0 : 9;
    }
    var tiny =
        model()
            .metadata("names", NAMES)
            .output("logits", "float32", new long[] {1, 20, 3}, logits)
            .output(
                "pred_boxes",
                "float32",
                new long[] {1, 20, 4},
                rows(20, 4, new float[] {0.5f, 0.5f, 0.5f, 0.5f}));
    List<Prediction> found = look(tiny, "detr");
    assertEquals(1, found.size());
    assertBox(found.getFirst(), 1, 0.99975, STRETCHED);
  }

  @Test
  void rtDetrOfTransformers() throws IOException {
    float[] logits = new float[40];
    java.util.Arrays.fill(logits, -9);
    logits[9] = 2;
    var tiny =
        model()
            .metadata("names", NAMES)
            .output("logits", "float32", new long[] {1, 20, 2}, logits)
            .output(
                "pred_boxes",
                "float32",
                new long[] {1, 20, 4},
                rows(20, 4, new float[] {0.5f, 0.5f, 0.5f, 0.5f}));
    List<Prediction> found = look(tiny, "detr");
    assertEquals(1, found.size());
    assertBox(found.getFirst(), 1, 0.8808, STRETCHED);
  }

  @Test
  void rtDetrOfUltralytics() throws IOException {
    float[] table = rows(30, 5, new float[] {0.5f, 0.5f, 0.5f, 0.5f, 0.1f, 0.1f, 0.7f});
    var tiny =
        model()
            .metadata("names", "{0: 'a', 1: 'b', 2: 'c'}")
            .metadata("task", "detect")
            .output("output0", "float32", new long[] {1, 30, 7}, table);
    assertBox(look(tiny, "rtdetr-rows").getFirst(), 2, 0.7, STRETCHED);
  }

  /// It is told the size of the input, and answers in its pixels.
  @Test
  void dFineWithItsOwnPostProcessing() throws IOException {
    var tiny =
        model()
            .input("orig_target_sizes", "int64", 1, 2)
            .metadata("names", NAMES)
            .output("labels", "int64", new long[] {1, 2}, 1, 0)
            .output("boxes", "float32", new long[] {1, 2, 4}, 16, 16, 48, 48, 0, 0, 4, 4)
            .output("scores", "float32", new long[] {1, 2}, 0.9f, 0.1f);
    List<Prediction> found = look(tiny, "listed-boxes");
    assertEquals(1, found.size());
    assertBox(found.getFirst(), 1, 0.9, STRETCHED);
  }

  @Test
  void ssdOfTensorFlow() throws IOException {
    var tiny =
        new TinyModel()
            .input("input_tensor", "uint8", 1, -1, -1, 3)
            .output("detection_boxes", "float32", new long[] {1, 1, 4}, 0.25f, 0.25f, 0.75f, 0.75f)
            .output("detection_classes", "float32", new long[] {1, 1}, 2)
            .output("detection_scores", "float32", new long[] {1, 1}, 0.6f)
            .output("num_detections", "float32", new long[] {1}, 1);
    Map<String, String> answers = Map.of(Question.CATEGORIES, names(90), Question.SIZE, "64");
    assertBox(look(tiny, "listed-boxes", answers).getFirst(), 1, 0.6, STRETCHED);
  }

  private static String names(int count) {
    return String.join(
        ",", java.util.stream.IntStream.range(0, count).mapToObj(i -> "c" + i).toList());
  }

  /// Letterbox in the corner: half the size, from the upper left.
  @Test
  void fasterRcnnOfTorchvision() throws IOException {
    var tiny =
        new TinyModel()
            .input("input", "float32", 3, 64, 64)
            .metadata("names", NAMES)
            .output("boxes", "float32", new long[] {1, 4}, new long[] {-1, 4}, 10, 4, 30, 20)
            .output("labels", "int64", new long[] {1}, new long[] {-1}, 2)
            .output("scores", "float32", new long[] {1}, new long[] {-1}, 0.75f);
    assertBox(look(tiny, "listed-boxes").getFirst(), 1, 0.75, new Box(20, 8, 40, 32));
  }

  @Test
  void maskRcnnOfTorchvision() throws IOException {
    float[] mask = new float[64 * 64];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % 64 < 20 ? 1 : 0;
    }
    var tiny =
        new TinyModel()
            .input("input", "float32", 3, 64, 64)
            .metadata("names", NAMES)
            .output("boxes", "float32", new long[] {1, 4}, 10, 4, 30, 20)
            .output("labels", "int64", new long[] {1}, 2)
            .output("scores", "float32", new long[] {1}, 0.75f)
            .output("masks", "float32", new long[] {1, 1, 64, 64}, mask);
    Prediction p = look(tiny, "mask-rcnn").getFirst();
    assertBox(p, 1, 0.75, new Box(20, 8, 40, 32));
    assertEquals(new Box(20, 8, 20, 32), mask(p).bounds());
  }

  @Test
  void simccOfRtmPose() throws IOException {
    float[] across = new float[17 * 128];
    float[] down = new float[17 * 128];
    for (int j = 0; j < 17; j++) {
      across[j * 128 + 32 + j] = 0.9f;
      down[j * 128 + 64] = 0.8f;
    }
    var tiny =
        model()
            .output("simcc_x", "float32", new long[] {1, 17, 128}, across)
            .output("simcc_y", "float32", new long[] {1, 17, 128}, down);
    Prediction p = look(tiny, "simcc").getFirst();
    var joints = Objects.requireNonNull(p.keypoints());
    assertEquals(32, joints.x(0), 1e-3);
    assertEquals(42, joints.x(10), 1e-3);
    assertEquals(32, joints.y(0), 1e-3);
    assertEquals(0.8, p.score(), 1e-3);
  }

  @Test
  void heatMaps() throws IOException {
    float[] maps = new float[17 * 256];
    for (int j = 0; j < 17; j++) {
      maps[j * 256 + 4 * 16 + 8] = 0.9f;
      maps[j * 256 + 4 * 16 + 9] = 0.5f;
    }
    var tiny = model().output("heat", "float32", new long[] {1, 17, 16, 16}, maps);
    Prediction p = look(tiny, "heat-maps", Map.of(Question.ADAPTER, "heat-maps")).getFirst();
    var joints = Objects.requireNonNull(p.keypoints());
    assertEquals(8.75 * 4 * 2, joints.x(3), 1e-3);
    assertEquals(4.5 * 4, joints.y(3), 1e-3);
  }

  /// Between the middles of two cells (5 against 1, 0 against 1) the sky wins up to four fifths.
  @Test
  void logitsOfPixels() throws IOException {
    float[] logits = new float[3 * 64];
    for (int i = 0; i < 64; i++) {
      logits[i] = 1;
      logits[128 + i] = i % 8 < 4 ? 5 : 0;
    }
    var tiny = model().output("logits", "float32", new long[] {1, 3, 8, 8}, logits);
    List<Prediction> found =
        look(
            tiny,
            "pixel-classes",
            Map.of(Question.CATEGORIES, "background,road,sky", Question.PIXELS, "imagenet"));
    assertEquals(1, found.size());
    assertEquals(2, found.getFirst().classIndex());
    assertEquals(69, Objects.requireNonNull(mask(found.getFirst()).bounds()).right());
    assertTrue(found.getFirst().score() > 0.97);
  }

  @Test
  void classesOfThePicture() throws IOException {
    var tiny =
        model()
            .metadata("names", "{0: 'a', 1: 'b', 2: 'c'}")
            .metadata("task", "classify")
            .output("output0", "float32", new long[] {1, 3}, 0.25f, 0.7f, 0.05f);
    List<Prediction> found = look(tiny, "classes");
    assertEquals(List.of(1, 0), found.stream().map(Prediction::classIndex).toList());
    assertTrue(found.stream().allMatch(p -> p.bbox() == null && p.segmentation() == null));
  }

  @Test
  void numbersOfHalfPrecisionGoInAndComeOut() throws IOException {
    float[] table = rows(84, 70, new float[] {20, 28, 20, 16, 0.1f, 0.8f});
    var tiny =
        new TinyModel()
            .input("images", "float16", 1, 3, 64, 64)
            .metadata("names", NAMES)
            .output("output0", "float16", new long[] {1, 6, 84}, transposed(84, table));
    assertBox(look(tiny, "yolov8").getFirst(), 1, 0.8, IN_THE_MIDDLE);
  }

  @Test
  void featuresHaveLengthOne() throws IOException {
    var tiny = model().output("embedding", "float32", new long[] {1, 2, 1, 1}, 3, 4);
    ModelCard card = recognised(tiny, Map.of(Question.PIXELS, "unit"));
    try (Model model = Model.open(card, Provider.CPU, 0.2)) {
      float[] features = model.embed(PICTURE, new Box(0, 0, 10, 10));
      assertEquals(0.6, features[0], 1e-6);
      assertEquals(0.8, features[1], 1e-6);
    }
  }
}
