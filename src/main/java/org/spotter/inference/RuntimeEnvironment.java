package org.spotter.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.util.concurrent.CompletableFuture;

/// ONNX Runtime as this process has it, made once.
///
/// ONNX Runtime 1.29 looks at the process's command line by a recursive search when it starts: a
/// class path of some thousand letters then takes more than the megabyte of stack that Java's main
/// thread has, and the process dies. So it is made by a thread with room enough, where [Telemetry]
/// could not be forbidden in time.
final class RuntimeEnvironment {
  private static final long STACK = 64L << 20;

  private RuntimeEnvironment() {}

  /// The runtime, quiet.
  static OrtEnvironment get() {
    return Made.ENVIRONMENT;
  }

  private static final class Made {
    private static final OrtEnvironment ENVIRONMENT = make();
  }

  private static OrtEnvironment make() {
    CompletableFuture<OrtEnvironment> made = new CompletableFuture<>();
    new Thread(null, () -> begin(made), "onnxruntime", STACK).start();
    return made.join();
  }

  private static void begin(CompletableFuture<OrtEnvironment> made) {
    try {
      Telemetry.forbid();
      made.complete(
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "spotter"));
    } catch (RuntimeException | LinkageError e) {
      made.completeExceptionally(e);
    }
  }
}
