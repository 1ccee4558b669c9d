package org.spotter.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Point;

/// The button is down on an object, and it is not clear yet whether it is a click or a drag.
///
/// @param fresh whether this press selected what is under it, so that its click is used up
/// @param clicked where the last click was
record SelectPressed(Point at, double pixel, boolean fresh, @Nullable Point clicked)
    implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED ->
          event.at().distance(at) < CLICK * event.pixel()
              ? step(scene)
              : dragged(event, scene).step(scene);
      case RELEASED -> clicked(event, scene);
      case PRESSED -> idle().step(scene);
      case MOVED, EXITED -> step(scene);
    };
  }

  private SelectState dragged(PointerEvent event, Scene scene) {
    return event.modifiers().toggles()
        ? new SelectFraming(at, event.at(), scene.selection())
        : new SelectMoving(at, event.at());
  }

  private Step clicked(PointerEvent event, Scene scene) {
    SelectTool next =
        new SelectTool(new SelectIdle(event.at(), event.pixel(), at, VertexChoice.NONE));
    List<Annotation> hits = SelectIdle.hits(at, event.pixel(), scene);
    if (fresh || hits.isEmpty()) {
      return Step.to(next, scene);
    }
    if (event.modifiers().toggles()) {
      return new Step(next, scene.selection().toggled(hits.getFirst().id()), null);
    }
    boolean again = clicked != null && clicked.distance(at) < CLICK * event.pixel();
    Annotation wanted = again ? below(hits, scene.selection()) : hits.getFirst();
    return new Step(next, Selection.of(wanted.id()), null);
  }

  /// The next larger after the selected one, then the smallest again.
  private static Annotation below(List<Annotation> hits, Selection selection) {
    int present = 0;
    while (present < hits.size() && !selection.contains(hits.get(present).id())) {
      present++;
    }
    return hits.get((present + 1) % hits.size());
  }

  @Override
  public View view(Scene scene) {
    return new View(Resize.handles(pixel, scene), Hint.of("select.pressed"), Cursor.MOVE);
  }
}
