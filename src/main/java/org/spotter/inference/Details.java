package org.spotter.inference;

import org.jspecify.annotations.Nullable;

/// What belongs to a box besides its class and score. It is asked for only for the boxes that are
/// kept, since it costs more than they do.
public interface Details {
  /// Boxes and nothing more.
  Details NONE = _ -> Detail.NONE;

  /// @param row what the adapter gave along with the box
  Detail of(int row);

  /// @param joints of the object in the box, or null
  /// @param mask its pixels, or null
  record Detail(@Nullable Joints joints, @Nullable PixelMap mask) {
    public static final Detail NONE = new Detail(null, null);
  }
}
