package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// What a person points at, in pixels of the picture.
///
/// @param clicks points on the object or beside it
/// @param box around the object, or null
public record Prompt(List<Click> clicks, @Nullable Box box) {
  private static final float BESIDE = 0;
  private static final float ON = 1;
  private static final float UPPER_LEFT = 2;
  private static final float LOWER_RIGHT = 3;
  private static final float NOTHING = -1;

  public Prompt {
    clicks = List.copyOf(clicks);
  }

  /// @param on whether the point is on the object
  public record Click(Point at, boolean on) {}

  /// Segment Anything's label of each point; without a box it wants one more point of nothing.
  float[] labels() {
    float[] labels = new float[clicks.size() + (box == null ? 1 : 2)];
    for (int i = 0; i < clicks.size(); i++) {
      labels[i] = clicks.get(i).on() ? ON : BESIDE;
    }
    labels[clicks.size()] = box == null ? NOTHING : UPPER_LEFT;
    if (box != null) {
      labels[clicks.size() + 1] = LOWER_RIGHT;
    }
    return labels;
  }

  /// x and y of each point in pixels of the model's input.
  float[] places(Placement place) {
    List<Point> points = new ArrayList<>(clicks.stream().map(Click::at).toList());
    if (box != null) {
      points.add(new Point(box.x(), box.y()));
      points.add(new Point(box.right(), box.bottom()));
    }
    float[] xy = new float[2 * labels().length];
    for (int i = 0; i < points.size(); i++) {
      xy[2 * i] = (float) place.inputX(points.get(i).x());
      xy[2 * i + 1] = (float) place.inputY(points.get(i).y());
    }
    return xy;
  }
}
