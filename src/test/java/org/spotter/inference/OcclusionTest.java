package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.inference.FeatureMaps.Kind;
import org.spotter.pixels.Picture;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// The model of these tests looks at two pixels of 8×8: it is as sure of its first class as three
/// quarters of the brightness at (2, 2) and one quarter of that at (7, 0).
class OcclusionTest {
  private static final int SIDE = 8;
  private static final int PIXELS = SIDE * SIDE;
  private static final Occlusion.Settings BLACK = new Occlusion.Settings(2, 2, 0);
  private static final Prediction CHOSEN = new Prediction(0, 1, 0, null, null, null, 1);
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, -1})
  void theScoreDropsWhereTheModelLooks(long pictures) throws IOException {
    List<SensitivityMap> grown = Collections.synchronizedList(new ArrayList<>());
    try (Model model = Model.open(card(pictures), Provider.CPU, 0)) {
      assertEquals(pictures == 1 ? 1 : 8, model.mostAtOnce());
      SensitivityMap map = Occlusion.of(model, white(), CHOSEN, BLACK, Progress.NONE, grown::add);
      float[] expected = new float[16];
      expected[3] = 0.25f;
      expected[1 * 4 + 1] = 0.75f;
      assertArrayEquals(expected, map.drops(), 1e-5f);
      assertEquals(1, map.base(), 1e-5);
      assertEquals(0.75, map.most(), 1e-5);
      assertTrue(map.complete());
    }
    assertFalse(grown.getFirst().complete());
    assertEquals(4, grown.getFirst().columns());
  }

  @Test
  void aCoarseMapStandsInForPlacesStillToCome() throws IOException {
    List<SensitivityMap> grown = Collections.synchronizedList(new ArrayList<>());
    try (Model model = Model.open(card(1), Provider.CPU, 0)) {
      Occlusion.of(
          model, white(), CHOSEN, new Occlusion.Settings(2, 1, 0), Progress.NONE, grown::add);
    }
    for (SensitivityMap map : grown) {
      for (float shown : map.shown()) {
        assertFalse(Float.isNaN(shown), map.toString());
      }
    }
    assertTrue(grown.getFirst().done() <= 4, "first after " + grown.getFirst().done());
  }

  @Test
  void ofOverlappingPredictionsOfTheClassTheNearestCounts() {
    Prediction chosen = Prediction.box(1, 2, new Box(0, 0, 10, 10), 0.9);
    List<Prediction> found =
        List.of(
            Prediction.box(1, 1, new Box(0, 0, 10, 10), 0.8),
            Prediction.box(1, 2, new Box(0, 0, 10, 6), 0.7),
            Prediction.box(1, 2, new Box(0, 0, 10, 9), 0.3),
            Prediction.box(1, 2, new Box(50, 50, 10, 10), 0.6));
    assertEquals(0.3, Occlusion.score(chosen, found));
    assertEquals(0, Occlusion.score(chosen, found.subList(3, 4)));
  }

  @Test
  void stoppingEndsIt() throws IOException {
    Progress stopped =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    try (Model model = Model.open(card(1), Provider.CPU, 0)) {
      assertThrows(
          Cancelled.class, () -> Occlusion.of(model, white(), CHOSEN, BLACK, stopped, _ -> {}));
    }
  }

  @Test
  void aLayerInsideCanBeLookedAt() throws IOException {
    FeatureMaps maps = FeatureMaps.of(card(1), "twice", gradient());
    assertEquals(Kind.PICTURES, maps.kind());
    assertEquals(List.of(1L, 3L, 8L, 8L), maps.shape());
    FeatureMaps.Channel first = maps.channels().getFirst();
    assertEquals(2, first.index());
    assertEquals(20f, first.values()[1]);
    assertTrue(maps.channels().getLast().isFlat());
  }

  @Test
  void aLayerOfPlainNumbersIsAVector() throws IOException {
    FeatureMaps flat = FeatureMaps.of(card(1), "flat", white());
    assertEquals(Kind.VECTOR, flat.kind());
    assertEquals(3 * PIXELS, flat.channels().getFirst().width());
  }

  private ModelCard card(long pictures) throws IOException {
    Path file =
        new TinyModel()
            .input("in", "float32", pictures, 3, SIDE, SIDE)
            .weight("w", "float32", new long[] {3L * PIXELS, 2}, weights())
            .layer("twice", "Add", "in", "in")
            .layer("flat", "Flatten", "in")
            .made("out", "float32", "MatMul", new long[] {pictures, 2}, "flat", "w")
            .write(folder.resolve("two-pixels" + pictures + ".onnx"));
    return new ModelCard(
        "two-pixels",
        Task.CLASSIFICATION,
        file,
        ModelFile.sha256(file),
        "a test",
        "a test",
        "",
        "",
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NCHW,
            SIDE,
            SIDE,
            InputSpec.Channels.BGR,
            List.of(0.0, 0.0, 0.0),
            List.of(1.0, 1.0, 1.0),
            InputSpec.Resize.STRETCH,
            0),
        new OutputSpec("classes", 0.5, List.of(), OutputSpec.Activation.NONE, 0.5, 2, null),
        List.of("bright", "other"),
        List.of(),
        null,
        null,
        file);
  }

  private static float[] weights() {
    float[] weights = new float[3 * PIXELS * 2];
    for (int channel = 0; channel < 3; channel++) {
      weights[2 * (channel * PIXELS + 2 * SIDE + 2)] = 0.75f / (3 * 255);
      weights[2 * (channel * PIXELS + 7)] = 0.25f / (3 * 255);
    }
    return weights;
  }

  private static Picture white() {
    byte[] bgr = new byte[3 * PIXELS];
    Arrays.fill(bgr, (byte) 255);
    return new Picture(SIDE, SIDE, bgr);
  }

  /// Red rises from left to right in steps of 10; blue and green are the same everywhere.
  private static Picture gradient() {
    byte[] bgr = new byte[3 * PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      bgr[3 * i + 2] = (byte) (10 * (i % SIDE));
    }
    return new Picture(SIDE, SIDE, bgr);
  }
}
