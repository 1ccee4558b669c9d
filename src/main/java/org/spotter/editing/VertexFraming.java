package org.spotter.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A rubber band is drawn over vertices of the selected polygon.
///
/// @param id the annotation
record VertexFraming(long id, Point from, Point to) implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    VertexFraming now = new VertexFraming(id, from, event.at());
    return switch (event.action()) {
      case DRAGGED, MOVED -> now.step(scene);
      case RELEASED -> SelectIdle.after(event).with(now.framed(scene)).step(scene);
      case PRESSED -> idle().step(scene);
      case EXITED -> step(scene);
    };
  }

  private VertexChoice framed(Scene scene) {
    return grips(scene)
        .map(grips -> new VertexChoice(id, new HashSet<>(grips.within(Box.between(from, to)))))
        .orElse(VertexChoice.NONE);
  }

  private Optional<VertexGrips> grips(Scene scene) {
    return VertexGrips.of(scene).filter(grips -> grips.id() == id);
  }

  @Override
  public View view(Scene scene) {
    List<Point> at = List.copyOf(framed(scene).places());
    return new View(
        List.of(
            new Mark.Band(Box.between(from, to)), new Mark.Vertices(at, Mark.Vertices.Look.CHOSEN)),
        Hint.of("select.vertices", at.size()),
        Cursor.ARROW);
  }
}
