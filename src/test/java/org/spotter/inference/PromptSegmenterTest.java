package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// A tiny encoder and decoder with the signature of Segment Anything: of the two masks that come
/// out the second is the better, and it is the left half of the input.
class PromptSegmenterTest {
  private static final Picture PICTURE = new Picture(128, 64, new byte[128 * 64 * 3]);

  @TempDir Path folder;

  private ModelCard card(TinyModel decoder) throws IOException {
    return TinyPrompt.card(folder, decoder);
  }

  /// The letterbox halves the picture, so that the left half of the input is that of the picture.
  @Test
  void theBetterMaskComesBackOverThePicture() throws IOException {
    try (PromptSegmenter model =
        PromptSegmenter.open(card(TinyPrompt.decoder()), Provider.CPU, 1)) {
      Prompt prompt = new Prompt(List.of(new Prompt.Click(new Point(20, 20), true)), null);
      Mask mask = model.mask(model.embed(PICTURE), prompt);
      assertEquals(128, mask.width());
      assertEquals(new Box(0, 0, 64, 64), mask.bounds());
      assertEquals(64 * 64, mask.area());
    }
  }

  @Test
  void clicksAndABoxArePointsWithLabels() {
    Placement place = new Placement(0.5, 0.5, 0, 0, 64, 32);
    var on = new Prompt.Click(new Point(20, 10), true);
    var beside = new Prompt.Click(new Point(40, 12), false);
    Prompt clicks = new Prompt(List.of(on, beside), null);
    assertArrayEquals(new float[] {1, 0, -1}, clicks.labels());
    assertArrayEquals(new float[] {10, 5, 20, 6, 0, 0}, clicks.places(place));
    Prompt box = new Prompt(List.of(on), new Box(2, 4, 10, 20));
    assertArrayEquals(new float[] {1, 2, 3}, box.labels());
    assertArrayEquals(new float[] {10, 5, 1, 2, 6, 12}, box.places(place));
  }

  @Test
  void aDecoderOfAnotherKindIsSaid() throws IOException {
    ModelCard wrong =
        card(
            new TinyModel()
                .input("image_embeddings", "float32", 1, 2, 4, 4)
                .output("masks", "float32", new long[] {1, 1, 2, 2}, 1, 1, 1, 1));
    String sentence =
        assertThrows(Problem.class, () -> PromptSegmenter.open(wrong, Provider.CPU, 1).close())
            .sentence();
    assertTrue(sentence.contains("point_coords"), sentence);
  }

  @Test
  void aDecoderThatChangedIsNotOpened() throws IOException {
    ModelCard card = card(TinyPrompt.decoder());
    Files.writeString(folder.resolve("decoder.onnx"), "x");
    assertThrows(Problem.class, () -> PromptSegmenter.open(card, Provider.CPU, 1).close());
  }
}
