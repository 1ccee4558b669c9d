package org.spotter.editing;

/// What keys do to chosen vertices: arrows move them by one pixel, with Shift by ten; Delete takes
/// them away; Escape chooses none.
final class VertexKeys {
  private VertexKeys() {}

  static Step on(KeyEvent event, SelectIdle idle, Scene scene) {
    int stride = event.modifiers().shift() ? 10 : 1;
    return switch (event.key()) {
      case LEFT -> nudge(idle, -stride, 0, scene);
      case RIGHT -> nudge(idle, stride, 0, scene);
      case UP -> nudge(idle, 0, -stride, scene);
      case DOWN -> nudge(idle, 0, stride, scene);
      case DELETE, BACKSPACE -> VertexEdits.remove(idle.choice(), scene).step(idle, scene);
      case ESCAPE -> idle.with(VertexChoice.NONE).step(scene);
      case ENTER -> idle.step(scene);
    };
  }

  private static Step nudge(SelectIdle idle, double dx, double dy, Scene scene) {
    Edit edit =
        VertexGrips.of(scene)
            .flatMap(grips ->
                VertexEdits.after(
                        grips.annotation(scene),
                        VertexEdits.moved(grips.rings(), idle.choice(), dx, dy, scene))
                    .map(after ->
                        VertexEdits.edit(Edit.Verb.MOVE_VERTEX, grips.annotation(scene), after)))
            .orElse(null);
    VertexChoice moved =
        edit == null ? idle.choice() : VertexEdits.moved(idle.choice(), dx, dy, scene);
    return new Step(new SelectTool(idle.with(moved)), scene.selection(), edit);
  }
}
