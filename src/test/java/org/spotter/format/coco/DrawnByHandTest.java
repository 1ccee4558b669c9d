package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.format.Collected;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Rasterizer;

/// What people draw here, as other programs get it. `drawn-by-hand.json` was written by hand from
/// COCO's own description of its format.
class DrawnByHandTest {
  private static final Coco COCO = new Coco();
  private static final Box BOX = new Box(100.5, 50, 100, 300);

  /// The nose visible, the left eye hidden, the right eye not labelled, an ear visible.
  private static final Keypoints JOINTS = joints();

  @TempDir Path folder;

  @Test
  void jointsAndMasksAreWrittenAsCocoMeansThem() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream golden =
        Objects.requireNonNull(DrawnByHandTest.class.getResourceAsStream("drawn-by-hand.json"))) {
      JsonNode written = json.readTree(written(drawn()).toFile());
      JsonNode expected = json.readTree(golden);
      for (String section : List.of("categories", "annotations")) {
        assertTrue(
            expected.path(section).equals(DrawnByHandTest::compare, written.path(section)),
            () -> written.path(section).toPrettyString());
      }
    }
  }

  @Test
  void orderVisibilityEdgesAndAreaComeBackAsTheyWere() {
    Collected before = drawn();
    Collected after = Collected.from(COCO, written(before));
    assertEquals(before.categories, after.categories);
    assertEquals(
        before.annotations.stream().map(Annotation::keypoints).toList(),
        after.annotations.stream().map(Annotation::keypoints).toList());
    assertEquals(
        before.annotations.stream().map(Annotation::area).toList(),
        after.annotations.stream().map(Annotation::area).toList());
    after.annotations.forEach(a -> assertFalse(a.iscrowd()));
  }

  /// A count that came with the joints before is not that of the joints now.
  @Test
  void theNumberOfJointsIsThatOfTheJointsThereAre() throws IOException {
    Collected all = drawn();
    Annotation imported =
        new Annotation(
            9,
            1,
            1,
            BOX,
            null,
            null,
            30000,
            false,
            List.of(),
            new Origin.Imported(),
            new Extra("{\"num_keypoints\":12,\"note\":\"kept\"}"));
    all.annotations.set(0, imported.withKeypoints(JOINTS, BOX));
    JsonNode entry = new ObjectMapper().readTree(written(all).toFile()).path("annotations").path(0);
    assertEquals(3, entry.path("num_keypoints").intValue());
    assertEquals("kept", entry.path("note").textValue());
  }

  /// 3 and 3.0 are one number.
  private static int compare(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue())
        : a.equals(b) ? 0 : 1;
  }

  private Path written(Collected all) {
    Path file = folder.resolve("out.json");
    try (var writer = COCO.write(file)) {
      all.into(writer);
      writer.finish();
    }
    assertEquals(true, Files.exists(file));
    return file;
  }

  private static Collected drawn() {
    Collected all = new Collected();
    all.categories.add(
        new Category(
            1, "person", "", null, SkeletonTemplate.COCO_PERSON.skeleton(), List.of(), Extra.NONE));
    all.categories.add(Category.of(2, "puddle"));
    all.images.add(Image.of(1, "site.jpg", "site.jpg", 640, 480));
    all.annotations.add(Annotation.drawn(1, 1, 1, BOX).withKeypoints(JOINTS, BOX));
    Segmentation painted =
        new Segmentation.RunLength(Rasterizer.mask(new Box(1, 1, 2, 3), 640, 480), false);
    all.annotations.add(Annotation.drawn(2, 1, 2, painted));
    assertNotNull(all.annotations.getLast().bbox());
    return all;
  }

  private static Keypoints joints() {
    double[] xyv = new double[51];
    System.arraycopy(
        new double[] {150, 77, 2, 154.25, 71, 1, 0, 0, 0, 159, 75.5, 2}, 0, xyv, 0, 12);
    return new Keypoints(xyv);
  }
}
