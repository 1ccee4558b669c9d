package org.spotter.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What computes faster than the processor where the runtime was built with it.
enum Accelerator {
  CUDA(
      "CUDA",
      OrtProvider.CUDA,
      "put onnxruntime_gpu in its place (see docs/models.md)",
      "install a driver, CUDA and cuDNN that fit"),
  COREML("CoreML", OrtProvider.CORE_ML, "it comes with ONNX Runtime on a Mac", "update macOS"),
  DIRECTML(
      "DirectML",
      OrtProvider.DIRECT_ML,
      "it comes with builds of ONNX Runtime for DirectML on Windows",
      "update Windows and the driver");

  private final String title;
  private final OrtProvider provider;
  private final String where;
  private final String remedy;

  Accelerator(String title, OrtProvider provider, String where, String remedy) {
    this.title = title;
    this.provider = provider;
    this.where = where;
    this.remedy = remedy;
  }

  /// The first that this runtime has.
  static Optional<Accelerator> here() {
    return Arrays.stream(values()).filter(Accelerator::isHere).findFirst();
  }

  /// Whether this runtime was built with it, which says nothing about the machine.
  boolean isHere() {
    RuntimeEnvironment.get();
    return OrtEnvironment.getAvailableProviders().contains(provider);
  }

  String title() {
    return title;
  }

  /// As runs record it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Why it cannot be demanded here.
  String missing() {
    return title
        + " was asked for, but this Spotter has an ONNX Runtime without it; "
        + where
        + ", or use --provider cpu.";
  }

  /// Why it did not start.
  String failed(String reason) {
    return title
        + " was asked for but does not start ("
        + reason
        + "); "
        + remedy
        + ", or use --provider cpu.";
  }

  /// Has a session computed with it.
  void join(OrtSession.SessionOptions options) throws OrtException {
    switch (this) {
      case CUDA -> options.addCUDA();
      case COREML -> options.addCoreML();
      case DIRECTML -> options.addDirectML(0);
    }
  }
}
