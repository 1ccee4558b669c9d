package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.Shared;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;

/// Models one after another.
class ChainTest {
  private static final Picture PICTURE = new Picture(128, 64, new byte[128 * 64 * 3]);

  @TempDir Path folder;

  /// A detector that finds one cat in the middle of whatever it is shown.
  private ModelCard cats() throws IOException {
    float[] table = {16, 16, 48, 48, 0.8f, 0};
    float[] rows = new float[30 * 6];
    System.arraycopy(table, 0, rows, 0, 6);
    Path file =
        new TinyModel()
            .input("images", "float32", 1, 3, 64, 64)
            .metadata("names", "{0: 'cat', 1: 'dog'}")
            .output("output0", "float32", new long[] {1, 30, 6}, rows)
            .write(folder.resolve("cats.onnx"));
    return Recognition.of(file, Answers.of(Map.of(Question.RESIZE, "stretch")))
        .orElseThrow()
        .card(file, "cats", "", "");
  }

  private ModelCard moods() throws IOException {
    Path file =
        new TinyModel()
            .input("images", "float32", 1, 3, 64, 64)
            .metadata("names", "{0: 'glad', 1: 'sad'}")
            .metadata("task", "classify")
            .output("output0", "float32", new long[] {1, 2}, 0.25f, 0.75f)
            .write(folder.resolve("moods.onnx"));
    return Recognition.of(file, Answers.NONE).orElseThrow().card(file, "moods", "", "");
  }

  private static List<Prediction> look(Step... steps) {
    Pipeline pipeline = new Pipeline("test", List.of(steps), "");
    try (Predictor chain = Chain.open(pipeline, Provider.CPU, 0.1)) {
      return chain.predict(PICTURE, 5, List.of());
    }
  }

  private static Step.Crop crop(ModelCard card, Step.Takes takes, boolean keep) {
    return new Step.Crop(card, Step.Options.NONE, List.of(), 0.3, List.of(), null, takes, keep);
  }

  @Test
  void aClassifierGivesTheBoxItsClass() throws IOException {
    List<Prediction> found =
        look(new Step.Look(cats(), Step.Options.NONE), crop(moods(), Step.Takes.ALL, false));
    assertEquals(1, found.size());
    assertEquals(3, found.getFirst().classIndex());
    assertEquals(0.6, found.getFirst().score(), 1e-6);
    assertEquals(new Box(32, 16, 64, 32), found.getFirst().bbox());
  }

  @Test
  void aDetectorInTheCropAddsBoxesInPixelsOfThePicture() throws IOException {
    List<Prediction> found =
        look(new Step.Look(cats(), Step.Options.NONE), crop(cats(), Step.Takes.ALL, true));
    assertEquals(2, found.size());
    assertTrue(
        found.stream().anyMatch(p -> new Box(48, 24, 32, 16).equals(p.bbox())), found.toString());
  }

  @Test
  void classesAreRenamedDroppedAndHaveThresholdsOfTheirOwn() throws IOException {
    var renamed =
        new Step.Options(Double.NaN, Map.of(), Double.NaN, Map.of("cat", "tiger"), null, false);
    Pipeline pipeline = new Pipeline("t", List.of(new Step.Look(cats(), renamed)), "");
    assertEquals("tiger", pipeline.classes().getFirst().name());
    var dropped =
        new Step.Options(Double.NaN, Map.of(), Double.NaN, Map.of("cat", ""), null, false);
    assertEquals(List.of(), look(new Step.Look(cats(), dropped)));
    var strict =
        new Step.Options(Double.NaN, Map.of("cat", 0.9), Double.NaN, Map.of(), null, false);
    assertEquals(List.of(), look(new Step.Look(cats(), strict)));
  }

  /// Both tiles and the whole find a cat in their middle; where one covers another the better
  /// stays.
  @Test
  void tilesAreLookedAtOneByOne() throws IOException {
    var tiles = new Step.Tiles(64, 0, 0.6, false);
    var options = new Step.Options(Double.NaN, Map.of(), Double.NaN, Map.of(), tiles, false);
    List<Box> boxes =
        look(new Step.Look(cats(), options)).stream()
            .map(p -> Objects.requireNonNull(p.bbox()))
            .toList();
    assertEquals(List.of(new Box(16, 16, 32, 32), new Box(80, 16, 32, 32)), boxes);
  }

  @Test
  void tilesCoverThePictureToItsEdge() {
    List<Region> parts = TileGrid.of(new Step.Tiles(100, 0.2, 0.6, true), 250, 130);
    assertEquals(new Region(0, 0, 100, 100), parts.getFirst());
    assertTrue(parts.contains(new Region(150, 30, 100, 100)));
    assertEquals(new Region(0, 0, 250, 130), parts.getLast());
    assertEquals(
        List.of(new Region(0, 0, 50, 40)),
        TileGrid.of(new Step.Tiles(100, 0.2, 0.6, true), 50, 40));
  }

  @Test
  void halfAnObjectAtATilesEdgeIsCoveredByTheWholeOne() {
    Prediction whole = Prediction.box(1, 0, new Box(10, 10, 100, 50), 0.7);
    Prediction half = Prediction.box(1, 0, new Box(10, 10, 40, 50), 0.6);
    Prediction other = Prediction.box(1, 1, new Box(10, 10, 40, 50), 0.5);
    assertEquals(List.of(whole, other), TileGrid.merged(List.of(half, other, whole), 0.6, 100));
  }

  /// What is in the middle is where it was in the mirror.
  @Test
  void aFlipJoinsWhatBothLooksFind() throws IOException {
    var options = new Step.Options(Double.NaN, Map.of(), Double.NaN, Map.of(), null, true);
    List<Prediction> found = look(new Step.Look(cats(), options));
    assertEquals(1, found.size());
    assertEquals(0.8, found.getFirst().score(), 1e-6);
    assertEquals(new Box(32, 16, 64, 32), found.getFirst().bbox());
  }

  @Test
  void aBoxThatASingleLookFindsCountsHalf() {
    Prediction one = Prediction.box(1, 0, new Box(0, 0, 10, 10), 0.8);
    assertEquals(0.4, Mirror.joined(List.of(one), List.of(), 0.5).getFirst().score());
    assertEquals(new Box(90, 0, 10, 10), Mirror.of(one, 100).bbox());
  }

  /// A real detector, real poses, on a real photograph.
  @Test
  void posesOverADetectorOnAPhotograph() {
    Picture picture = Pictures.decode(Shared.file("data/photos/000000000785.jpg"));
    Step look = new Step.Look(TestCards.shipped("nanodet-m-416-coco"), Step.Options.NONE);
    Pipeline pipeline =
        Pipeline.over(
            TestCards.shipped("movenet-singlepose-lightning"), look, List.of("person"), 0.3);
    try (Predictor chain = Chain.open(pipeline, Provider.CPU, 0.05)) {
      Prediction skier = chain.predict(picture, 1, List.of()).getFirst();
      var joints = Objects.requireNonNull(skier.keypoints());
      assertEquals("person", pipeline.classes().get(skier.classIndex()).name());
      assertEquals(367.8, joints.x(0), 6);
      assertEquals(80.2, joints.y(0), 6);
      assertEquals(400.4, joints.x(16), 8);
      assertEquals(340.9, joints.y(16), 8);
    }
  }

  @Test
  void aMaskOverWhatIsGivenOnAPhotograph() {
    Picture picture = Pictures.decode(Shared.file("data/photos/000000000785.jpg"));
    Pipeline pipeline =
        Pipeline.over(
            TestCards.shipped("selfie-segmentation-general"),
            new Step.Given(List.of("person")),
            List.of(),
            0);
    Prediction given = Prediction.box(1, 0, new Box(280, 44, 218, 346), 1);
    try (Predictor chain = Chain.open(pipeline, Provider.CPU, 0.05)) {
      Prediction person = chain.predict(picture, 1, List.of(given)).getFirst();
      assertNotNull(person.segmentation());
      assertEquals(given.bbox(), person.bbox());
      double part = person.segmentation().area() / Objects.requireNonNull(given.bbox()).area();
      assertTrue(part > 0.2 && part < 0.8, part + " of the box");
    }
  }

  @Test
  void thePipelineIsRecordedWithItsModels() throws IOException {
    Pipeline one = Pipeline.of(cats());
    assertEquals(cats().sha256(), one.sha256());
    Pipeline two = Pipeline.over(moods(), one.steps().getFirst(), List.of(), 0.3);
    assertFalse(two.sha256().equals(one.sha256()));
    assertTrue(two.settings().contains("moods") && two.settings().contains(cats().sha256()));
  }
}
