package org.spotter.editing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Edits of a polygon's vertices.
final class VertexEdits {
  private VertexEdits() {}

  /// What a press or key comes to.
  ///
  /// @param edit null when nothing came of it
  /// @param choice what is chosen afterwards
  record Result(@Nullable Edit edit, VertexChoice choice) {
    Step step(SelectIdle idle, Scene scene) {
      return new Step(new SelectTool(idle.with(choice)), scene.selection(), edit);
    }
  }

  /// Takes vertices away. Of the last that an object has, the object goes too.
  static Result remove(VertexChoice choice, Scene scene) {
    return VertexGrips.of(scene)
        .filter(grips -> grips.id() == choice.id())
        .map(grips -> removed(grips, choice, scene))
        .orElse(new Result(null, VertexChoice.NONE));
  }

  private static Result removed(VertexGrips grips, VertexChoice choice, Scene scene) {
    Rings rings = grips.rings().without(choice.places());
    if (rings.parts().isEmpty()) {
      return new Result(
          Edits.delete(scene.document(), scene.selection()).orElse(null), VertexChoice.NONE);
    }
    Edit edit =
        after(grips.annotation(scene), rings)
            .map(after -> edit(Edit.Verb.REMOVE_VERTEX, grips.annotation(scene), after))
            .orElse(null);
    return new Result(edit, edit == null ? choice : VertexChoice.NONE);
  }

  /// The vertices moved, as far as the image lets them.
  static Rings moved(Rings rings, VertexChoice choice, double dx, double dy, Scene scene) {
    return rings.moved(choice.places(), p -> moved(p, dx, dy, scene));
  }

  static VertexChoice moved(VertexChoice choice, double dx, double dy, Scene scene) {
    return new VertexChoice(
        choice.id(),
        choice.places().stream().map(p -> moved(p, dx, dy, scene)).collect(Collectors.toSet()));
  }

  private static Point moved(Point p, double dx, double dy, Scene scene) {
    return dx == 0 && dy == 0
        ? p
        : Border.of(scene.document().image()).inside(Border.hundredth(p.plus(dx, dy)));
  }

  /// The annotation with other rings; empty when they are the same or enclose nothing.
  static Optional<Annotation> after(Annotation before, Rings rings) {
    Box around = rings.segmentation().bounds();
    boolean good =
        around != null
            && around.width() > 0
            && around.height() > 0
            && !rings.segmentation().equals(before.segmentation());
    return good ? Optional.of(before.withSegmentation(rings.segmentation())) : Optional.empty();
  }

  static Edit edit(Edit.Verb verb, Annotation before, Annotation after) {
    return new Edit(verb, Change.replace(before, after));
  }
}
