package org.spotter.editing;

/// Where in a gesture the select tool is.
sealed interface SelectState
    permits SelectIdle,
        SelectPressed,
        SelectMoving,
        SelectResizing,
        SelectFraming,
        JointMoving,
        VertexMoving,
        VertexFraming {
  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  double CLICK = 4;

  Step on(PointerEvent event, Scene scene);

  View view(Scene scene);

  /// What is left when the gesture is given up or done.
  default SelectIdle idle() {
    return SelectIdle.NOWHERE;
  }

  /// A step into this state that changes nothing else.
  default Step step(Scene scene) {
    return Step.to(new SelectTool(this), scene);
  }
}
