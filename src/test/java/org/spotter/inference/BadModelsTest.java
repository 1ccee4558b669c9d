package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.task.Problem;

/// Every model that cannot be run ends in one sentence.
class BadModelsTest {
  @TempDir Path folder;

  private static final String CARD =
      """
      name: test
      task: detection
      file: m.onnx
      sha256: %s
      licence: Apache-2.0
      source: made for a test
      input:
        name: in
        type: float32
        layout: NCHW
        width: 32
        height: 32
        channels: BGR
        resize: stretch
      output:
        adapter: %s
      categories: [a, b]
      """;

  private ModelCard card(byte[] model, String adapter) throws IOException {
    Path file = Files.write(folder.resolve("m.onnx"), model);
    return ModelCards.read(
        TestCards.write(folder, CARD.formatted(ModelFile.sha256(file), adapter)));
  }

  @Test
  void aTextIsNoModel() throws IOException {
    ModelCard card = card("hello, world".getBytes(StandardCharsets.UTF_8), "yolox");
    assertRefused(() -> open(card), "is not an ONNX model");
  }

  @Test
  void anEmptyFileIsNoModel() throws IOException {
    ModelCard card = card(new byte[0], "yolox");
    assertRefused(() -> open(card), "is not an ONNX model");
  }

  @Test
  void aCutModelIsSaid() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            Path.of("models/selfie-segmentation-general/selfie_segmentation_general.onnx"));
    ModelCard card = card(Arrays.copyOf(whole, whole.length / 2), "yolox");
    assertRefused(() -> open(card), "cut off");
  }

  @Test
  void aModelThatChangedIsNotOpened() throws IOException {
    ModelCard card = card(OnnxFiles.identity(1, 3, 32, 32), "yolox");
    Files.write(folder.resolve("m.onnx"), OnnxFiles.identity(1, 3, 64, 64));
    assertRefused(() -> open(card), "is not the one its card describes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yolox", "nanodet", "decoded-rows"})
  void shapesThatAnAdapterDoesNotReadAreSaid(String adapter) throws IOException {
    ModelCard card = card(OnnxFiles.identity(1, 3, 32, 32), adapter);
    assertRefused(() -> open(card), "does not fit the adapter '" + adapter + "'");
    assertRefused(() -> open(card), "out float32 [1,3,32,32]");
  }

  @Test
  void shapesThatNoAdapterReadsAreSaid() throws IOException {
    ModelCard named = card(OnnxFiles.identity(1, 3, 32, 32), "x");
    assertRefused(() -> open(named), "names the adapter 'x'");
    Path file = folder.resolve("m.onnx");
    String without =
        CARD.formatted(ModelFile.sha256(file), "x").replace("output:\n  adapter: x\n", "");
    ModelCard card = ModelCards.read(TestCards.write(folder, without));
    assertRefused(() -> open(card), "No adapter");
  }

  @Test
  void anInputThatIsNotTheCardsIsSaid() throws IOException {
    ModelCard card = card(OnnxFiles.identity(1, 3, 64, 64), "yolox");
    assertRefused(() -> open(card), "not what its card says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../w.bin", "/etc/hostname", "a/../../w.bin"})
  void dataOutsideTheFolderAreRefused(String location) throws IOException {
    ModelCard card = card(OnnxFiles.withExternalData(location), "yolox");
    assertRefused(() -> open(card), "outside its own folder");
  }

  @Test
  void dataBehindALinkOutOfTheFolderAreRefused() throws IOException {
    Path outside = Files.write(folder.resolve("secret"), new byte[4]);
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("w.bin"), outside);
    Path model = Files.write(inner.resolve("m.onnx"), OnnxFiles.withExternalData("w.bin"));
    ModelCard card =
        ModelCards.read(TestCards.write(inner, CARD.formatted(ModelFile.sha256(model), "yolox")));
    assertRefused(() -> open(card), "outside its own folder");
  }

  @Test
  void missingDataAreSaid() throws IOException {
    ModelCard card = card(OnnxFiles.withExternalData("w.bin"), "yolox");
    assertRefused(() -> open(card), "needs the file w.bin");
  }

  @Test
  void cudaThatIsNotThereIsAProblemAndAutoTakesTheProcessor() {
    ModelCard card = TestCards.shipped("hardhat-nanodet-m-416");
    assertRefused(() -> Model.open(card, Provider.CUDA, 0.1).close(), "CUDA was asked for");
    try (Model detector = Model.open(card, Provider.AUTO, 0.1)) {
      assertEquals("cpu", detector.provider());
      assertTrue(detector.providerSentence().startsWith("Computed on the CPU, because "));
    }
  }

  @Test
  void anUnknownProviderIsSaid() {
    assertRefused(() -> Provider.of("gpu"), "auto, cpu, cuda, coreml or directml");
  }

  @Test
  void aFileTellsWhatIsInside() throws IOException {
    Path file = Files.write(folder.resolve("m.onnx"), OnnxFiles.identity(1, -1, 3));
    OnnxFile onnx = OnnxFile.read(file);
    assertEquals(8, onnx.irVersion());
    assertEquals("a test", onnx.producer());
    assertEquals(Map.of("", 17L), onnx.opsets());
    assertEquals(Map.of("Identity", 1), onnx.layers());
    assertEquals(
        List.of(new Slot("in", "float32", List.of(1L, -1L, 3L))), onnx.signature().inputs());
    assertEquals("out float32 [1,?,3]", onnx.signature().outputs().getFirst().toString());
  }

  @Test
  void aShippedModelTellsWhatIsInside() {
    OnnxFile onnx = OnnxFile.read(TestCards.shipped("nanodet-m-416-coco").file());
    assertEquals(
        List.of(new Slot("input", "float32", List.of(1L, 3L, 416L, 416L))),
        onnx.signature().inputs());
    assertEquals(6, onnx.signature().outputs().size());
    assertTrue(onnx.parameters() > 900_000, onnx.parameters() + " parameters");
    assertEquals(34, onnx.layers().get("Conv"));
  }

  private static void open(ModelCard card) {
    Model.open(card, Provider.CPU, 0.01).close();
  }

  private static void assertRefused(Executable act, String why) {
    String sentence = assertThrows(Problem.class, act).sentence();
    assertTrue(sentence.contains(why), sentence);
    assertTrue(!sentence.contains("\n"), sentence);
  }
}
