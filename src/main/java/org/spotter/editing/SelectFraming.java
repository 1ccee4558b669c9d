package org.spotter.editing;

import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A rubber band is drawn over what is to be selected.
///
/// @param base what was selected before and stays so
record SelectFraming(Point from, Point to, Selection base) implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    SelectFraming now = new SelectFraming(from, event.at(), base);
    return switch (event.action()) {
      case DRAGGED, MOVED -> new Step(new SelectTool(now), now.framed(scene), null);
      case RELEASED -> new Step(new SelectTool(SelectIdle.after(event)), now.framed(scene), null);
      case PRESSED -> new Step(SelectTool.IDLE, base, null);
      case EXITED -> step(scene);
    };
  }

  private Selection framed(Scene scene) {
    return base.plus(
        Selection.of(
            scene.document().index().framed(Box.between(from, to), scene.settings()::reaches)));
  }

  @Override
  public View view(Scene scene) {
    return new View(
        List.of(new Mark.Band(Box.between(from, to))),
        Hint.of("select.framing", scene.selection().size()),
        Cursor.ARROW);
  }
}
