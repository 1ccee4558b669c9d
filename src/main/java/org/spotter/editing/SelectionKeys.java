package org.spotter.editing;

import java.util.Optional;

/// What keys do to the selection while no gesture goes on, the same in every tool: arrows move by
/// one pixel, with Shift by ten, and with Alt size the one selected box; Delete deletes; Escape
/// deselects.
final class SelectionKeys {
  private SelectionKeys() {}

  static Step on(KeyEvent event, Tool tool, Scene scene) {
    int stride = event.modifiers().shift() ? 10 : 1;
    if (event.modifiers().alt()) {
      return size(event.key(), tool, scene, stride);
    }
    return switch (event.key()) {
      case LEFT -> nudge(tool, scene, -stride, 0);
      case RIGHT -> nudge(tool, scene, stride, 0);
      case UP -> nudge(tool, scene, 0, -stride);
      case DOWN -> nudge(tool, scene, 0, stride);
      case DELETE, BACKSPACE -> delete(tool, scene);
      case ESCAPE -> new Step(tool, Selection.NONE, null);
      case ENTER -> Step.to(tool, scene);
    };
  }

  /// With Alt the arrows move the lower right corner of the one selected box.
  private static Step size(KeyEvent.Key key, Tool tool, Scene scene, int stride) {
    return switch (key) {
      case LEFT -> sized(tool, scene, -stride, 0);
      case RIGHT -> sized(tool, scene, stride, 0);
      case UP -> sized(tool, scene, 0, -stride);
      case DOWN -> sized(tool, scene, 0, stride);
      case DELETE, BACKSPACE, ESCAPE, ENTER -> Step.to(tool, scene);
    };
  }

  private static Step sized(Tool tool, Scene scene, double dx, double dy) {
    return Edits.size(scene.document(), scene.selection(), dx, dy)
        .map(edit -> new Step(tool, scene.selection(), edit))
        .orElseGet(() -> Step.to(tool, scene));
  }

  private static Step nudge(Tool tool, Scene scene, double dx, double dy) {
    Optional<Edit> edit = Edits.move(scene.document(), scene.selection(), dx, dy);
    return new Step(tool, scene.selection(), edit.orElse(null));
  }

  private static Step delete(Tool tool, Scene scene) {
    Optional<Edit> edit = Edits.delete(scene.document(), scene.selection());
    return new Step(tool, edit.isPresent() ? Selection.NONE : scene.selection(), edit.orElse(null));
  }
}
