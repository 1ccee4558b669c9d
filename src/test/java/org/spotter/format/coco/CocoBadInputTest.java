package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.format.Collected;
import org.spotter.task.Problem;

/// Every fault is one sentence with the file, the line and the column.
class CocoBadInputTest {
  private static final String HEAD =
      """
      {"images": [{"id": 7, "file_name": "a.jpg"}, {"id": 8, "file_name": "b.jpg", "width": 30, "height": 20}],
       "categories": [{"id": 3, "name": "x"},
                      {"id": 4, "name": "p", "keypoints": ["head", "foot"]}],
       "annotations": [
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "image_id": 9, "category_id": 3                              | annotation 1 is on image 9, which is not in images
          "image_id": 7, "category_id": 9                              | annotation 1 is of category 9, which is not in categories
          "image_id": 7                                                | this annotation has no category_id
          "category_id": 3                                             | this annotation has no image_id
          "image_id": "7", "category_id": 3                            | image_id must be a whole number, not "7"
          "image_id": 7.5, "category_id": 3                            | image_id must be a whole number, not 7.5
          "image_id": 99999999999999999999, "category_id": 3           | image_id is too large a number
          "image_id": 7, "category_id": 3, "bbox": [1, 2, -3, 4]       | bbox has a negative width or height
          "image_id": 7, "category_id": 3, "bbox": [1, 2, NaN, 4]      | bbox must be a finite number, not NaN
          "image_id": 7, "category_id": 3, "bbox": [1, -Infinity, 1, 4] | bbox must be a finite number, not -Infinity
          "image_id": 7, "category_id": 3, "bbox": [1, 2, 1e999, 4]    | bbox must be a finite number, not 1e999
          "image_id": 7, "category_id": 3, "bbox": [1, 2, 3]           | bbox is [x, y, width, height], not 3 numbers
          "image_id": 7, "category_id": 3, "bbox": "1,2,3,4"           | bbox must be a list, not "1,2,3,4"
          "image_id": 7, "category_id": 3, "bbox": [1, 2, "3", 4]      | bbox must be a number, not "3"
          "image_id": 7, "category_id": 3, "area": "big"               | area must be a number, not "big"
          "image_id": 7, "category_id": 3, "score": NaN                | "score" holds NaN, which JSON cannot hold
          "image_id": 7, "category_id": 3, "iscrowd": 2                | iscrowd must be 0 or 1, not 2
          "image_id": 7, "category_id": 3, "segmentation": [[1, 2, 3]] | this polygon has 3 numbers, but needs as many y as x
          "image_id": 7, "category_id": 3, "segmentation": [1, 2, 3]   | a polygon of segmentation must be a list, not 1
          "image_id": 7, "category_id": 3, "segmentation": "none"      | segmentation must be a list of polygons or a run-length object
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2, 2], "counts": [1, 2]} | add up to 3, not to 2 × 2 = 4
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2, 2], "counts": [5, -1]} | run of -1 is negative
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2, 2], "counts": [1.5, 2.5]} | whole numbers, not 1.5
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2, 2], "counts": "1 2"} | the compressed mask has a character it cannot have
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2, 2], "counts": "P"} | the compressed mask ends in the middle of a run
          "image_id": 8, "category_id": 3, "segmentation": {"size": [2, 3], "counts": [6]} | annotation 1 has a mask of 3×2 pixels, but its image 8 has 30×20
          "image_id": 7, "category_id": 3, "segmentation": {"counts": [4]} | a mask needs counts and its size as [height, width]
          "image_id": 7, "category_id": 3, "segmentation": {"size": [2], "counts": [4]} | a mask needs counts and its size as [height, width]
          "image_id": 7, "category_id": 4, "keypoints": [1, 2, 2, 3]   | keypoints come as x, y, visibility a joint, not as 4 numbers
          "image_id": 7, "category_id": 4, "keypoints": [1, 2, 2]      | annotation 1 has 1 keypoints, but its category "p" has 2
          "image_id": 7, "category_id": 3, "keypoints": [1, 2, 2]      | annotation 1 has 1 keypoints, but its category "x" has 0
          """)
  void aBadAnnotationIsRefusedWhereItIs(String fields, String fault) throws IOException {
    String sentence = refusal(HEAD + "  {\"id\": 1, " + fields + "}]}");
    assertTrue(sentence.contains(fault), sentence);
    assertTrue(sentence.contains("given.json, line 5, column "), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"images": [{"id": 1, "file_name": "a"}, {"id": 1, "file_name": "b"}]}       | image 1 has the same id as another
          {"images": [{"id": 1, "file_name": "a"}, {"id": 2, "file_name": "a"}]}       | image 2 has the same file_name as image 1
          {"images": [], "categories": [{"id": 1, "name": "a"}, {"id": 1, "name": "b"}]} | category 1 has the same id as another
          {"images": [], "categories": [{"id": 1, "name": "a"}, {"id": 2, "name": "a"}]} | category 2 has the same name as category 1
          {"images": [{"file_name": "a"}]}                | this image has no id
          {"images": [{"id": 1}]}                         | this image has no file_name
          {"images": [{"id": 1, "file_name": 5}]}         | file_name must be text, not 5
          {"images": [{"id": 1, "file_name": ""}]}        | is empty
          {"images": [{"id": 1, "file_name": "../a"}]}    | leads out of the folder of the images
          {"images": [{"id": 1, "file_name": "a/../../b"}]} | leads out of the folder of the images
          {"images": [{"id": 1, "file_name": "a\\\\..\\\\b"}]} | leads out of the folder of the images
          {"images": [{"id": 1, "file_name": "/etc/passwd"}]} | is an absolute path
          {"images": [{"id": 1, "file_name": "C:\\\\a.jpg"}]} | is an absolute path
          {"images": [{"id": 1, "file_name": "a\\u0000.jpg"}]} | holds a zero byte
          {"images": [{"id": 1, "file_name": "a", "width": -1}]} | cannot have a width of -1
          {"images": {}}                                  | "images" must be a list, not an object
          {"images": [[]]}                                | an entry of images must be an object, not a list
          {"images": [], "categories": [{"id": 1}]}       | this category has no name
          {"images": [], "categories": [{"name": "a"}]}   | this category has no id
          {"images": [], "images": []}                    | "images" comes twice
          {"annotations": []}                             | there is no "images" in it
          {"images": [1 2]}                               | an entry of images must be an object, not 1
          {"images": [{"id": 1 "file_name": "a"}]}        | this is not JSON
          {"images": [{"id": 01, "file_name": "a"}]}      | this is not JSON
          {"images": [}]}                                 | this is not JSON
          {"images": []                                   | the file ends in the middle
          {"images": [                                    | the file ends in the middle
          {"images": [{"id": 1, "file_na                  | the file ends in the middle
          {"images                                        | the file ends in the middle
          {"images": 12                                   | the file ends in the middle
          {"images": []} x                                | there is more after the end
          {"images": [], }                                | the name of a section in quotes
          {images: []}                                    | the name of a section in quotes
          [{"image_id": 1}]                               | it is a list, as COCO results files are
          <xml/>                                          | this is not JSON, which begins with {
          """)
  void aBadFileIsRefusedWhereItIsBad(String json, String fault) throws IOException {
    String sentence = refusal(json);
    assertTrue(sentence.contains(fault), sentence);
    assertTrue(sentence.contains("given.json, line 1, column "), sentence);
  }

  @Test
  void duplicateAnnotationsAreRefused() throws IOException {
    String entry = "{\"id\": 1, \"image_id\": 7, \"category_id\": 3}";
    String sentence = refusal(HEAD + entry + ",\n" + entry + "]}");
    assertTrue(sentence.contains("line 6, column 1: annotation 1 has the same id"), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"images\":[{\"id\":[", "{\"a\":"})
  void deepNestingIsRefusedWithoutFallingOver(String opening) throws IOException {
    String sentence = refusal("{\"deep\": " + opening.repeat(1_000_000));
    assertTrue(sentence.contains("brackets are nested more than 500 deep"), sentence);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertTrue(refusal("").contains("the file is empty"));
    assertTrue(refusal(" \n ").contains("the file is empty"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    byte[] json =
        "{\"images\": [{\"id\": 1, \"file_name\": \"\u00ff\"}]}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(refusal(json).contains("not UTF-8"), refusal(json));
  }

  @Test
  void utf16IsRefused() throws IOException {
    byte[] json = "{\"images\": []}".getBytes(StandardCharsets.UTF_16);
    assertTrue(refusal(json).contains("it is UTF-16; save it as UTF-8"), refusal(json));
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() throws IOException {
    String sentence = refusal("{\"images\": [{\"id\": " + "9".repeat(1_000_000) + "}]}");
    assertTrue(sentence.contains("line 1, column"), sentence);
    assertTrue(sentence.length() < 400, sentence);
  }

  @Test
  void aFolderIsRefused() {
    Problem problem = assertThrows(Problem.class, () -> Collected.from(new Coco(), folder));
    assertTrue(problem.sentence().contains("it is a folder"), problem.sentence());
  }

  @Test
  void columnsCountCharacters() throws IOException {
    String sentence = refusal("{\"info\": \"äöü\",\n \"ü\": [], \"images\": 5}");
    assertEquals(
        "line 2, column 21", sentence.replaceAll(".*(line \\d+, column \\d+).*", "$1"), sentence);
  }

  private String refusal(String json) throws IOException {
    return refusal(json.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] json) throws IOException {
    Path file = Files.write(folder.resolve("given.json"), json);
    return assertThrows(Problem.class, () -> Collected.from(new Coco(), file)).sentence();
  }
}
