package org.spotter;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Data and models that are not part of the repository. Where they are missing, the tests that need
/// them are skipped, except on the build server, where that would hide a hole.
public final class Shared {
  private Shared() {}

  public static Path file(String relative) {
    Path file = Path.of("../shared").resolve(relative);
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(file + " is missing");
      }
      Assumptions.abort(file + " is missing");
    }
    return file;
  }
}
