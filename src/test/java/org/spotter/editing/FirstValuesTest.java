package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

class FirstValuesTest {
  private static final Category HEAD =
      Category.of(1, "head")
          .withAttributes(
              List.of(
                  new Attribute.Choice("helmet", true, List.of("worn", "missing"), "worn", ""),
                  new Attribute.Text("remark", false)));

  @Test
  void whatIsDrawnSaysAtFirstWhatItsCategorySays() {
    Document document = Document.of(Image.of(1, "a", "a", 100, 80), List.of(), List.of(HEAD));
    Settings settings = new Settings(1L, Set.of(), new AtomicLong()::incrementAndGet);
    Scene scene = new Scene(document, Selection.NONE, settings);
    Step pressed = Tools.named("box").on(at(PointerEvent.Action.PRESSED, 10, 10), scene);
    Step moved = pressed.tool().on(at(PointerEvent.Action.DRAGGED, 50, 50), scene);
    Step released = moved.tool().on(at(PointerEvent.Action.RELEASED, 50, 50), scene);
    assertEquals(
        List.of(new AttributeValue.Choice("helmet", "worn")),
        document
            .apply(java.util.Objects.requireNonNull(released.edit()).change())
            .annotations()
            .getFirst()
            .attributes());
  }

  @Test
  void anotherCategoryAddsWhatIsNotSaid() {
    Document document =
        Document.of(
            Image.of(1, "a", "a", 100, 80), List.of(), List.of(HEAD, Category.of(2, "cup")));
    Annotation cup = Annotation.drawn(1, 1, 2, new Box(1, 1, 9, 9));
    assertEquals(
        List.of(new AttributeValue.Choice("helmet", "worn")),
        Edits.recategorised(cup, 1, document).attributes());
  }

  private static PointerEvent at(PointerEvent.Action action, double x, double y) {
    return new PointerEvent(
        action, new Point(x, y), 1, PointerEvent.Button.PRIMARY, Modifiers.NONE);
  }
}
