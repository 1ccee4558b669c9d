package org.spotter.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Point;

/// What is selected is dragged along.
record SelectMoving(Point from, Point to) implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED, MOVED -> new SelectMoving(from, event.at()).step(scene);
      case RELEASED -> done(event, scene);
      case PRESSED -> idle().step(scene);
      case EXITED -> step(scene);
    };
  }

  private Step done(PointerEvent event, Scene scene) {
    double dx = event.at().x() - from.x();
    double dy = event.at().y() - from.y();
    Optional<Edit> edit = Edits.move(scene.document(), scene.selection(), dx, dy);
    return new Step(new SelectTool(SelectIdle.after(event)), scene.selection(), edit.orElse(null));
  }

  @Override
  public View view(Scene scene) {
    Point by =
        Edits.reach(scene.document(), scene.selection(), to.x() - from.x(), to.y() - from.y());
    return new View(
        List.of(new Mark.Shifted(movable(scene), by.x(), by.y())),
        Hint.of("select.moving", Math.round(by.x()), Math.round(by.y())),
        Cursor.MOVE);
  }

  private static HashSet<Long> movable(Scene scene) {
    return new HashSet<>(Selection.of(Edits.editable(scene.document(), scene.selection())).ids());
  }
}
