package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Question;
import org.spotter.task.Problem;

class AddModelTest {
  private static final Path HARD_HAT =
      Path.of("models/hardhat-nanodet-m-416/hardhat_nanodet_m_416_int8w.onnx");

  @TempDir Path folder;

  private static AddModel.Request request(Map<String, String> answers) {
    return new AddModel.Request(HARD_HAT, Answers.of(answers), "my hats", "Apache-2.0", "a test");
  }

  /// With the answers the card is that which its maker wrote, but for what only people know.
  @Test
  void answersMakeACardThatCanBeRun() {
    ModelCard card =
        AddModel.run(
            request(
                Map.of(
                    Question.ADAPTER, "decoded-rows",
                    Question.CATEGORIES, "head,helmet",
                    Question.CHANNELS, "bgr",
                    Question.PIXELS, "123.675,116.28,103.53/58.395,57.12,57.375")),
            folder);
    ModelCard shipped =
        ModelCards.of("hardhat-nanodet-m-416", List.of(Path.of("models").toAbsolutePath()));
    assertEquals("my hats", card.name());
    assertEquals(shipped.sha256(), card.sha256());
    assertEquals(shipped.input(), card.input());
    assertEquals(card, ModelCards.of("my hats", List.of(folder)));
    assertThrows(Problem.class, () -> AddModel.run(request(Map.of()), folder));
  }

  @Test
  void nothingIsWrittenWhileSomethingIsOpen() {
    Path models = folder.resolve("models");
    Problem problem = assertThrows(Problem.class, () -> AddModel.run(request(Map.of()), models));
    assertTrue(problem.sentence().contains("adapter=yolox"), problem.sentence());
    assertFalse(Files.exists(models));
  }
}
