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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  private final Terminal terminal = new Terminal();
  @TempDir Path folder;

  /// A file set beside an empty one: everything it finds is broken, and for sure.
  @ParameterizedTest
  @CsvSource({"boxes, bbox", "masks, segm", "joints17, keypoints"})
  void everyKindOfRunCompares(String problem, String type) throws IOException {
    Path none = Files.writeString(folder.resolve("none.json"), "[]");
    Path out = folder.resolve("out");
    int code =
        terminal.run(
            "compare",
            "--ground-truth",
            file(problem, "gt.json"),
            "--iou-type",
            type,
            "--samples",
            "50",
            "--json",
            folder.resolve("c.json").toString(),
            "--csv",
            out.toString(),
            "--html",
            out.toString(),
            file(problem, "dt.json"),
            none.toString());
    assertEquals(0, code, terminal.err());
    JsonNode json = new ObjectMapper().readTree(folder.resolve("c.json").toFile());
    JsonNode summary = json.get("summary");
    assertEquals(0, summary.get(0).get("count").asInt());
    assertTrue(summary.get(1).get("count").asInt() > 0, json::toString);
    assertEquals(0, summary.get(3).get("count").asInt());
    assertEquals(
        summary.get(1).get("count").asInt() + summary.get(2).get("count").asInt(),
        json.get("objects").size());
    assertTrue(terminal.out().contains("dt.json is better in"), terminal.out());
    String page = Files.readString(out.resolve("index.html"));
    assertTrue(page.contains("more than chance"));
    for (String chart :
        new String[] {
          "COCO’s numbers of both runs",
          "Precision over recall",
          "Gains with their intervals",
          "Objects by what became of them"
        }) {
      assertTrue(page.contains("aria-label=\"" + chart), chart);
    }
    assertTrue(Files.readString(out.resolve("gains.csv")).startsWith("number,gain,from,to"));
  }

  @Test
  void aRunIsNoBetterThanItself() {
    String dt = file("boxes", "dt.json");
    assertEquals(
        0,
        terminal.run(
            "compare", "--ground-truth", file("boxes", "gt.json"), "--samples", "20", dt, dt));
    assertTrue(terminal.out().contains("may be chance"));
    assertFalse(terminal.out().contains("more than chance"));
  }

  private static String file(String problem, String name) {
    try {
      return Path.of(
              Objects.requireNonNull(
                      CompareCommandTest.class.getResource("/golden/" + problem + "/" + name))
                  .toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
