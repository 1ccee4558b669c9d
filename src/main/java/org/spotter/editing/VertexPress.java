package org.spotter.editing;

import java.util.Optional;
import org.spotter.geometry.Point;

/// What a press does to the vertices of the selected polygon.
final class VertexPress {
  private VertexPress() {}

  /// Empty when the press is not about vertices.
  static Optional<Step> on(PointerEvent event, VertexChoice choice, Scene scene) {
    return VertexGrips.of(scene).flatMap(grips -> on(event, choice, grips, scene));
  }

  private static Optional<Step> on(
      PointerEvent event, VertexChoice choice, VertexGrips grips, Scene scene) {
    VertexGrips.Grip grip = grips.at(event.at(), event.pixel()).orElse(null);
    return switch (grip) {
      case VertexGrips.Vertex(Point at) -> Optional.of(onVertex(event, at, choice, grips, scene));
      case VertexGrips.Edge edge -> onEdge(event, edge, grips, scene);
      case null ->
          event.modifiers().alt() ? Optional.of(frame(event, grips, scene)) : Optional.empty();
    };
  }

  private static Step onVertex(
      PointerEvent event, Point at, VertexChoice choice, VertexGrips grips, Scene scene) {
    SelectIdle idle = SelectIdle.after(event);
    if (event.modifiers().alt()) {
      return VertexEdits.remove(VertexChoice.of(grips.id(), at), scene).step(idle, scene);
    }
    if (event.modifiers().toggles()) {
      return idle.with(choice.toggled(grips.id(), at)).step(scene);
    }
    VertexChoice held = choice.places().contains(at) ? choice : VertexChoice.of(grips.id(), at);
    return new VertexMoving(held, at, false, event.at(), event.at(), false).step(scene);
  }

  /// A place elsewhere on the edge than in its middle needs a key held; else the object moves.
  private static Optional<Step> onEdge(
      PointerEvent event, VertexGrips.Edge edge, VertexGrips grips, Scene scene) {
    boolean wanted = event.modifiers().alt() || event.modifiers().control();
    if (!wanted && (!edge.middle() || event.modifiers().shift())) {
      return Optional.empty();
    }
    return Optional.of(
        new VertexMoving(
                VertexChoice.of(grips.id(), edge.at()),
                edge.at(),
                true,
                event.at(),
                event.at(),
                wanted)
            .step(scene));
  }

  private static Step frame(PointerEvent event, VertexGrips grips, Scene scene) {
    return new VertexFraming(grips.id(), event.at(), event.at()).step(scene);
  }
}
