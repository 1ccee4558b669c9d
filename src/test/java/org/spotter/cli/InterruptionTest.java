package org.spotter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InterruptionTest {
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot ask a process politely")
  void aProcessAskedToEndLetsItsWorkEnd() throws Exception {
    Process child = child();
    try (var out = reader(child.getInputStream());
        var err = reader(child.getErrorStream())) {
      assertEquals("working", out.readLine());
      child.toHandle().destroy(); // the output can still be read to its end
      String said = String.valueOf(err.readLine());
      assertTrue(said.startsWith("Stopping where nothing is half done"), said);
      assertEquals(42, child.waitFor());
    } finally {
      child.destroyForcibly();
    }
  }

  private static Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            WaitInAChild.class.getName())
        .start();
  }

  private static BufferedReader reader(java.io.InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
