package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Project;

/// The commands of the annotator's day, each on a project of four images.
class DayCommandsTest {
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();
  private String file = "";

  @BeforeEach
  void create() {
    Path path = folder.resolve("p.spotter");
    file = path.toString();
    try (Project project = Project.create(path)) {
      try (var bulk = project.bulk("Import")) {
        bulk.add(
            Category.of(1, "helmet")
                .withAttributes(
                    List.of(new Attribute.Choice("worn", true, List.of("worn", "missing")))));
        bulk.add(Category.of(2, "head"));
        for (long id = 1; id <= 4; id++) {
          String name = "cam" + id + "/a.jpg";
          bulk.add(Image.of(id, name, name, 640, 480));
        }
        bulk.add(Annotation.drawn(7, 1, 1, new Box(1, 2, 30, 40)));
        bulk.commit();
      }
      List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 1L));
      Run run = new Run(0, "r", "m", "", "cpu", 0, classes, Instant.EPOCH, null);
      try (var writer = project.runs().start(run)) {
        writer.add(2, List.of(Prediction.box(2, 0, new Box(5, 5, 50, 50), 0.9)));
      }
    }
  }

  private String run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--project", file));
    assertEquals(0, terminal.run(all.toArray(String[]::new)), () -> terminal.err());
    return terminal.out().strip();
  }

  private void refused(String because, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--project", file));
    assertEquals(2, terminal.run(all.toArray(String[]::new)));
    assertTrue(terminal.err().contains(because), terminal.err());
  }

  @Test
  void attributesAreDefinedChangedAndRemovedByCommand() {
    run("attribute", "add", "head", "facing", "--options", "front, back", "--first", "front");
    assertTrue(run("attribute", "list", "head").contains("front,back"));
    assertEquals(
        "Would Change attribute worn of helmet: 0 annotations on 0 images.",
        run("attribute", "change", "helmet", "worn", "--no-required", "--dry-run"));
    run("attribute", "change", "helmet", "worn", "--name", "state", "--key", "U");
    String listed = run("attribute", "list", "helmet");
    assertTrue(listed.contains("state"), listed);
    assertTrue(listed.contains("worn,missing"), listed);
    run("attribute", "remove", "head", "facing");
    assertEquals(1, run("attribute", "list", "head").lines().count());
    refused("has no answers", "attribute", "add", "head", "empty");
    refused("no kind of attribute", "attribute", "add", "head", "x", "--type", "colour");
    refused("has no attribute", "attribute", "remove", "head", "facing");
  }

  private String count(String query) {
    return run("list", "--query", query, "--count", "--objects");
  }

  @Test
  void categoriesAreEditedAndSayWhatTheyTouch() {
    assertEquals(
        "Would Rename helmet to hard hat: 1 annotation on 1 image.",
        run("category", "rename", "helmet", "hard hat", "--dry-run"));
    run("category", "rename", "helmet", "hard hat");
    run("category", "add", "安全帽");
    run("category", "order", "安全帽", "head");
    run("category", "color", "head", "#ff8800");
    assertTrue(run("category", "list").lines().toList().get(1).startsWith("3   安全帽"));
    run("category", "merge", "hard hat", "head");
    assertEquals("1", count("head"));
    assertEquals(
        "Delete category head: 1 annotation on 1 image.", run("category", "delete", "head"));
    refused("name that can be seen", "category", "add", " ");
    refused("has no category lost", "category", "delete", "lost");
  }

  @Test
  void imagesAndObjectsAreMarked() {
    run("mark", "--query", "helmet", "--state", "done", "--tag", "night", "--complete", "head");
    assertEquals("1", run("list", "--query", "state:done tag:night complete:head", "--count"));
    assertEquals(
        "Set worn to missing: 1 annotation on 1 image.",
        run("mark", "--query", "missing:required", "--set", "worn=missing"));
    assertEquals("1", count("worn:missing"));
    refused("There is no state finished", "mark", "--query", "", "--state", "finished");
    refused("Nothing is to be marked", "mark", "--query", "");
  }

  @Test
  void predictionsAreAcceptedAndRejected() {
    String query = "run:r score>0.5";
    assertEquals(
        "Would Accept 1 predictions of r: 1 annotation on 1 image.",
        run("accept", "--query", query, "--dry-run"));
    run("accept", "--query", query, "--reject");
    assertEquals("1", count("run:r decision:rejected"));
    run("accept", "--query", query, "--reopen");
    run("accept", "--query", query);
    assertEquals("1", count("from:r"));
    refused("name a run", "accept", "--query", "helmet");
  }

  @Test
  void historyTellsAndRestores() {
    run("mark", "--query", "image:1", "--comment", "look here");
    assertTrue(run("history").lines().toList().get(1).contains("Comment"));
    assertTrue(run("history", "--image", "cam1/a.jpg").contains("Comment"));
    run("history", "--image", "1", "--restore", "0");
    assertEquals("0", run("list", "--query", "comment:*", "--count"));
    refused("has no image lost.jpg", "history", "--image", "lost.jpg");
    refused("Say which image", "history", "--restore", "1");
  }

  @Test
  void numbersArePrintedWithTheirQueries() {
    assertTrue(run("stats").contains("4 images, 1 annotations"), terminal.out());
    assertTrue(run("stats", "--json", "-").contains("\"query\":\"category:helmet\""));
  }

  @Test
  void imagesAreDividedAndComparedAndCannotBeDividedTooFar() {
    assertTrue(run("split", "--seed", "3").contains("Split images: 4 images."));
    assertEquals("0", run("list", "--query", "split:none", "--count"));
    assertEquals("", run("duplicates", "--across-splits"));
    assertTrue(terminal.err().contains("There is no picture"), terminal.err());
    refused("all three shares", "split", "--train", "70");
    refused("1 group by tag, but 3 splits", "split", "--by", "tag", "--anew");
  }
}
