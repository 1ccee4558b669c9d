package org.spotter.editing;

import java.util.List;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Morphology;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Rounding;

/// Opens or closes masks by a small disc, polygons likewise: opening takes spikes and specks away,
/// closing fills cracks and notches.
///
/// @param name of the operation
/// @param opens whether it opens and does not close
record RoundSelected(String name, boolean opens) implements Reshaping {
  static final RoundSelected OPEN = new RoundSelected("open", true);
  static final RoundSelected CLOSE = new RoundSelected("close", false);

  /// Pixels that the disc reaches.
  private static final double RADIUS = 2;

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return true;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    return switch (segmentation) {
      case Segmentation.Polygons polygons -> Areas.polygons(rounded(Areas.outlines(polygons)));
      case Segmentation.RunLength(Mask mask, boolean compressed) ->
          new Segmentation.RunLength(rounded(mask), compressed);
    };
  }

  private List<Outline> rounded(List<Outline> parts) {
    return opens ? Rounding.opened(parts, RADIUS) : Rounding.closed(parts, RADIUS);
  }

  private Mask rounded(Mask mask) {
    Morphology disc = Morphology.disc(RADIUS);
    return opens ? disc.open(mask) : disc.close(mask);
  }
}
