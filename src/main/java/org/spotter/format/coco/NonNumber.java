package org.spotter.format.coco;

import java.io.IOException;

/// `NaN` or `Infinity`, which Python writes and JSON does not know.
final class NonNumber extends IOException {
  private static final long serialVersionUID = 1L;

  NonNumber(String text) {
    super(text);
  }
}
