package org.spotter.editing;

/// Selects, moves and resizes. A click takes the smallest object under the pointer, a further click
/// at the same place the next below; Shift or Ctrl adds and removes; a drag over empty space, or
/// with Shift anywhere, frames several. A single plain box has handles, a single polygon its
/// vertices; masks, skeletons and several objects move as a whole.
///
/// Vertices of the one selected polygon: a drag moves them, a drag of an edge's middle draws out a
/// new one, so does a click on the edge with Alt or Ctrl; Alt on a vertex takes it away; a drag
/// with Alt from elsewhere chooses several. What is chosen is moved by arrows and removed by
/// Delete.
///
/// @param state where in the gesture it is
record SelectTool(SelectState state) implements Tool {
  static final SelectTool IDLE = new SelectTool(SelectIdle.NOWHERE);

  @Override
  public String name() {
    return "select";
  }

  @Override
  public boolean isIdle() {
    return state instanceof SelectIdle;
  }

  @Override
  public Tool cancelled() {
    return isIdle() ? this : new SelectTool(state.idle());
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case TypedEvent(char c) when state instanceof SelectIdle idle -> JointKeys.on(c, idle, scene);
      case WheelEvent _, TypedEvent _, Answer _ -> Step.to(this, scene);
      case PointerEvent pointer -> state.on(pointer, scene);
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    if (state instanceof SelectIdle idle) {
      return idle.on(event, scene);
    }
    return Step.to(event.key() == KeyEvent.Key.ESCAPE ? cancelled() : this, scene);
  }

  @Override
  public View view(Scene scene) {
    return state.view(scene);
  }
}
