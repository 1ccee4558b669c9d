package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class CocoColumnsReaderTest {
  private static final String IMAGE_AND_CATEGORY =
      "{\"images\":[{\"id\":1,\"file_name\":\"a.jpg\"}],\"categories\":[{\"id\":2,\"name\":\"cat\"}],";

  @TempDir Path folder;

  @Test
  void truthIsReadWhateverTheOrderAndUnknownFields() throws IOException {
    assertEquals(
        List.of("annotation 7 1 2 1.5 2.0 3.0 4.0 11.0 true", "image 1", "category 2 cat"),
        truth(
            """
            {"annotations":[{"x":{"y":[1,[2]]},"id":7,"image_id":1,"category_id":2,
              "bbox":[1.5,2,3,4],"area":11,"iscrowd":1,"segmentation":[[1,2,3,4,5,6]]}],
             "images":[{"id":1}],"info":{"a":[]},"categories":[{"name":"cat","id":2}]}
            """));
  }

  @Test
  void aMissingAreaIsTheBoxes() throws IOException {
    assertTrue(
        truth(annotation("\"bbox\":[0,0,3,4]"))
            .contains("annotation 7 1 2 0.0 0.0 3.0 4.0 12.0 false"));
  }

  @Test
  void resultsAreReadInTheirOrder() throws IOException {
    assertEquals(
        List.of("1 2 0.5 1.0 2.0 3.0 6.0 0.25", "1 2 0.0 0.0 1.0 1.0 1.0 0.5"),
        results(
            """
            [{"image_id":1,"category_id":2,"bbox":[0.5,1,2,3],"score":0.25},
             {"score":0.5,"bbox":[0,0,1,1],"category_id":2,"image_id":1.0,"id":4}]
            """));
  }

  @Test
  void masksGiveBoxAndAreaWhenTheFirstResultHasNoBox() throws IOException {
    String mask = "\"segmentation\":{\"size\":[4,5],\"counts\":[5,2,2,2,9]}";
    assertEquals(
        List.of("1 2 1.0 1.0 2.0 2.0 4.0 0.5"),
        results("[{\"image_id\":1,\"category_id\":2,\"score\":0.5," + mask + "}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"bbox\":[0,0,3]; 3 numbers",
        "\"bbox\":[0,0,3,4,5]; more than 4",
        "\"bbox\":[]; no bbox",
        "\"bbox\":[0,0,-3,4]; negative",
        "\"bbox\":[0,0,NaN,4]; not JSON",
        "\"bbox\":[0,0,1e999,4]; finite",
        "\"bbox\":[0,0,\"3\",4]; number is expected",
        "\"bbox\":null; list of 4 numbers",
        "\"bbox\":[0,0,3,4],\"id\":1.5; whole number",
      })
  void whatIsWrongWithAnAnnotationIsToldWithItsPlace(String fields, String told) {
    Problem problem = assertThrows(Problem.class, () -> truth(annotation(fields)));
    assertTrue(problem.sentence().contains(told), problem::sentence);
    assertTrue(problem.sentence().contains("file.json, line 1, column "), problem::sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"image_id\":1,\"category_id\":2,\"bbox\":[0,0,1,1]}; no score",
        "{\"category_id\":2,\"bbox\":[0,0,1,1],\"score\":1}; no image_id",
        "{\"image_id\":1,\"category_id\":2,\"score\":1}; neither a bbox nor",
        "{\"image_id\":1,\"category_id\":2,\"score\":1,\"segmentation\":{\"size\":[2,2],\"counts\":[1]}}; add up",
        "{\"image_id\":1,\"category_id\":2,\"score\":1,\"segmentation\":{\"size\":[2,2],\"counts\":\"ooo\"}}; broken",
        "5; an object is expected",
      })
  void whatIsWrongWithAResultIsToldWithItsPlace(String result, String told) {
    Problem problem = assertThrows(Problem.class, () -> results("[" + result + "]"));
    assertTrue(problem.sentence().contains(told), problem::sentence);
    assertTrue(problem.sentence().contains("file.json, line 1, column "), problem::sentence);
  }

  @Test
  void everyTruncationIsTold() {
    String whole = annotation("\"bbox\":[0,0,3,4],\"x\":{\"y\":[1,\"abc\",true]}");
    for (int length = 0; length < whole.length() - 1; length++) {
      String cut = whole.substring(0, length);
      Problem problem = assertThrows(Problem.class, () -> truth(cut), cut);
      assertTrue(problem.sentence().contains("file.json"), problem::sentence);
    }
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"info\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    Problem problem = assertThrows(Problem.class, () -> truth(deep));
    assertTrue(problem.sentence().contains("nested too deeply"), problem::sentence);
  }

  @Test
  void missingListsAndOtherJsonAreTold() {
    assertTrue(
        assertThrows(Problem.class, () -> truth("{}")).sentence().contains("no list of images"));
    assertThrows(Problem.class, () -> truth("[]"));
    assertThrows(Problem.class, () -> results("{}"));
    assertThrows(Problem.class, () -> results("[] []"));
    assertThrows(Problem.class, () -> results("not json"));
  }

  @Test
  void aMissingFileIsTold() {
    Path nowhere = folder.resolve("nowhere.json");
    Problem problem =
        assertThrows(
            Problem.class,
            () ->
                CocoColumnsReader.results(nowhere, (_, _, _, _, _, _, _, _) -> {}, Progress.NONE));
    assertTrue(problem.sentence().contains("is not there"), problem::sentence);
  }

  private static String annotation(String fields) {
    return IMAGE_AND_CATEGORY
        + "\"annotations\":[{\"id\":7,\"image_id\":1,\"category_id\":2,"
        + fields
        + "}]}";
  }

  private List<String> truth(String json) throws IOException {
    Lines lines = new Lines();
    CocoColumnsReader.truth(file(json), lines, Progress.NONE);
    return lines.lines;
  }

  private List<String> results(String json) throws IOException {
    List<String> lines = new ArrayList<>();
    CocoColumnsReader.results(
        file(json),
        (image, category, x, y, w, h, area, score) ->
            lines.add(
                "%s %s %s %s %s %s %s %s".formatted(image, category, x, y, w, h, area, score)),
        Progress.NONE);
    return lines;
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("file.json"), json);
  }

  private static final class Lines implements CocoColumns.Truth {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void image(long id, int width, int height) {
      lines.add("image " + id);
    }

    @Override
    public void category(long id, String name, double[] sigmas) {
      lines.add("category " + id + " " + name);
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
        boolean iscrowd) {
      lines.add(
          "annotation %s %s %s %s %s %s %s %s %s"
              .formatted(id, imageId, categoryId, x, y, width, height, area, iscrowd));
    }
  }
}
