package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.Shared;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.format.Collected;
import org.spotter.geometry.Box;
import org.spotter.task.Progress;

class CocoRoundTripTest {
  private static final Coco COCO = new Coco();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/coco_mini/annotations/instances_train2017.json",
        "data/coco_mini/annotations/person_keypoints_train2017.json",
        "data/coco_mini/annotations/captions_train2017.json",
        "data/eval_reference/instances_val2014_100.json",
        "data/eval_reference/keypoints_gt.json",
      })
  void realFilesComeBackAsTheyWere(String file) throws IOException {
    assertUnchanged(Shared.file(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"unknown\": {\"a\": [1, 2.50, {\"b\": null}], \"c\": 12345678901234567890}",
        "\"videos\": [], \"info\": null, \"ünï\\u0007\\\"\": \"\\ud83d\\ude00\"",
      })
  void unknownSectionsAreKept(String sections) throws IOException {
    assertUnchanged(
        file("{" + sections + ", \"images\": [], \"annotations\": [], \"categories\": []}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"bbox\": [0.1, 2, 30.000001, 1e-9], \"area\": 3.5, \"iscrowd\": 0",
        "\"bbox\": [-5, 123456789.125, 1e20, 0], \"iscrowd\": 1",
        "\"iscrowd\": 0, \"segmentation\": []",
        "\"iscrowd\": 0, \"segmentation\": [[1, 2, 3, 4, 5.5, 6], [1, 1, 2, 2, 3, 3.25]]",
        "\"iscrowd\": 1, \"segmentation\": {\"size\": [3, 4], \"counts\": [2, 5, 4, 1]}",
        "\"iscrowd\": 0, \"segmentation\": {\"size\": [3, 4], \"counts\": \"254L\"}",
        "\"iscrowd\": 0, \"bbox\": null, \"area\": null, \"score\": 0.75, \"note\": \"x\\ny\"",
        "\"iscrowd\": 0, \"attributes\": {\"occluded\": false, \"rotation\": 90, \"kind\": \"a\"}",
        "\"iscrowd\": 0, \"attributes\": {\"nested\": {\"a\": [1]}, \"b\": true}",
        "\"iscrowd\": 0, \"attributes\": {}",
        "\"iscrowd\": 0, \"num_keypoints\": 4",
      })
  void anAnnotationComesBackAsItWas(String fields) throws IOException {
    assertUnchanged(file(withAnnotation(fields)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"supercategory\": \"\"",
        "\"supercategory\": \"gear\", \"color\": \"#AABBCC\", \"isthing\": 1",
        "\"color\": [220, 20, 60]",
        "\"keypoints\": [], \"skeleton\": []",
        "\"keypoints\": [\"a\", \"b\"], \"skeleton\": [[1, 2]]",
        "\"keypoints\": [\"a\", \"b\"], \"skeleton\": [[0, 1]]",
        "\"keypoints\": [\"a\", \"b\"], \"sigmas\": [0.1, 0.2], \"flip_pairs\": [[1, 2]]",
        "\"keypoints\": [\"a\", \"b\"], \"sigmas\": \"none\"",
        "\"attributes\": [{\"name\": \"worn\", \"type\": \"yesno\", \"required\": true}]",
        "\"attributes\": [\"something\", \"else\"]",
      })
  void aCategoryComesBackAsItWas(String fields) throws IOException {
    assertUnchanged(
        file(
            "{\"images\": [], \"annotations\": [], \"categories\": [{\"id\": 0, \"name\": \"x\", "
                + fields
                + "}]}"));
  }

  @Test
  void theOrderOfSectionsDoesNotMatter() throws IOException {
    Path file =
        file(
            """
            {"annotations": [{"id": 1, "image_id": 2, "category_id": 3, "bbox": [1, 2, 3, 4]}],
             "categories": [{"id": 3, "name": "x"}], "info": {},
             "images": [{"id": 2, "file_name": "a/b.jpg"}]}
            """);
    Collected all = Collected.from(COCO, file);
    assertEquals(new Box(1, 2, 3, 4), all.annotations.getFirst().bbox());
    assertEquals("a/b.jpg", all.images.getFirst().fileName());
    assertEquals("{\"info\":{}}", all.extra.json());
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    Path file = file("\uFEFF{\"images\": [{\"id\": 2, \"file_name\": \"a.jpg\"}]}");
    assertEquals(1, Collected.from(COCO, file).images.size());
  }

  @Test
  void jointsAreCountedFromZeroInsideAndCocosSigmasAreKnown() {
    Path file = Shared.file("data/coco_mini/annotations/person_keypoints_train2017.json");
    Skeleton skeleton = Collected.from(COCO, file).categories.getFirst().skeleton();
    assertEquals(new Skeleton.Pair(15, 13), skeleton == null ? null : skeleton.edges().getFirst());
    assertEquals(17, skeleton == null ? 0 : skeleton.sigmas().size());
    assertEquals(new Skeleton.Pair(1, 2), skeleton == null ? null : skeleton.mirrored().getFirst());
  }

  @Test
  void attributesHaveTypes() throws IOException {
    Annotation a =
        Collected.from(
                COCO,
                file(withAnnotation("\"attributes\": {\"worn\": true, \"n\": 2, \"t\": \"x\"}")))
            .annotations
            .getFirst();
    assertEquals(
        List.of(
            new AttributeValue.YesNo("worn", true),
            new AttributeValue.Numeric("n", 2),
            new AttributeValue.Text("t", "x")),
        a.attributes());
  }

  @Test
  void definedAttributesAreKept() throws IOException {
    Path file =
        file(
            """
            {"images": [], "categories": [{"id": 1, "name": "x", "attributes": [
              {"name": "c", "type": "choice", "required": true, "options": ["a", "b"]}]}]}
            """);
    Category category = Collected.from(COCO, file).categories.getFirst();
    assertEquals(
        List.of(new Attribute.Choice("c", true, List.of("a", "b"))), category.attributes());
  }

  @Test
  void masksSayHowTheyCame() throws IOException {
    Path file = file(withAnnotation("\"segmentation\": {\"size\": [3, 4], \"counts\": \"254L\"}"));
    Segmentation mask = Collected.from(COCO, file).annotations.getFirst().segmentation();
    assertEquals(true, mask instanceof Segmentation.RunLength(_, boolean compressed) && compressed);
  }

  private void assertUnchanged(Path file) throws IOException {
    Path target = folder.resolve("written.json");
    try (var writer = COCO.write(target)) {
      COCO.read(file, writer, Collected.SQUARE, Progress.NONE);
      writer.finish();
    }
    assertEquals(List.of(), JsonDifference.between(file, target));
  }

  private static String withAnnotation(String fields) {
    return "{\"images\": [{\"id\": 0, \"file_name\": \"a.jpg\"}],"
        + " \"categories\": [{\"id\": 0, \"name\": \"x\"}],"
        + " \"annotations\": [{\"id\": 0, \"image_id\": 0, \"category_id\": 0, "
        + fields
        + "}]}";
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("given.json"), json);
  }
}
