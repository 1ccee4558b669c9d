package org.spotter.editing;

import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;

/// Polygons become a mask: the pixels that COCO's own tools see in them. Holes stay holes.
record ToMask() implements Reshaping {
  @Override
  public String name() {
    return "to-mask";
  }

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return segmentation instanceof Segmentation.Polygons && Areas.fits(segmentation, image);
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return new Segmentation.RunLength(Areas.mask(segmentation, image), true);
  }
}
