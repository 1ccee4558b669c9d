package org.spotter.editing;

import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Morphology;

/// Opens or closes masks by a small disc: opening takes spikes and specks away, closing fills
/// cracks and notches. Done again it finds nothing left to do.
///
/// @param name of the operation
/// @param opens whether it opens and does not close
record Round(String name, boolean opens) implements Reshaping {
  static final Round OPEN = new Round("open", true);
  static final Round CLOSE = new Round("close", false);

  /// Pixels that the disc reaches.
  private static final double RADIUS = 2;

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return segmentation instanceof Segmentation.RunLength;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons polygons -> polygons;
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(rounded(mask), compressed);
    };
  }

  private Mask rounded(Mask mask) {
    Morphology disc = Morphology.disc(RADIUS);
    return opens ? disc.open(mask) : disc.close(mask);
  }
}
