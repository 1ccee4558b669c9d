package org.spotter.ui.model;

/// The two sets of keys that people bring with them. `D` is the next image in one and the previous
/// one in the other, so neither can serve both.
public enum KeyFamily {
  /// labelImg, labelme and their kin: A and D for the images, W for a box.
  LABELIMG,
  /// CVAT: D and F for the images, N for a box.
  CVAT
}
