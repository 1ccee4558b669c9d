package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.pixels.Picture;

/// Poses, pixels and classes by the command line.
class EvaluateMoreTest {
  private static final String TRUTH =
      """
      {"images": [{"id": 1}, {"id": 2}, {"id": 3}],
       "categories": [{"id": 1, "name": "bare"}, {"id": 2, "name": "helmet"}],
       "annotations": [{"id": 1, "image_id": 1, "category_id": 1},
                       {"id": 2, "image_id": 2, "category_id": 2},
                       {"id": 3, "image_id": 3, "category_id": 2},
                       {"id": 4, "image_id": 3, "category_id": 1, "bbox": [0, 0, 9, 9]}]}
      """;

  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"masks, segm", "joints17, keypoints", "joint1, keypoints", "joints300, keypoints"})
  void everyPartSpeaksOfMasksAndJointsToo(String problem, String type) throws IOException {
    Path json = folder.resolve("out.json");
    int code =
        terminal.run(
            "evaluate",
            "--ground-truth",
            golden(problem, "gt.json"),
            "--predictions",
            golden(problem, "dt.json"),
            "--iou-type",
            type,
            "--also",
            "all",
            "--samples",
            "10",
            "--json",
            json.toString(),
            "--html",
            folder.resolve("html").toString());
    assertEquals(0, code, terminal.err());
    JsonNode out = new ObjectMapper().readTree(json.toFile());
    assertEquals(type.equals("segm"), out.has("pixels"));
    assertEquals(type.equals("keypoints"), out.has("joints"));
    assertTrue(out.get("errors").size() > 8);
  }

  @Test
  void classesOfWholeImagesAreJudged() throws IOException {
    JsonNode out =
        classes(
            """
            [{"image_id": 1, "category_id": 1, "score": 0.9},
             {"image_id": 1, "category_id": 2, "score": 0.1},
             {"image_id": 2, "category_id": 1, "score": 0.8},
             {"image_id": 2, "category_id": 2, "score": 0.2}]
            """);
    assertEquals(3, out.get("numbers").get(0).get("value").asInt());
    assertEquals(1 / 3.0, out.get("numbers").get(1).get("value").asDouble(), 1e-12);
    assertTrue(terminal.err().contains("1 images have no prediction"), terminal.err());
    assertEquals("(nothing)", out.get("probabilities").get(0).get("prediction").asText());
  }

  private JsonNode classes(String results) throws IOException {
    Path json = folder.resolve("out.json");
    assertEquals(0, judge(TRUTH, results, "--json", json.toString()), terminal.err());
    return new ObjectMapper().readTree(json.toFile());
  }

  private int judge(String truth, String results, String option, String value) throws IOException {
    Path gt = Files.writeString(folder.resolve("gt.json"), truth);
    Path dt = Files.writeString(folder.resolve("dt.json"), results);
    return terminal.run(
        "evaluate",
        "--classes",
        "--ground-truth",
        gt.toString(),
        "--predictions",
        dt.toString(),
        option,
        value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{\"image_id\": 1, \"category_id\": 1, \"score\": 2}]",
        "[{\"image_id\": 1, \"category_id\": 1, \"score\": \"NaN\"}]",
        "[{\"image_id\": 1, \"category_id\": 7, \"score\": 0.5}]",
        "[{\"category_id\": 1, \"score\": 0.5}]",
        "[{\"image_id\":"
      })
  void wrongResultsAreOneSentenceWithThePlace(String results) throws IOException {
    assertEquals(2, judge(TRUTH, results, "--samples", "10"));
    assertEquals("", terminal.out());
    assertEquals(1, terminal.err().lines().count(), terminal.err());
    assertTrue(terminal.err().contains("dt.json"), terminal.err());
  }

  @Test
  void imagesWithoutClassesAreToldOf() throws IOException {
    String none = "{\"images\": [], \"categories\": [], \"annotations\": []}";
    assertEquals(2, judge(none, "[]", "--samples", "10"));
    assertTrue(terminal.err().contains("No image has a class"), terminal.err());
  }

  @Test
  void classMapsAreComparedPixelByPixel() throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Path said = Files.createDirectories(folder.resolve("said"));
    Files.write(truth.resolve("a.png"), map(0, 1, 1, 255));
    Files.write(said.resolve("a.png"), map(0, 1, 0, 1));
    Files.write(truth.resolve("b.png"), map(0, 1, 1, 0));
    assertEquals(0, maps(truth, said, "--json", "-"), terminal.err());
    JsonNode all = new ObjectMapper().readTree(terminal.out()).get("pixels").get(0);
    assertEquals(2 / 3.0, all.get("accuracy").asDouble(), 1e-12);
    assertEquals(.5, all.get("IoU").asDouble(), 1e-12);
    assertTrue(terminal.err().contains("1 maps are left out"), terminal.err());
  }

  /// As PASCAL VOC has them; on the page the classes have bars.
  @Test
  void mapsWithAPaletteCompareByTheNumbersOfTheirColours() throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Path said = Files.createDirectories(folder.resolve("said"));
    writePalette(truth.resolve("a.png"), 0, 1, 2, 255);
    writePalette(said.resolve("a.png"), 0, 1, 1, 1);
    Files.write(truth.resolve("b.png"), map(0, 1, 2, 255));
    writePalette(said.resolve("b.png"), 0, 1, 1, 1);
    assertEquals(0, maps(truth, said, "--json", "-"), terminal.err());
    JsonNode all = new ObjectMapper().readTree(terminal.out()).get("pixels").get(0);
    assertEquals(6, all.get("pixels").asInt());
    assertEquals(2 / 3.0, all.get("accuracy").asDouble(), 1e-12);
    assertEquals(0, maps(truth, said, "--html", folder.resolve("page").toString()));
    assertTrue(Files.readString(folder.resolve("page/index.html")).contains("IoU of each class"));
  }

  private static void writePalette(Path file, int... numbers) throws IOException {
    byte[] red = new byte[256];
    byte[] other = new byte[256];
    for (int i = 0; i < red.length; i++) {
      red[i] = (byte) (37 * i);
      other[i] = (byte) (91 * i);
    }
    var image =
        new BufferedImage(
            numbers.length,
            1,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, 256, red, other, other));
    for (int x = 0; x < numbers.length; x++) {
      image.getRaster().setSample(x, 0, 0, numbers[x]);
    }
    ImageIO.write(image, "png", file.toFile());
  }

  @Test
  void mapsThatDoNotFitAreToldOf() throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Path said = Files.createDirectories(folder.resolve("said"));
    Files.write(truth.resolve("a.png"), map(0, 1));
    assertEquals(2, maps(truth, said, "--json", "-"));
    Files.write(said.resolve("a.png"), map(0, 1, 2));
    assertEquals(2, maps(truth, said, "--json", "-"));
    assertTrue(terminal.err().contains("do not compare"), terminal.err());
    Files.write(said.resolve("a.png"), new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6}).toPng());
    assertEquals(2, maps(truth, said, "--json", "-"));
    assertTrue(terminal.err().contains("has colours"), terminal.err());
  }

  private int maps(Path truth, Path said, String option, String value) {
    return terminal.run(
        "evaluate",
        "--truth-maps",
        truth.toString(),
        "--predicted-maps",
        said.toString(),
        option,
        value);
  }

  /// A row of grey pixels.
  private static byte[] map(int... greys) {
    byte[] bgr = new byte[3 * greys.length];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) greys[i / 3];
    }
    return new Picture(greys.length, 1, bgr).toPng();
  }

  private static String golden(String problem, String name) {
    try {
      return Path.of(
              Objects.requireNonNull(
                      EvaluateMoreTest.class.getResource("/golden/" + problem + "/" + name))
                  .toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
