package org.spotter.inference;

/// Arithmetic on features.
final class Vectors {
  private Vectors() {}

  /// The vector with length 1; one of zeros stays as it is.
  static float[] normalised(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += (double) v * v;
    }
    double length = Math.sqrt(sum);
    float[] out = values.clone();
    for (int i = 0; i < out.length && length > 0; i++) {
      out[i] = (float) (values[i] / length);
    }
    return out;
  }

  /// Whether the numbers can be probabilities of one class each: none negative, sum 1.
  static boolean sumsToOne(float[] values) {
    double sum = 0;
    for (float v : values) {
      if (v < 0) {
        return false;
      }
      sum += v;
    }
    return Math.abs(sum - 1) < 1e-2;
  }

  static float[] softmax(float[] values) {
    float top = Float.NEGATIVE_INFINITY;
    for (float v : values) {
      top = Math.max(top, v);
    }
    double sum = 0;
    double[] e = new double[values.length];
    for (int i = 0; i < e.length; i++) {
      e[i] = Math.exp(values[i] - top);
      sum += e[i];
    }
    float[] out = new float[values.length];
    for (int i = 0; i < e.length; i++) {
      out[i] = (float) (e[i] / sum);
    }
    return out;
  }

  static float[] sigmoids(float[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = sigmoid(values[i]);
    }
    return out;
  }

  static float sigmoid(float v) {
    return (float) (1 / (1 + Math.exp(-v)));
  }
}
