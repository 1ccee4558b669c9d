package org.spotter.format.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.Shared;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Split;
import org.spotter.format.Collected;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Polygon;
import org.spotter.task.Problem;

/// Every picture here is 128 pixels wide and high.
class YoloTest {
  private static final Yolo YOLO = new Yolo();

  @TempDir Path folder;

  @BeforeEach
  void onePicture() throws IOException {
    file("train/images/a.jpg", "");
    file("data.yaml", "names: [head, helmet]\n");
  }

  @Test
  void realPhotographsOfWorkersAreRead() {
    Collected all = Collected.from(YOLO, Shared.file("data/hardhat/data.yaml"));
    assertEquals(380, all.images.size());
    assertEquals(300, all.images.stream().filter(i -> i.split() == Split.TRAIN).count());
    assertEquals(80, all.images.stream().filter(i -> i.split() == Split.VAL).count());
    assertEquals(
        List.of("head", "helmet", "person"), all.categories.stream().map(Category::name).toList());
    assertTrue(all.annotations.size() > 1000, "" + all.annotations.size());
  }

  @Test
  void posesHaveTheirJoints() {
    Collected all = Collected.from(YOLO, Shared.file("data/squat"));
    Skeleton skeleton = all.categories.getFirst().skeleton();
    assertEquals(20, skeleton == null ? 0 : skeleton.joints().size());
    Keypoints keypoints = all.annotations.getFirst().keypoints();
    assertEquals(20, keypoints == null ? 0 : keypoints.size());
  }

  @Test
  void aBoxIsGivenInPixels() throws IOException {
    file("train/labels/a.txt", "1 0.5 0.25 0.25 0.5\r\n\n0 0.5 0.5 1 1");
    Collected all = Collected.from(YOLO, folder);
    assertEquals(new Box(48, 0, 32, 64), all.annotations.getFirst().bbox());
    assertEquals(2, all.annotations.getFirst().categoryId());
    assertEquals(32 * 64.0, all.annotations.getFirst().area());
    assertEquals(2, all.annotations.size());
    assertEquals("train/images/a.jpg", all.images.getFirst().fileName());
  }

  @Test
  void aPolygonHasItsBoundsAsBox() throws IOException {
    file("train/labels/a.txt", "0 0.25 0.25 0.75 0.25 0.75 0.5 0.25 0.5");
    Annotation a = Collected.from(YOLO, folder).annotations.getFirst();
    assertEquals(new Box(32, 32, 64, 32), a.bbox());
    assertEquals(
        new Segmentation.Polygons(List.of(new Polygon(32, 32, 96, 32, 96, 64, 32, 64))),
        a.segmentation());
    assertEquals(64 * 32.0, a.area());
  }

  @Test
  void classesTxtWillDoForNames() throws IOException {
    Files.delete(folder.resolve("data.yaml"));
    file("classes.txt", "one\ntwo\n");
    assertEquals(
        List.of("one", "two"),
        Collected.from(YOLO, folder).categories.stream().map(Category::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 0.5 0.5 0.1 0.1      | the class "2" is not one of the 2 named
          x 0.5 0.5 0.1 0.1      | the class "x" is not one of the 2 named
          -1 0.5 0.5 0.1 0.1     | the class "-1" is not one of the 2 named
          0 320 240 10 10        | 320.0 is not between 0 and 1
          0 0.5 0.5 -0.1 0.1     | -0.1 is not between 0 and 1
          0 0.5 0.5 NaN 0.1      | NaN is no finite number
          0 0.5 0.5 a 0.1        | "a" is no number
          0 0.5 0.5 0.1          | not 3
          0 0.5 0.5 0.1 0.1 0.9  | not 5
          """)
  void aBadLineIsRefusedWhereItIs(String line, String fault) throws IOException {
    file("train/labels/a.txt", "0 0.5 0.5 0.1 0.1\n" + line + "\n");
    String sentence = refusal();
    assertTrue(sentence.contains("a.txt, line 2: "), sentence);
    assertTrue(sentence.contains(fault), sentence);
  }

  @Test
  void badConfigurationsAreRefused() throws IOException {
    file("data.yaml", "names: [a, a]");
    assertTrue(refusal().contains("the class \"a\" comes twice"), refusal());
    file("data.yaml", "nc: 1");
    assertTrue(refusal().contains("no \"names\""), refusal());
    file("data.yaml", "names: [a\nb: {");
    assertTrue(refusal().contains("this is not YAML"), refusal());
    file("data.yaml", "names: [a]\ntrain: list.txt");
    file("list.txt", "./train/images/a.jpg\n../../secret.jpg\n");
    assertTrue(refusal().contains("list.txt, line 2: the name \"../../secret.jpg\""), refusal());
    Files.delete(folder.resolve("data.yaml"));
    assertTrue(refusal().contains("no data.yaml and no classes.txt"), refusal());
  }

  @Test
  void aNameBetweenQuotesSurvives() throws IOException {
    Path target = folder.resolve("written");
    Collected before = Collected.from(YOLO, folder);
    before.categories.set(0, Category.of(1, "a \"b\": #c"));
    try (var writer = YOLO.write(target)) {
      before.into(writer);
      writer.finish();
    }
    assertEquals("a \"b\": #c", Collected.from(YOLO, target).categories.getFirst().name());
  }

  private String refusal() {
    return assertThrows(Problem.class, () -> Collected.from(YOLO, folder)).sentence();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
