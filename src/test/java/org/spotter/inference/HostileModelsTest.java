package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// Models that open, or nearly, and then give what nobody expects.
class HostileModelsTest {
  private static final Picture PICTURE = new Picture(64, 64, new byte[64 * 64 * 3]);
  private static final String NAMES = "{0: 'cat', 1: 'dog'}";

  @TempDir Path folder;

  private static TinyModel model(float... table) {
    return new TinyModel()
        .input("images", "float32", 1, 3, 64, 64)
        .metadata("names", NAMES)
        .output("output0", "float32", new long[] {1, 6, 84}, table);
  }

  private ModelCard card(TinyModel tiny) throws IOException {
    Path file = tiny.write(folder.resolve("m.onnx"));
    return Recognition.of(file, Answers.NONE).orElseThrow().card(file, "m", "", "");
  }

  private static void assertRefused(Executable act, String why) {
    String sentence = assertThrows(Problem.class, act).sentence();
    assertTrue(sentence.contains(why), sentence);
    assertTrue(!sentence.contains("\n"), sentence);
  }

  private static int found(ModelCard card) {
    try (Model model = Model.open(card, Provider.CPU, 0.2)) {
      return model.predict(PICTURE, 1).size();
    }
  }

  @Test
  void aFormatOfTheFutureIsNamed() throws IOException {
    ModelCard card = card(model(new float[504]).versions(99, 17));
    assertRefused(() -> found(card), "is of version 99 of the ONNX format");
  }

  @Test
  void operatorsOfTheFutureAreNamed() throws IOException {
    ModelCard card = card(model(new float[504]).versions(8, 99));
    assertRefused(() -> found(card), "99");
  }

  @Test
  void nothingFoundIsNoProblem() throws IOException {
    assertEquals(0, found(card(model(new float[504]))));
  }

  @Test
  void numbersThatAreNoneAreSaid() throws IOException {
    float[] table = new float[504];
    table[400] = Float.NaN;
    ModelCard card = card(model(table));
    assertRefused(() -> found(card), "gave NaN in its output output0");
  }

  @Test
  void aCardWithAnotherNumberOfClassesIsRefused() throws IOException {
    ModelCard card = card(model(new float[504]));
    ModelCard three =
        new ModelCard(
            card.name(),
            card.task(),
            card.file(),
            card.sha256(),
            "",
            "",
            "",
            "",
            card.input(),
            card.output(),
            List.of("a", "b", "c"),
            List.of(),
            card.card());
    assertRefused(() -> found(three), "does not fit the adapter 'yolov8'");
  }

  @Test
  void anInputOfAnUnknownTypeIsRefusedByName() throws IOException {
    Path file =
        new TinyModel()
            .input("images", "string", 1, 3, 64, 64)
            .metadata("names", NAMES)
            .output("output0", "float32", new long[] {1, 6, 84}, new float[504])
            .write(folder.resolve("m.onnx"));
    assertRefused(() -> Recognition.of(file, Answers.NONE), "of the type string");
  }

  @Test
  void aMillionBoxesAreSorted() {
    Candidates candidates = new Candidates(0.01f);
    for (int i = 0; i < 1_000_000; i++) {
      float x = i % 1000;
      candidates.add(x, x, x + 5, x + 5, i % 3, 0.02f + i % 97 / 100f);
    }
    var kept =
        new Suppression(0.5, 300)
            .apply(candidates, new Placement(1, 1, 0, 0, 1000, 1000), 1000, 1000);
    assertEquals(300, kept.size());
  }

  @Test
  void aShapeThatIsNotTheOneToldIsAProblemOfTheModel() throws IOException {
    ModelCard card =
        card(
            new TinyModel()
                .input("images", "float32", 1, 3, 64, 64)
                .metadata("names", NAMES)
                .output(
                    "output0",
                    "float32",
                    new long[] {1, 6, 84},
                    new long[] {1, 6, 84},
                    new float[504]));
    ModelCard narrow = card.withInput(card.input().withSize(32, 32));
    assertRefused(() -> found(narrow), "not what its card says");
  }
}
