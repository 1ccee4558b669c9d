package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.Shared;
import org.spotter.task.Problem;

/// What is known of a file that nobody has described.
class RecognitionTest {
  @TempDir Path folder;

  /// Every real model at hand: what it is taken for, and what must be asked.
  @ParameterizedTest
  @CsvSource({
    "ship/nanodet_m_416_coco, nanodet, ''",
    "ship/hardhat_nanodet_m_416_int8w, yolox, adapter",
    "ship/movenet_multipose_lightning_v1, movenet-multipose, ''",
    "ship/movenet_singlepose_lightning_v4, movenet-singlepose, ''",
    "ship/selfie_segmentation_general, person-mask, ''",
    "ship/nanodet_m_backbone_embedding_int8w, embedding, pixels",
    "test/yolox_nano_coco_416, yolox, ''",
    "test/blazepose_landmark_lite, blazepose, ''",
    "test/deeplabv3_mnv2_voc21_513, pixel-classes, pixels",
    "test/mobilenetv2_1.0_224_imagenet_qdq, classes, categories pixels",
  })
  void everyModelAtHand(String file, String adapter, String asked) {
    Recognised what =
        Recognition.of(Shared.file("models/" + file + ".onnx"), Answers.NONE).orElseThrow();
    assertEquals(adapter, what.adapter());
    assertEquals(
        asked, what.questions().stream().map(Question::key).collect(Collectors.joining(" ")));
  }

  /// What is recognised is what the cards that people wrote say.
  @ParameterizedTest
  @CsvSource({"nanodet-m-416-coco", "movenet-multipose-lightning", "movenet-singlepose-lightning"})
  void whatIsRecognisedIsWhatTheCardSays(String model) {
    ModelCard card = TestCards.shipped(model);
    Recognised what = Recognition.of(card.file(), Answers.NONE).orElseThrow();
    assertEquals(card.input(), what.input());
    assertEquals(card.categories(), what.categories());
    assertEquals(card.joints(), what.joints());
    assertEquals(card.crop(), what.crop());
  }

  private static TinyModel detector() {
    return new TinyModel()
        .input("images", "float32", 1, 3, 64, 64)
        .output("output0", "float32", new long[] {1, 6, 84}, new float[6 * 84]);
  }

  @Test
  void namesOfUltralyticsAreReadWhateverTheirQuotes() throws IOException {
    Path file =
        detector()
            .metadata("names", "{0: 'hard hat', 1: \"worker's vest\"}")
            .write(folder.resolve("m.onnx"));
    Recognised what = Recognition.of(file, Answers.NONE).orElseThrow();
    assertEquals(List.of("hard hat", "worker's vest"), what.categories());
    assertEquals(List.of(), what.questions());
  }

  @Test
  void whatIsNotToldIsAskedForExactly() throws IOException {
    Path file = detector().write(folder.resolve("m.onnx"));
    Recognised what = Recognition.of(file, Answers.NONE).orElseThrow();
    assertEquals(
        List.of(Question.CATEGORIES), what.questions().stream().map(Question::key).toList());
    String sentence =
        assertThrows(Problem.class, () -> ModelCards.of(file.toString(), List.of())).sentence();
    assertTrue(sentence.contains("Name its 2 categories"), sentence);
    Answers answers = Answers.of(Map.of(Question.CATEGORIES, "a, b"));
    assertEquals(List.of("a", "b"), Recognition.of(file, answers).orElseThrow().categories());
  }

  @Test
  void sidesThatAreLeftOpenAreThoseOfTheMetadataOrTheAnswer() throws IOException {
    TinyModel open =
        new TinyModel()
            .input("images", "float32", -1, 3, -1, -1)
            .metadata("names", "{0: 'a', 1: 'b'}")
            .metadata("imgsz", "[64, 64]")
            .output(
                "output0",
                "float32",
                new long[] {1, 6, 84},
                new long[] {-1, 6, -2},
                new float[504]);
    Path file = open.write(folder.resolve("m.onnx"));
    Recognised what = Recognition.of(file, Answers.NONE).orElseThrow();
    assertEquals("yolov8", what.adapter());
    assertEquals(64, what.input().width());
    assertEquals(64, what.input().height());
  }

  @Test
  void anAnswerThatDoesNotFitIsSaid() throws IOException {
    Path file = detector().write(folder.resolve("m.onnx"));
    assertRefused(file, Map.of("colour", "red"), "There is no question 'colour'");
    assertRefused(file, Map.of(Question.CATEGORIES, "a,b,c"), "3 categories");
    assertRefused(file, Map.of(Question.CATEGORIES, "@/nowhere"), "cannot be read");
    assertRefused(file, Map.of(Question.PIXELS, "bright"), "none of raw");
    assertRefused(file, Map.of(Question.SIZE, "big"), "is no size");
    assertRefused(file, Map.of(Question.RESIZE, "crop"), "letterbox-centre");
  }

  private static void assertRefused(Path file, Map<String, String> answers, String why) {
    String sentence =
        assertThrows(Problem.class, () -> Recognition.of(file, Answers.of(answers)).orElseThrow())
            .sentence();
    assertTrue(sentence.contains(why), sentence);
  }

  @Test
  void whatNoFamilyGivesIsNotRecognised() throws IOException {
    Path file =
        new TinyModel()
            .input("x", "float32", 1, 12)
            .output("y", "float32", new long[] {1, 2}, 1, 2)
            .write(folder.resolve("m.onnx"));
    assertTrue(Recognition.of(file, Answers.NONE).isEmpty());
  }

  /// Transformers writes the names of the classes beside the file.
  @Test
  void namesComeFromTheConfigBesideTheFile() throws IOException {
    Path model =
        new TinyModel()
            .input("pixel_values", "float32", 1, 3, 64, 64)
            .output("logits", "float32", new long[] {1, 3}, 1, 2, 3)
            .write(folder.resolve("model.onnx"));
    Files.writeString(
        folder.resolve("config.json"),
        "{\"id2label\": {\"0\": \"a, b\", \"1\": \"it's \\\"quoted\\\"\", \"2\": \"c\"}}");
    Recognised what = Recognition.of(model, Answers.NONE).orElseThrow();
    assertEquals(List.of("a, b", "it's \"quoted\"", "c"), what.categories());
    Files.writeString(folder.resolve("config.json"), "{\"id2label\": 5");
    assertTrue(
        Recognition.of(model, Answers.NONE).stream().noneMatch(r -> r.categories().contains("c")),
        "a config that cannot be read says nothing");
  }
}
