package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Segmentation;
import org.spotter.format.CocoColumns.Shape;
import org.spotter.geometry.Keypoints;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class CocoColumnsShapesTest {
  @TempDir Path folder;

  @Test
  void pixelsAreReadInAllTheirKinds() throws IOException {
    assertEquals(
        List.of(
            "image 1 5 4",
            "Polygons[parts=[Polygon[0.0, 0.0, 3.5, 0.0, 3.0, 2.0], Polygon[]]]",
            "RunLength[mask=Mask[5×4, 5 runs], compressed=false]",
            "RunLength[mask=Mask[5×4, 1 runs], compressed=true]"),
        truth(
            Shape.PIXELS,
            "\"segmentation\":[[0,0,3.5,0,3,2],[]]",
            "\"segmentation\":{\"counts\":[5,2,2,2,9],\"size\":[4,5]}",
            "\"segmentation\":{\"size\":[4,5],\"counts\":\"d0\"}"));
  }

  @Test
  void jointsAreReadWithTheirCountAsGivenOrCounted() throws IOException {
    assertEquals(
        List.of(
            "image 1 0 0",
            "1 Keypoints[1.0, 2.0, 2.0, 0.0, 0.0, 0.0]",
            "0 Keypoints[1.0, 2.0, 2.0, 0.0, 0.0, 0.0]"),
        truth(
            Shape.JOINTS,
            "\"keypoints\":[1,2,2,0,0,0]",
            "\"keypoints\":[1,2,2,0,0,0],\"num_keypoints\":0"));
  }

  @Test
  void theFirstResultDecidesWhatSizeIs() throws IOException {
    assertEquals(
        List.of("1.0 2.0 3.0 5.0 15.0", "Keypoints[1.0, 7.0, 1.0, 4.0, 2.0, 0.0]"),
        results(Shape.JOINTS, "\"keypoints\":[1,7,1,4,2,0]"));
    assertEquals(
        List.of("0.0 0.0 9.0 9.0 81.0", "Keypoints[1.0, 7.0, 1.0]"),
        results(Shape.JOINTS, "\"keypoints\":[1,7,1],\"bbox\":[0,0,9,9]"));
    assertEquals(
        List.of("1.0 1.0 2.0 2.0 4.0"),
        results(Shape.BOX, "\"segmentation\":{\"size\":[4,5],\"counts\":[5,2,2,2,9]}"));
    assertEquals(
        List.of("1.0 2.0 3.0 5.0 15.0"), results(Shape.BOX, "\"keypoints\":[1,7,1,4,2,0]"));
  }

  @Test
  void aBoxWithoutPixelsStandsForAllOfThem() throws IOException {
    assertEquals(
        List.of(
            "1.0 2.0 3.0 4.0 12.0",
            "Polygons[parts=[Polygon[1.0, 2.0, 1.0, 6.0, 4.0, 6.0, 4.0, 2.0]]]"),
        results(Shape.PIXELS, "\"bbox\":[1,2,3,4]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "PIXELS; \"segmentation\":[[0,0,1]]; odd count",
        "PIXELS; \"segmentation\":[0,0,1,1]; list of numbers",
        "PIXELS; \"segmentation\":\"x\"; list of polygons",
        "PIXELS; \"segmentation\":[[0,0,NaN,1]]; not JSON",
        "PIXELS; \"segmentation\":{\"size\":[4,5]}; no counts",
        "PIXELS; \"segmentation\":{\"counts\":[20]}; no size",
        "PIXELS; \"segmentation\":{\"size\":[4,5],\"counts\":[21]}; add up",
        "PIXELS; \"segmentation\":{\"size\":[4,5],\"counts\":[-1,21]}; run of -1",
        "PIXELS; \"segmentation\":{\"size\":[4,5],\"counts\":\"ooo\"}; broken",
        "JOINTS; \"keypoints\":[1,2]; not as 2 numbers",
        "JOINTS; \"keypoints\":[1,2,NaN]; not JSON",
        "JOINTS; \"keypoints\":[1,2,1e999]; finite",
        "JOINTS; \"keypoints\":{}; list of joints",
      })
  void whatIsWrongIsToldWithItsPlace(Shape shape, String fields, String told) {
    for (boolean ofTruth : new boolean[] {true, false}) {
      Problem problem =
          assertThrows(
              Problem.class,
              () -> {
                if (ofTruth) {
                  truth(shape, fields);
                } else {
                  results(shape, fields);
                }
              });
      assertTrue(problem.sentence().contains(told), problem::sentence);
      assertTrue(problem.sentence().contains("file.json, line 1, column "), problem::sentence);
    }
  }

  @Test
  void resultsWithoutWhatIsAskedForAreTold() {
    Problem noJoints =
        assertThrows(Problem.class, () -> results(Shape.JOINTS, "\"bbox\":[0,0,1,1]"));
    assertTrue(noJoints.sentence().contains("no keypoints"), noJoints::sentence);
    Problem noMask =
        assertThrows(Problem.class, () -> results(Shape.PIXELS, "\"keypoints\":[1,2,1]"));
    assertTrue(noMask.sentence().contains("no segmentation"), noMask::sentence);
  }

  @Test
  void sigmasHaveToBeMoreThanZero() {
    Problem problem =
        assertThrows(
            Problem.class,
            () ->
                CocoColumnsReader.truth(
                    file(
                        "{\"images\":[],\"annotations\":[],\"categories\":[{\"id\":1,\"sigmas\":[0.1,0]}]}"),
                    Shape.JOINTS,
                    new Lines(),
                    Progress.NONE));
    assertTrue(problem.sentence().contains("more than 0"), problem::sentence);
  }

  private List<String> truth(Shape shape, String... fields) throws IOException {
    StringBuilder json = new StringBuilder("{\"images\":[{\"id\":1,\"width\":5,\"height\":4}],");
    json.append("\"categories\":[],\"annotations\":[");
    for (int i = 0; i < fields.length; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"image_id\":1,\"category_id\":2,\"bbox\":[0,0,1,1],\"id\":")
          .append(i)
          .append(',')
          .append(fields[i])
          .append('}');
    }
    Lines lines = new Lines();
    CocoColumnsReader.truth(file(json + "]}"), shape, lines, Progress.NONE);
    return lines.lines;
  }

  private List<String> results(Shape shape, String fields) throws IOException {
    List<String> lines = new ArrayList<>();
    CocoColumns.Results into =
        new CocoColumns.Results() {
          @Override
          public void result(
              long image,
              long category,
              double x,
              double y,
              double width,
              double height,
              double area,
              double score) {
            lines.add("%s %s %s %s %s".formatted(x, y, width, height, area));
          }

          @Override
          public void pixels(Segmentation pixels) {
            lines.add(pixels.toString());
          }

          @Override
          public void joints(Keypoints joints) {
            lines.add(joints.toString());
          }
        };
    String json = "[{\"image_id\":1,\"category_id\":2,\"score\":0.5," + fields + "}]";
    CocoColumnsReader.results(file(json), shape, into, Progress.NONE);
    return lines;
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("file.json"), json);
  }

  private static final class Lines implements CocoColumns.Truth {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void image(long id, int width, int height) {
      lines.add("image %d %d %d".formatted(id, width, height));
    }

    @Override
    public void category(long id, String name, double[] sigmas) {
      lines.add("category " + Arrays.toString(sigmas));
    }

    @Override
    public void annotation(
        long id,
        long imageId,
        long categoryId,
        double x,
        double y,
        double width,
        double height,
        double area,
        boolean iscrowd) {}

    @Override
    public void pixels(Segmentation pixels) {
      lines.add(pixels.toString());
    }

    @Override
    public void joints(Keypoints joints, long labelled) {
      lines.add(labelled + " " + joints);
    }
  }
}
