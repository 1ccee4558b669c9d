package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Rasterizer;

class MaskDifferenceTest {
  @Test
  void pixelsAreOfBothOrOfOneAlone() {
    Segmentation truth =
        new Segmentation.RunLength(Rasterizer.mask(new Box(0, 0, 4, 4), 10, 8), false);
    Segmentation said =
        new Segmentation.RunLength(Rasterizer.mask(new Box(2, 0, 4, 4), 10, 8), false);
    MaskDifference difference = MaskDifference.of(truth, said, 10, 8);
    assertEquals(
        List.of(8L, 8L, 8L),
        List.of(
            difference.both().area(), difference.onlyTruth().area(), difference.onlySaid().area()));
    assertEquals(1 / 3.0, difference.iou(), 1e-12);
  }
}
