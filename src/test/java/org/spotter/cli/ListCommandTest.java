package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;
import org.spotter.store.Project;

class ListCommandTest {
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();
  private String file = "";

  @BeforeEach
  void create() {
    Path path = folder.resolve("p.spotter");
    file = path.toString();
    try (Project project = Project.create(path);
        var bulk = project.bulk("Import")) {
      bulk.add(Category.of(1, "helmet"));
      bulk.add(Image.of(1, "b/two.jpg", "two.jpg", 640, 480).withTags(List.of("night")));
      bulk.add(Image.of(2, "a/one.jpg", "one.jpg", 640, 480));
      bulk.add(Annotation.drawn(7, 1, 1, new Box(1, 2, 3, 4)));
      bulk.commit();
    }
  }

  @Test
  void imagesAreListedWithWhatIsKnownOfThem() {
    assertEquals(0, terminal.run("list", "--project", file));
    assertEquals(
        List.of("a/one.jpg  none  to-do  0", "b/two.jpg  none  to-do  1  night"),
        terminal.out().lines().toList());
  }

  @Test
  void aQueryNarrowsTheList() {
    assertEquals(0, terminal.run("list", "--project", file, "--query", "helmet", "--count"));
    assertEquals("1", terminal.out().strip());
    assertEquals(0, terminal.run("list", "--project", file, "--query", "-helmet", "--json", "-"));
    assertEquals(
        "{\"id\":2,\"file_name\":\"a/one.jpg\",\"width\":640,\"height\":480,"
            + "\"split\":\"none\",\"state\":\"to-do\",\"comment\":\"\",\"tags\":[],"
            + "\"annotations\":0}",
        terminal.out().strip());
  }

  @Test
  void objectsAreListedToo() {
    assertEquals(0, terminal.run("list", "--project", file, "--query", "tag:night", "--objects"));
    assertEquals("b/two.jpg  7  helmet  1.0,2.0,3.0,4.0", terminal.out().strip());
    assertEquals(
        0,
        terminal.run("list", "--project", file, "--query", "size<9", "--objects", "--json", "-"));
    assertTrue(terminal.out().contains("\"bbox\":[1.0,2.0,3.0,4.0]"), terminal.out());
  }

  @Test
  void queriesAreSavedAndUsed() {
    assertEquals(0, terminal.run("list", "--project", file, "--query", "helmet", "--save", "mine"));
    assertEquals(0, terminal.run("list", "--project", file, "--queries"));
    assertEquals("mine  helmet", terminal.out().strip());
    assertEquals(0, terminal.run("list", "--project", file, "--saved", "mine", "--count"));
    assertEquals("1", terminal.out().strip());
    assertEquals(2, terminal.run("list", "--project", file, "--saved", "yours"));
    assertTrue(terminal.err().contains("no saved query yours"), terminal.err());
  }

  @Test
  void aSyntaxErrorTellsItsPlace() {
    assertEquals(2, terminal.run("list", "--project", file, "--query", "helmet (state:done"));
    assertEquals(
        "In the query, at character 8: a ( is not closed; write a ) where its group ends.",
        terminal.err().strip());
    assertEquals("", terminal.out());
  }
}
