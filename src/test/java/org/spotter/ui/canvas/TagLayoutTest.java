package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;

class TagLayoutTest {
  private static final Viewport VIEW = new Viewport(1, 0, 0, 800, 600, 800, 600, true);

  @Test
  void aTagStandsAboveItsBox() {
    Box place = layout(List.of(box(1, new Box(100, 100, 50, 50)))).getFirst().place();
    assertEquals(99, place.x());
    assertTrue(place.bottom() <= 100);
  }

  @Test
  void aSecondTagOnTheSamePlaceGoesBelow() {
    var placed =
        layout(List.of(box(1, new Box(100, 100, 50, 50)), box(2, new Box(100, 100, 50, 60))));
    assertFalse(placed.get(0).place().intersects(placed.get(1).place()));
    assertTrue(placed.get(0).place().y() >= 150, "the one behind makes room");
  }

  @Test
  void ofManyOnlyThoseAreShownThatFitWithoutOverlap() {
    Random random = new Random(5);
    List<Figure> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(box(i, new Box(random.nextDouble(700), random.nextDouble(550), 30, 30)));
    }
    List<TagLayout.Placed> placed = layout(many);
    assertTrue(placed.size() > 50 && placed.size() < 1000, placed.size() + " tags");
    for (int i = 0; i < placed.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(overlap(placed.get(i).place(), placed.get(j).place()));
      }
    }
  }

  @Test
  void ofFewNoneIsLeftOut() {
    List<Figure> few = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      few.add(box(i, new Box(300, 300, 20, 20)));
    }
    assertEquals(20, layout(few).size());
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }

  private static List<TagLayout.Placed> layout(List<Figure> figures) {
    return TagLayout.of(figures, VIEW, text -> 8 * text.length() + 12);
  }

  private static Figure box(long id, Box box) {
    return new Figure(
        id, Figure.Kind.TRUTH, Shape.of(box), box, Color.RED, "helmet", null, Manner.PLAIN);
  }
}
