package org.spotter.evaluation;

import org.spotter.geometry.Keypoints;

/// Object keypoint similarity (OKS): how near the joints are, measured by the size of the person
/// and by how exactly people themselves can place each joint (Ronchi & Perona 2017). Operation for
/// operation as pycocotools' `computeOks`.
final class JointOverlap implements Overlap {
  private static final double SPACING_OF_1 = Math.ulp(1.0);

  private final Pairing pairing;
  private final boolean all;
  private int[] objects = new int[0];
  private int from;
  private int to;

  /// Room for one term a joint.
  private double[] terms = new double[17];

  /// @param all whether joints of different categories are compared too
  JointOverlap(Pairing pairing, boolean all) {
    this.all = all;
    this.pairing = pairing;
  }

  @Override
  public void begin(int[] newObjects, int newFrom, int newTo) {
    objects = newObjects;
    from = newFrom;
    to = newTo;
  }

  @Override
  public void of(int prediction, double[] into) {
    Keypoints found = pairing.found.rows.shapes.joints(prediction);
    GroundTruth truth = pairing.truth;
    if (terms.length < found.size()) {
      terms = new double[found.size()];
    }
    for (int i = from; i < to; i++) {
      int category = truth.category[objects[i]];
      into[i - from] =
          comparable(found, prediction, category)
              ? similarity(found, truth, objects[i], truth.fit.variances(category), terms)
              : 0;
    }
  }

  private boolean comparable(Keypoints found, int prediction, int category) {
    return category == pairing.category[prediction]
        || (all && found.size() == pairing.truth.fit.variances(category).length);
  }

  private static double similarity(
      Keypoints found, GroundTruth truth, int object, double[] variances, double[] terms) {
    Keypoints there = truth.rows.shapes.joints(object);
    double area = truth.rows.area[object] + SPACING_OF_1;
    int n =
        there.labelled() > 0
            ? toJoints(found, there, variances, area, terms)
            : toSurroundings(found, truth.rows.box, 4 * object, variances, area, terms);
    return NumpyMean.of(terms, n);
  }

  private static int toJoints(
      Keypoints found, Keypoints there, double[] variances, double area, double[] terms) {
    int n = 0;
    for (int j = 0; j < variances.length; j++) {
      if (there.visibility(j) > 0) {
        double dx = found.x(j) - there.x(j);
        double dy = found.y(j) - there.y(j);
        terms[n++] = term(dx, dy, variances[j], area);
      }
    }
    return n;
  }

  /// Nothing is labelled: near is what lies in a box twice as large around the object's.
  private static int toSurroundings(
      Keypoints found, double[] box, int g, double[] variances, double area, double[] terms) {
    double left = box[g] - box[g + 2];
    double right = box[g] + box[g + 2] * 2;
    double top = box[g + 1] - box[g + 3];
    double bottom = box[g + 1] + box[g + 3] * 2;
    for (int j = 0; j < variances.length; j++) {
      double dx = Math.max(0, left - found.x(j)) + Math.max(0, found.x(j) - right);
      double dy = Math.max(0, top - found.y(j)) + Math.max(0, found.y(j) - bottom);
      terms[j] = term(dx, dy, variances[j], area);
    }
    return variances.length;
  }

  private static double term(double dx, double dy, double variance, double area) {
    return Math.exp(-((dx * dx + dy * dy) / variance / area / 2));
  }
}
