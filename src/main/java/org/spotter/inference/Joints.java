package org.spotter.inference;

/// The joints of one object in pixels of the model's input, in the order of the card.
///
/// @param xys x, y and score (0 to 1) a joint
// A fresh array that nobody changes.
@SuppressWarnings("ArrayRecordComponent")
public record Joints(float[] xys) {
  /// Joints that are to be filled in.
  public static Joints of(int count) {
    return new Joints(new float[3 * count]);
  }

  public void set(int joint, float x, float y, float score) {
    xys[3 * joint] = x;
    xys[3 * joint + 1] = y;
    xys[3 * joint + 2] = score;
  }

  public int size() {
    return xys.length / 3;
  }

  /// The mean score of the joints, 0 to 1.
  public double meanScore() {
    double sum = 0;
    for (int i = 2; i < xys.length; i += 3) {
      sum += xys[i];
    }
    return xys.length == 0 ? 0 : Math.clamp(sum / size(), 0, 1);
  }
}
