package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `evaluate` tells besides COCO's numbers, on a problem with all that is awkward.
class EvaluateCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  @Test
  void withoutBeingAskedItTellsCocosNumbersAlone() throws IOException {
    JsonNode json = json();
    assertTrue(json.has("AP"));
    assertFalse(json.has("threshold"));
  }

  @Test
  void theCountsAtTheThresholdAreAmongTheNumbers() throws IOException {
    JsonNode rows = json("--also", "threshold,confusion").get("threshold");
    JsonNode all = rows.get(0);
    assertEquals("all", all.get("category").asText());
    assertEquals(all.get("objects").asInt(), all.get("TP").asInt() + all.get("FN").asInt());
    int hits = 0;
    for (int i = 1; i < rows.size(); i++) {
      hits += rows.get(i).get("TP").asInt();
    }
    assertEquals(all.get("TP").asInt(), hits);
  }

  @Test
  void everyPartSpeaksInEveryForm() throws IOException {
    assertEquals(0, run("--also", "all", "--samples", "20", "--csv", folder.toString()));
    assertTrue(terminal.out().contains("What is taken for what"), terminal.out());
    List<String> lines = Files.readAllLines(folder.resolve("threshold.csv"));
    assertTrue(lines.getFirst().startsWith("category,objects,TP,FP,FN,precision"));
    int columns = lines.getFirst().split(",", -1).length;
    lines.forEach(l -> assertEquals(columns, l.split(",", -1).length, l));
    assertTrue(Files.readString(folder.resolve("numbers.csv")).startsWith("id,category,AP,AP50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--also nonsense",
        "--min-score 2",
        "--min-score NaN",
        "--iou 0",
        "--iou 1.5",
        "--samples 0"
      })
  void wrongOptionsAreOneLine(String words) {
    assertEquals(2, run(words.split(" ")));
    assertEquals("", terminal.out());
    assertEquals(1, terminal.err().lines().count(), terminal.err());
  }

  private JsonNode json(String... more) throws IOException {
    Path file = folder.resolve("out.json");
    String[] words = new String[more.length + 2];
    words[0] = "--json";
    words[1] = file.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    assertEquals(0, run(words), terminal.err());
    return new ObjectMapper().readTree(file.toFile());
  }

  private int run(String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "evaluate";
    words[1] = "--ground-truth";
    words[2] = file("gt.json");
    words[3] = "--predictions";
    words[4] = file("dt.json");
    System.arraycopy(more, 0, words, 5, more.length);
    return terminal.run(words);
  }

  private static String file(String name) {
    try {
      return Path.of(
              Objects.requireNonNull(EvaluateCommandTest.class.getResource("/golden/boxes/" + name))
                  .toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
