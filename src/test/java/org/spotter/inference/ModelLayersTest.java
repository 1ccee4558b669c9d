package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class ModelLayersTest {
  private static final Path DETECTOR = TestCards.shipped("nanodet-m-416-coco").file();
  @TempDir Path folder;

  @Test
  void theFirstLayerOfADetectorIsAsItsAuthorsDrewIt() {
    InputSpec input = TestCards.shipped("nanodet-m-416-coco").input();
    ModelLayers all = ModelLayers.measured(DETECTOR, input, 1, Progress.NONE);
    Layer first =
        all.layers().stream().filter(l -> l.operator().equals("Conv")).findFirst().orElseThrow();
    assertEquals("3×3 /2", first.kernelText());
    assertEquals(List.of(1L, 32L, 208L, 208L), first.shape());
    assertEquals(32L * 208 * 208 * 27, first.multiplyAdds());
    assertTrue(first.millis() > 0, first.toString());
    assertTrue(all.usualMillis() > 0);
  }

  @Test
  void parametersAddUpToThoseOfTheFile() {
    assertEquals(OnnxFile.read(DETECTOR).parameters(), ModelLayers.read(DETECTOR).parameters());
  }

  @Test
  void weightsThatAreWidenedFirstBelongToTheLayerThatUsesThem() {
    ModelLayers all = ModelLayers.read(DETECTOR);
    assertTrue(all.prepared() > 0);
    assertTrue(all.layers().stream().noneMatch(l -> l.operator().equals("Cast")));
    long ofConvolutions =
        all.layers().stream()
            .filter(l -> l.operator().equals("Conv"))
            .mapToLong(Layer::parameters)
            .sum();
    assertTrue(ofConvolutions > 0.99 * all.parameters(), all.parameters() + "");
  }

  @Test
  void aProductOfMatricesMultipliesOncePerRowColumnAndPlace() throws IOException {
    Path file =
        new TinyModel()
            .input("in", "float32", 2, 3)
            .output("w", "float32", new long[] {3, 5}, new float[15])
            .made("out", "float32", "MatMul", new long[] {2, 5}, "in", "w")
            .write(folder.resolve("matmul.onnx"));
    Layer last = ModelLayers.read(file).layers().getLast();
    assertEquals(30, last.multiplyAdds());
    assertEquals("3×5", last.kernelText());
    assertEquals("2×5", last.shapeText());
  }

  @Test
  void aMeasuredLayerHasTheShapeTheFileLeavesOpen() throws IOException {
    Path file =
        new TinyModel()
            .input("in", "float32", 1, 3, -1, -1)
            .made("middle", "float32", "Relu", new long[] {1, 3, -1, -1}, "in")
            .made("out", "float32", "Neg", new long[] {1, 3, -1, -1}, "middle")
            .write(folder.resolve("open.onnx"));
    assertEquals("1×3×?×?", ModelLayers.read(file).layers().getFirst().shapeText());
    ModelLayers measured = ModelLayers.measured(file, null, 2, Progress.NONE);
    assertEquals("1×3×640×640", measured.layers().getFirst().shapeText());
    assertEquals(2, measured.runs());
  }

  @Test
  void aCopyWithAnotherOutputStillHasItsOwn() throws IOException {
    Path file =
        new TinyModel()
            .input("in", "float32", 1, 2)
            .output("w", "float32", new long[] {1, 2}, 3, 4)
            .made("out", "float32", "Add", new long[] {1, 2}, "in", "w")
            .write(folder.resolve("add.onnx"));
    byte[] copy = OnnxFile.read(file, bytes -> GraphCopy.withOutput(bytes, "w_value"));
    OnnxFile told = new OnnxParser().parse(ByteBuffer.wrap(copy));
    assertEquals(
        List.of("w", "out", "w_value"),
        told.signature().outputs().stream().map(Slot::name).toList());
  }

  @Test
  void stoppingLeavesNoFiles() {
    Progress stopped =
        new Progress() {
          @Override
          public void report(String what, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(Cancelled.class, () -> ModelLayers.measured(DETECTOR, null, 3, stopped));
  }

  @Test
  void whatIsNoModelIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("text.onnx"), "no model");
    Problem problem = assertThrows(Problem.class, () -> ModelLayers.read(file));
    assertTrue(problem.sentence().contains("text.onnx"), problem.sentence());
  }
}
