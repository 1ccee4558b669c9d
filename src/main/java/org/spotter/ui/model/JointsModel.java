package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Pose;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// The joints of the one selected object, as a list to look through and to set right.
public final class JointsModel {
  private final LabelModel label;
  private final ObjectsModel objects;
  private final CategoriesModel categories;

  JointsModel(LabelModel label, ObjectsModel objects, CategoriesModel categories) {
    this.label = label;
    this.objects = objects;
    this.categories = categories;
  }

  /// A joint of the selected object.
  ///
  /// @param index its place in the skeleton's order
  /// @param visibility 0 not labelled, 1 hidden, 2 visible
  /// @param at where it is, or null when it is not labelled
  public record Row(int index, String name, int visibility, @Nullable Point at) {}

  /// All joints of the selected object, labelled or not; empty when it has none or not one object
  /// is selected.
  public List<Row> rows() {
    Annotation a = objects.only().orElse(null);
    Keypoints joints = a == null ? null : a.keypoints();
    Skeleton skeleton = a == null ? null : skeleton(a).orElse(null);
    if (joints == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < joints.size(); i++) {
      int visibility = (int) joints.visibility(i);
      rows.add(
          new Row(
              i,
              skeleton != null && i < skeleton.size()
                  ? skeleton.joints().get(i)
                  : Messages.text("skeleton.joint", i + 1),
              visibility,
              visibility == 0 ? null : new Point(joints.x(i), joints.y(i))));
    }
    return rows;
  }

  /// Sets how visible a joint is. One that was never placed comes where it would be in the
  /// skeleton's usual pose.
  public void visibility(Row row, int visibility) {
    Annotation a = objects.only().orElse(null);
    Keypoints joints = a == null ? null : a.keypoints();
    if (a == null || joints == null || a.standing().locked() || row.visibility() == visibility) {
      return;
    }
    double[] xyv = joints.toArray();
    int at = 3 * row.index();
    if (xyv[at] == 0 && xyv[at + 1] == 0 && visibility > 0) {
      Point usual = usual(a, row.index());
      xyv[at] = usual.x();
      xyv[at + 1] = usual.y();
    }
    xyv[at + 2] = visibility;
    label.apply(
        Messages.text("change.joint", row.name(), words(visibility)),
        Change.replace(a, a.withKeypoints(new Keypoints(xyv), a.bbox())));
  }

  /// The words for a visibility.
  public static String words(int visibility) {
    return switch (visibility) {
      case 2 -> Messages.text("joints.visible");
      case 1 -> Messages.text("joints.hidden");
      default -> Messages.text("joints.absent");
    };
  }

  private Point usual(Annotation a, int joint) {
    Box box = a.bbox() == null ? new Box(0, 0, 0, 0) : a.bbox();
    return skeleton(a)
        .filter(s -> joint < s.size())
        .map(s -> Pose.of(s).in(box))
        .map(k -> new Point(k.x(joint), k.y(joint)))
        .orElseGet(box::center);
  }

  private Optional<Skeleton> skeleton(Annotation a) {
    return categories.find(a.categoryId()).map(CategoryRow::category).map(Category::skeleton);
  }
}
