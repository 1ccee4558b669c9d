package org.spotter.ui.canvas;

/// Which of a picture's colours are shown; one channel alone is shown in grey.
public enum Channel {
  ALL,
  RED,
  GREEN,
  BLUE,
  /// How light each pixel is (ITU-R BT.601).
  GREY
}
