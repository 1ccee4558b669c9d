package org.spotter.evaluation;

import java.util.BitSet;
import org.spotter.geometry.BoxIou;

/// Intersection over union of boxes.
final class BoxOverlap implements Overlap {
  private final double[] boxes;
  private final double[] objectBoxes;
  private final BitSet crowds;
  private double[] object = new double[64];
  private boolean[] crowd = new boolean[16];
  private int count;

  BoxOverlap(Pairing p) {
    boxes = p.found.rows.box;
    objectBoxes = p.truth.rows.box;
    crowds = p.truth.crowd;
  }

  @Override
  public void begin(int[] objects, int from, int to) {
    count = to - from;
    if (count > crowd.length) {
      crowd = new boolean[2 * count];
      object = new double[8 * count];
    }
    for (int i = 0; i < count; i++) {
      crowd[i] = crowds.get(objects[from + i]);
      System.arraycopy(objectBoxes, 4 * objects[from + i], object, 4 * i, 4);
    }
  }

  @Override
  public void of(int prediction, double[] into) {
    write(boxes, 4 * prediction, object, crowd, count, into);
  }

  private static void write(
      double[] boxes, int d, double[] object, boolean[] crowd, int count, double[] into) {
    double x = boxes[d];
    double y = boxes[d + 1];
    double width = boxes[d + 2];
    double height = boxes[d + 3];
    for (int i = 0; i < count; i++) {
      int g = 4 * i;
      into[i] =
          BoxIou.iou(
              x,
              y,
              width,
              height,
              object[g],
              object[g + 1],
              object[g + 2],
              object[g + 3],
              crowd[i]);
    }
  }
}
