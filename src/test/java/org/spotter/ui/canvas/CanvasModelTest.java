package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Document;
import org.spotter.editing.Modifiers;
import org.spotter.editing.Operations;
import org.spotter.editing.PointerEvent;
import org.spotter.editing.PointerEvent.Action;
import org.spotter.editing.PointerEvent.Button;
import org.spotter.editing.Selection;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Operations and the tool in hand.
class CanvasModelTest {
  private static final Polygon SQUARE = new Polygon(100, 100, 300, 100, 300, 300, 100, 300);
  private final CanvasModel model =
      new CanvasModel(new CanvasText(), new Requests(Runnable::run, Runnable::run));
  private final List<String> history = new ArrayList<>();

  @BeforeEach
  void showsAPolygon() {
    Annotation square = Annotation.drawn(1, 1, 1, new Segmentation.Polygons(List.of(SQUARE)));
    model.document.set(
        Document.of(
            Image.of(1, "a.jpg", "a.jpg", 640, 480),
            List.of(square),
            List.of(Category.of(1, "vest"))));
    model.selection.set(Selection.of(1));
    model.setOnChange((name, _) -> history.add(name));
  }

  @Test
  void deletingIsAboutChosenCornersFirst() {
    pointer(Action.MOVED, Button.NONE);
    pointer(Action.PRESSED, Button.PRIMARY);
    pointer(Action.RELEASED, Button.PRIMARY);
    model.apply(Operations.named("delete"));
    assertEquals(List.of("Remove corners of vest"), history);
    assertEquals(1, annotations().size());
  }

  @Test
  void deletingWithoutThemDeletesTheObject() {
    model.apply(Operations.named("delete"));
    assertEquals(List.of("Delete vest"), history);
    assertTrue(annotations().isEmpty());
  }

  @Test
  void anOperationMaySelectAndChangeNothing() {
    model.selection.set(Selection.NONE);
    model.apply(Operations.named("select-all"));
    assertEquals(Selection.of(1), model.selection.get());
    assertTrue(history.isEmpty());
  }

  private void pointer(Action action, Button button) {
    model.on(new PointerEvent(action, new Point(300, 300), 1, button, Modifiers.NONE));
  }

  private List<Annotation> annotations() {
    Document present = model.document.get();
    return present == null ? List.of() : present.annotations();
  }
}
