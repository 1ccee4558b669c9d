package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;

/// Boxes drawn, moved and sized without a pointer, on an image of 400 × 300.
class BoxByKeysTest {
  private static final Modifiers ALT = new Modifiers(false, false, true);
  private final Document document =
      Document.of(Image.of(1, "a", "a", 400, 300), List.of(), List.of(Category.of(1, "head")));
  private Scene scene =
      new Scene(
          document, Selection.NONE, new Settings(1L, Set.of(), new AtomicLong()::incrementAndGet));
  private Tool tool = Tools.named("box");
  private Step last = new Step(tool, Selection.NONE, null);

  @Test
  void enterBeginsABoxInTheMiddleAndEnterDrawsIt() {
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    assertFalse(tool.isIdle());
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    assertTrue(tool.isIdle());
    assertEquals(new Box(150, 112, 100, 75), drawn());
  }

  @Test
  void arrowsMoveItAndWithShiftSizeIt() {
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    press(KeyEvent.Key.LEFT, Modifiers.NONE);
    press(KeyEvent.Key.DOWN, Modifiers.NONE);
    press(KeyEvent.Key.RIGHT, Modifiers.SHIFT);
    press(KeyEvent.Key.UP, Modifiers.SHIFT);
    press(KeyEvent.Key.RIGHT, ALT);
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    assertEquals(new Box(147, 116, 104, 71), drawn());
  }

  @Test
  void itStaysInsideTheImageAndKeepsAPixel() {
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    for (int i = 0; i < 200; i++) {
      press(KeyEvent.Key.RIGHT, Modifiers.NONE);
      press(KeyEvent.Key.UP, Modifiers.SHIFT);
    }
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    assertEquals(new Box(300, 112, 100, 1), drawn());
  }

  @Test
  void escapeGivesItUp() {
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    press(KeyEvent.Key.ESCAPE, Modifiers.NONE);
    assertTrue(tool.isIdle());
    assertNull(last.edit());
  }

  @Test
  void withoutACategoryNothingBegins() {
    scene = new Scene(document, Selection.NONE, scene.settings().withCategory(null));
    press(KeyEvent.Key.ENTER, Modifiers.NONE);
    assertTrue(tool.isIdle());
  }

  @Test
  void altAndArrowsSizeTheSelectedBox() {
    Annotation box = Annotation.drawn(1, 1, 1, new Box(10, 10, 20, 20));
    scene = new Scene(document.apply(Change.add(box)), Selection.of(1), scene.settings());
    press(KeyEvent.Key.RIGHT, ALT);
    assertEquals(new Box(10, 10, 21, 20), drawn());
    press(KeyEvent.Key.UP, new Modifiers(true, false, true));
    assertEquals(new Box(10, 10, 20, 10), drawn());
  }

  private void press(KeyEvent.Key key, Modifiers modifiers) {
    last = tool.on(new KeyEvent(key, modifiers), scene);
    tool = last.tool();
  }

  private Box drawn() {
    Change change = java.util.Objects.requireNonNull(last.edit()).change();
    return change instanceof Change.OfAnnotation(_, Annotation a) && a != null && a.bbox() != null
        ? a.bbox()
        : new Box(0, 0, 0, 0);
  }
}
