package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.task.Problem;

/// Two processes and one project: the second is told so, whatever the first did meanwhile.
class SecondWindowTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      Samples.fill(project);
    }
  }

  /// The other process.
  public static void main(String... arguments) {
    try (Project project = Project.open(Path.of(arguments[0]))) {
      System.out.print("opened " + project.categories().all().size());
    } catch (Problem e) {
      System.out.print(e.sentence());
    }
  }

  private String otherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SecondWindowTest.class.getName(),
                file.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void anotherProcessIsRefusedAsLongAsThisOneHasTheProject()
      throws IOException, InterruptedException {
    try (Project project = Project.open(file)) {
      String said = otherProcess();
      assertTrue(said.contains("is open in another Spotter window"), said);
      assertTrue(said.contains("process " + ProcessHandle.current().pid()), said);
      assertThrows(Problem.class, () -> Project.open(file));
      said = otherProcess();
      assertTrue(said.contains("is open in another Spotter window"), said);
      assertEquals(2, project.categories().all().size());
    }
    assertEquals("opened 2", otherProcess());
  }
}
