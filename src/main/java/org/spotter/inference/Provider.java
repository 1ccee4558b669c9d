package org.spotter.inference;

import java.util.Locale;
import org.spotter.task.Problem;

/// What is to compute a model.
public enum Provider {
  /// What is fastest and works here: CUDA, CoreML or DirectML where the runtime has them, else the
  /// CPU.
  AUTO,
  CPU,
  /// CUDA or nothing.
  CUDA,
  /// Apple's, or nothing.
  COREML,
  /// Windows' own, or nothing.
  DIRECTML;

  /// The name and version of what computes.
  public static String runtime() {
    return "ONNX Runtime " + Session.environment().getVersion();
  }

  /// From the command line's word.
  ///
  /// @throws Problem when it is none of them
  public static Provider of(String text) {
    for (Provider provider : values()) {
      if (provider.name().equals(text.toUpperCase(Locale.ROOT))) {
        return provider;
      }
    }
    throw new Problem(
        "There is no provider '" + text + "'; use auto, cpu, cuda, coreml or directml.");
  }
}
