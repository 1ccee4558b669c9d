package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Point;

/// Vertices of a polygon are dragged. One alone snaps to neighbours.
///
/// @param held which vertices, by where they were
/// @param origin where the one under the pointer was
/// @param fresh whether that one is new, to come into the edge there
/// @param from where it was taken hold of
/// @param to where the pointer is now, snapped
/// @param moves whether something comes of it, also when the pointer stays
record VertexMoving(
    VertexChoice held, Point origin, boolean fresh, Point from, Point to, boolean moves)
    implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED, MOVED -> dragged(event, scene).step(scene);
      case RELEASED -> dragged(event, scene).done(event, scene);
      case PRESSED -> idle().step(scene);
      case EXITED -> step(scene);
    };
  }

  private VertexMoving dragged(PointerEvent event, Scene scene) {
    boolean far = event.at().distance(from) >= CLICK * event.pixel();
    if (!moves && !far) {
      return this;
    }
    return new VertexMoving(held, origin, fresh, from, target(event, far, scene), true);
  }

  private Point target(PointerEvent event, boolean far, Scene scene) {
    if (!far && fresh) {
      return from;
    }
    return held.places().size() == 1 ? snapped(event, scene) : event.at();
  }

  /// What snaps is the vertex, not the pointer, which may hold it beside its middle.
  private Point snapped(PointerEvent event, Scene scene) {
    Point vertex = event.at().plus(origin.x() - from.x(), origin.y() - from.y());
    PointerEvent there =
        new PointerEvent(event.action(), vertex, event.pixel(), event.button(), event.modifiers());
    Point at = Snap.of(there, scene, held.id()).at();
    return at.plus(from.x() - origin.x(), from.y() - origin.y());
  }

  private Step done(PointerEvent event, Scene scene) {
    Edit.Verb verb = fresh ? Edit.Verb.ADD_VERTEX : Edit.Verb.MOVE_VERTEX;
    Optional<Edit> edit =
        after(scene)
            .flatMap(after ->
                scene.document().find(held.id()).map(b -> VertexEdits.edit(verb, b, after)));
    SelectIdle idle = SelectIdle.after(event).with(choice(edit.isPresent(), scene));
    return new Step(new SelectTool(idle), scene.selection(), edit.orElse(null));
  }

  private VertexChoice choice(boolean done, Scene scene) {
    if (!done) {
      return fresh ? VertexChoice.NONE : held;
    }
    return VertexEdits.moved(held, to.x() - from.x(), to.y() - from.y(), scene);
  }

  private Optional<Annotation> after(Scene scene) {
    return moves
        ? grips(scene)
            .flatMap(grips -> VertexEdits.after(grips.annotation(scene), rings(grips, scene)))
        : Optional.empty();
  }

  private Optional<VertexGrips> grips(Scene scene) {
    return VertexGrips.of(scene).filter(grips -> grips.id() == held.id());
  }

  private Rings rings(VertexGrips grips, Scene scene) {
    Rings base =
        fresh
            ? grips.edgeAt(origin).map(e -> grips.rings().inserted(e, origin)).orElse(grips.rings())
            : grips.rings();
    return VertexEdits.moved(base, held, to.x() - from.x(), to.y() - from.y(), scene);
  }

  @Override
  public View view(Scene scene) {
    List<Mark> marks = new ArrayList<>();
    Optional<Annotation> after = after(scene);
    after.ifPresent(a -> marks.add(new Mark.Reshaped(a)));
    Point at = origin.plus(to.x() - from.x(), to.y() - from.y());
    marks.add(new Mark.Vertices(List.of(at), Mark.Vertices.Look.CHOSEN));
    return new View(
        marks, Hint.of("select.vertex", Math.round(at.x()), Math.round(at.y())), Cursor.MOVE);
  }
}
