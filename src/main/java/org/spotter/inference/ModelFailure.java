package org.spotter.inference;

/// The model itself failed while it ran, which is not the fault of the picture: it would fail on
/// the next one too.
final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
