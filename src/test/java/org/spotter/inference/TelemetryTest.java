package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spotter works offline: nothing is kept for others, nothing is sent. A process of its own, for
/// ONNX Runtime looks only once.
class TelemetryTest {
  private static final int LONG = 20_000;
  @TempDir Path home;

  @Test
  void nothingIsKeptForTheMakersOfTheRuntimeAndALongCommandLineIsNoMatter() throws Exception {
    Process process = start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("opened", said.strip());
    assertEquals(0, process.waitFor());
    try (Stream<Path> files = Files.walk(home)) {
      assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
    }
  }

  private Process start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            TelemetryTest.class.getName(),
            "x".repeat(LONG));
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_CACHE_HOME");
    return builder.redirectErrorStream(true).start();
  }

  /// Opens a model, as every start of a run does.
  public static void main(String[] arguments) {
    try (Model model =
        Model.open(TestCards.shipped("selfie-segmentation-general"), Provider.CPU, 0.1)) {
      System.out.println(model.provider().equals("cpu") ? "opened" : "not on the processor");
    }
  }
}
