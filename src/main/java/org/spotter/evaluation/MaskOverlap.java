package org.spotter.evaluation;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.MaskIou;

/// Intersection over union of masks, on their runs. Polygons become masks when their image is
/// looked at, so that no more than one image's are kept; masks whose boxes lie apart are not
/// compared.
final class MaskOverlap implements Overlap {
  private final Pairing pairing;
  private final boolean all;
  private int count;
  private int[] row = new int[16];
  private Mask[] mask = new Mask[16];
  private @Nullable Box[] bounds = new Box[16];

  /// @param all whether masks of different categories are compared too
  MaskOverlap(Pairing pairing, boolean all) {
    this.all = all;
    this.pairing = pairing;
  }

  @Override
  public void begin(int[] objects, int from, int to) {
    count = to - from;
    if (count > row.length) {
      row = new int[2 * count];
      mask = new Mask[2 * count];
      bounds = new Box[2 * count];
    }
    GroundTruth truth = pairing.truth;
    for (int i = 0; i < count; i++) {
      row[i] = objects[from + i];
      mask[i] = truth.fit.mask(truth.rows, row[i], truth.image[row[i]]);
      bounds[i] = mask[i].bounds();
    }
  }

  @Override
  public void of(int prediction, double[] into) {
    if (count == 0) {
      return;
    }
    GroundTruth truth = pairing.truth;
    Mask found = truth.fit.mask(pairing.found.rows, prediction, pairing.image[prediction]);
    Box around = found.bounds();
    for (int i = 0; i < count; i++) {
      boolean near =
          (all || truth.category[row[i]] == pairing.category[prediction])
              && meet(around, bounds[i]);
      into[i] = near ? MaskIou.iou(found, mask[i], truth.crowd.get(row[i])) : 0;
    }
  }

  private static boolean meet(@Nullable Box a, @Nullable Box b) {
    return a != null && b != null && a.intersects(b);
  }
}
