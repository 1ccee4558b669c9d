package org.spotter.editing;

import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;

/// A mask becomes polygons along its pixels, holes and all parts included: made a mask again, it
/// has the same pixels. Simplifying makes fewer corners of it.
record ToPolygon() implements Reshaping {
  @Override
  public String name() {
    return "to-polygon";
  }

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return segmentation instanceof Segmentation.RunLength;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return Areas.polygons(Areas.outlines(segmentation));
  }
}
