package org.spotter.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Where the joints of a skeleton are when it is first placed, as parts of a box.
///
/// @param places one a joint, in the skeleton's order
public record Pose(List<Place> places) {
  public Pose {
    places = List.copyOf(places);
  }

  /// @param across 0 at the left edge of the box to 1 at the right
  /// @param down 0 at the upper edge to 1 at the lower
  public record Place(double across, double down) {}

  /// @param acrossDown `across, down` a joint
  static Pose of(double... acrossDown) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i + 1 < acrossDown.length; i += 2) {
      places.add(new Place(acrossDown[i], acrossDown[i + 1]));
    }
    return new Pose(places);
  }

  /// The pose of a skeleton: the template's where its joints are a template's, else row by row, the
  /// left of a pair on the right, as of a person who looks at the camera.
  public static Pose of(Skeleton skeleton) {
    return SkeletonTemplate.of(skeleton.joints())
        .map(SkeletonTemplate::pose)
        .orElseGet(() -> rows(skeleton));
  }

  private static Pose rows(Skeleton skeleton) {
    int joints = skeleton.joints().size();
    int rows = joints - skeleton.mirrored().size();
    Place[] places = new Place[joints];
    Set<Integer> paired = new HashSet<>();
    int row = 0;
    for (int i = 0; i < joints; i++) {
      if (paired.contains(i)) {
        continue;
      }
      double down = Math.min(1, (row++ + 0.5) / Math.max(1, rows));
      int partner = skeleton.partner(i);
      places[i] = new Place(partner < 0 ? 0.5 : 0.75, down);
      if (partner > i) {
        places[partner] = new Place(0.25, down);
        paired.add(partner);
      }
    }
    return new Pose(List.of(places));
  }

  /// The joints in a box, all of them visible.
  public Keypoints in(Box box) {
    double[] xyv = new double[3 * places.size()];
    for (int i = 0; i < places.size(); i++) {
      xyv[3 * i] = hundredth(box.x() + places.get(i).across * box.width());
      xyv[3 * i + 1] = hundredth(box.y() + places.get(i).down * box.height());
      xyv[3 * i + 2] = 2;
    }
    return new Keypoints(xyv);
  }

  private static double hundredth(double v) {
    return Math.rint(v * 100) / 100;
  }
}
