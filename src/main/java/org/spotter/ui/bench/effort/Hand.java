package org.spotter.ui.bench.effort;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.spotter.geometry.Point;
import org.spotter.task.Problem;
import org.spotter.ui.model.KeyMap;

/// A person's hands on keyboard and mouse. All that the bench does to the window goes through here,
/// and is counted. Places are whole pixels of the screen, as a mouse has them.
final class Hand {
  private final Robot robot = Fx.get(Robot::new);
  private final Tally tally = new Tally();
  private final KeyMap keys;
  private Point at = new Point(0, 0);

  Hand(KeyMap keys) {
    this.keys = keys;
  }

  Effort sum() {
    return tally.sum();
  }

  /// Presses the key that the key map has for an action.
  void press(String action) {
    String key =
        keys.of(action).stream()
            .findFirst()
            .orElseThrow(() -> new Problem("No key does " + action + ", so the bench cannot."));
    chord((KeyCodeCombination) KeyCombination.valueOf(key));
  }

  /// Presses one key that the tool in hand knows itself.
  void press(KeyCode key) {
    chord(new KeyCodeCombination(key));
  }

  private void chord(KeyCodeCombination chord) {
    tally.key();
    List<KeyCode> down = modifiers(chord);
    down.add(chord.getCode());
    down.forEach(key -> robot(() -> robot.keyPress(key)));
    down.reversed().forEach(key -> robot(() -> robot.keyRelease(key)));
  }

  private static List<KeyCode> modifiers(KeyCodeCombination chord) {
    List<KeyCode> down = new ArrayList<>();
    if (chord.getShortcut() == ModifierValue.DOWN) {
      down.add(isMac() ? KeyCode.COMMAND : KeyCode.CONTROL);
    }
    if (chord.getShift() == ModifierValue.DOWN) {
      down.add(KeyCode.SHIFT);
    }
    if (chord.getAlt() == ModifierValue.DOWN) {
      down.add(KeyCode.ALT);
    }
    return down;
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  /// Moves the pointer.
  void point(Point to) {
    tally.way(at, to);
    at = to;
    robot(() -> robot.mouseMove(to.x(), to.y()));
  }

  void click(Point on) {
    point(on);
    tally.click();
    robot(() -> robot.mousePress(MouseButton.PRIMARY));
    robot(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  void drag(Point from, Point to) {
    point(from);
    tally.drag();
    robot(() -> robot.mousePress(MouseButton.PRIMARY));
    point(new Point(Math.rint((from.x() + to.x()) / 2), Math.rint((from.y() + to.y()) / 2)));
    point(to);
    robot(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  /// Turns the wheel by one notch so that the picture grows.
  void zoomIn(Point on) {
    point(on);
    tally.notch();
    robot(() -> robot.mouseWheel(-1));
  }

  private static void robot(Runnable event) {
    Fx.run(event);
    Fx.settle();
  }
}
