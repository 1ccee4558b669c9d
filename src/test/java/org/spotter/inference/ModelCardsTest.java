package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.task.Problem;

class ModelCardsTest {
  private static final String GOOD =
      """
      task: detection
      file: net.onnx
      sha256: 00aa000000000000000000000000000000000000000000000000000000000000
      licence: MIT
      source: here
      input:
        name: in
        type: float32
        layout: NCHW
        width: 32
        height: 16
        channels: RGB
        mean: [1, 2, 3]
        std: [4, 5, 6]
        resize: letterbox-centre
      output:
        nms: 0.5
      categories: [a, b]
      """;

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void aModel() throws IOException {
    home = Files.createDirectories(folder.resolve("models/one"));
    Files.write(home.resolve("net.onnx"), new byte[] {1});
  }

  private Path write(String card) throws IOException {
    return TestCards.write(home, card);
  }

  @Test
  void aCardIsReadWhole() throws IOException {
    ModelCard card = ModelCards.read(write(GOOD));
    assertEquals("net", card.name());
    assertEquals(Task.DETECTION, card.task());
    assertEquals(home.resolve("net.onnx"), card.file());
    assertEquals(List.of("a", "b"), card.categories());
    assertEquals(
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NCHW,
            32,
            16,
            InputSpec.Channels.RGB,
            List.of(1.0, 2.0, 3.0),
            List.of(4.0, 5.0, 6.0),
            InputSpec.Resize.LETTERBOX_CENTRE,
            114),
        card.input());
    assertEquals(new OutputSpec(null, 0.5, List.of(8, 16, 32)), card.output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "task: detection|task: guessing|'task' is 'guessing' but must be one of detection",
        "task: detection||'task' is missing",
        "file: net.onnx|file: other.onnx|not beside it",
        "file: net.onnx|file: ../../outside.onnx|outside its own folder",
        "sha256: 00aa|sha256: x0|64 hexadecimal",
        "sha256: 00aa|sha256: 1234 # |put it in quotes",
        "licence: MIT|license: MIT|'licence' is missing",
        "licence: MIT|licence: []|'licence' needs a text",
        "source: here|source: here\\ncolour: red|unknown key 'colour'",
        "  width: 32|  width: 32\\n  hight: 4|unknown key 'input.hight'",
        "  width: 32|  width: 0|'input.width' needs a number from 1",
        "  width: 32|  width: 3.5|'input.width' needs a whole number",
        "  width: 32|  width: wide|'input.width' needs a number",
        "mean: [1, 2, 3]|mean: [1, 2]|'input.mean' has 2 numbers and needs 3",
        "mean: [1, 2, 3]|mean: 7|'input.mean' needs a list",
        "std: [4, 5, 6]|std: [4, 0, 6]|'input.std' must not contain 0",
        "  nms: 0.5|  nms: 5|'output.nms' needs a number from 0.0 to 1.0",
        "  nms: 0.5|  strides: [0]|'output.strides'",
        "categories: [a, b]|categories: []|at least one class",
        "categories: [a, b]|categories: [a, a]|names that differ",
        "task: detection|task: detection\\ntask: pose|is not YAML",
        "task: detection|task: [|is not YAML"
      })
  void aWrongCardIsSaid(String old, String replacement, String why) throws IOException {
    Files.write(folder.resolve("outside.onnx"), new byte[] {1});
    String changed = GOOD.replace(old, replacement == null ? "" : replacement.replace("\\n", "\n"));
    Path card = write(changed);
    String sentence = assertThrows(Problem.class, () -> ModelCards.read(card)).sentence();
    assertTrue(sentence.contains(why), sentence);
    assertTrue(sentence.contains(card.toString()), sentence);
    assertTrue(!sentence.contains("\n"), sentence);
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.write(folder.resolve("outside.onnx"), new byte[] {1});
    Files.delete(home.resolve("net.onnx"));
    Files.createSymbolicLink(home.resolve("net.onnx"), outside);
    Path card = write(GOOD);
    String sentence = assertThrows(Problem.class, () -> ModelCards.read(card)).sentence();
    assertTrue(sentence.contains("outside its own folder"), sentence);
  }

  @Test
  void oneBadCardDoesNotHideTheOthers() throws IOException {
    write(GOOD);
    Path other = Files.createDirectory(folder.resolve("models/two"));
    TestCards.write(other, "nonsense");
    ModelCards.Found found =
        ModelCards.find(List.of(folder.resolve("models"), folder.resolve("not there")));
    assertEquals(List.of("net"), found.cards().stream().map(ModelCard::name).toList());
    assertEquals(1, found.problems().size());
  }

  @Test
  void ofTwoWithOneNameTheFirstIsUsed() throws IOException {
    write(GOOD);
    Path other = Files.createDirectory(folder.resolve("models/two"));
    Files.write(other.resolve("net.onnx"), new byte[] {1});
    TestCards.write(other, GOOD);
    ModelCards.Found found = ModelCards.find(List.of(folder.resolve("models")));
    assertEquals(home.resolve("net.onnx"), found.cards().getFirst().file());
    assertTrue(found.problems().getFirst().contains("same name"));
  }

  @Test
  void aModelIsFoundByNameOrFile() throws IOException {
    write(GOOD);
    List<Path> path = List.of(folder.resolve("models"));
    ModelCard byName = ModelCards.of("net", path);
    assertEquals(byName, ModelCards.of(home.resolve("net.onnx").toString(), List.of()));
    Files.move(home.resolve("card.yaml"), home.resolve("net.yaml"));
    assertEquals(
        byName.sha256(), ModelCards.of(home.resolve("net.onnx").toString(), List.of()).sha256());
  }

  @Test
  void aModelThatIsNotThereIsSaidWithThoseThatAre() throws IOException {
    write(GOOD);
    List<Path> path = List.of(folder.resolve("models"));
    assertTrue(sentence("yolo", path).contains("known are: net"));
    assertTrue(sentence("gone.onnx", path).contains("There is no model file"));
    Files.delete(home.resolve("card.yaml"));
    assertTrue(
        sentence(home.resolve("net.onnx").toString(), path).contains("is not an ONNX model"));
  }

  private static String sentence(String model, List<Path> path) {
    return assertThrows(Problem.class, () -> ModelCards.of(model, path)).sentence();
  }

  @Test
  void whatIsWrittenReadsTheSame() throws IOException {
    for (ModelCard card : ModelCards.find(TestCards.SHIPPED).cards()) {
      Path copy = Files.createDirectories(folder.resolve("copy-" + card.name()));
      Files.copy(card.file(), copy.resolve(card.file().getFileName()));
      ModelCard read = ModelCards.write(card, copy);
      assertEquals(card.input(), read.input());
      assertEquals(card.output(), read.output());
      assertEquals(card.categories(), read.categories());
      assertEquals(card.joints(), read.joints());
      assertEquals(card.crop(), read.crop());
      assertEquals(card.quality(), read.quality());
    }
  }

  @Test
  void everyShippedModelIsWhole() {
    ModelCards.Found found = ModelCards.find(TestCards.SHIPPED);
    assertEquals(List.of(), found.problems());
    assertEquals(
        Set.of(
            "nanodet-m-416-coco",
            "hardhat-nanodet-m-416",
            "movenet-multipose-lightning",
            "movenet-singlepose-lightning",
            "nanodet-m-embedding",
            "selfie-segmentation-general"),
        found.cards().stream().map(ModelCard::name).collect(Collectors.toSet()));
    found.cards().forEach(ModelCards::verify);
  }
}
