package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Rasterizer;

/// What people complain about in other tools, and what must not happen here.
class ComplaintsTest {
  /// "Lag beyond 1000 shapes": what a tool hands to the painter while one works does not grow with
  /// the number of shapes.
  @Test
  void oneGestureIsAboutOneShapeHoweverManyThereAre() {
    Hand hand = new Hand(SelectTool.IDLE, shapes(10_000)).selects(5);
    Box before = hand.bbox(5);
    hand.pixel = 0.1;
    hand.move(before.center().x(), before.center().y());
    assertTrue(marked(hand) < 20, () -> marked(hand) + " places marked");
    hand.selects(5).key(KeyEvent.Key.RIGHT);
    assertEquals(1, hand.edits.size());
    assertEquals(before.moved(1, 0), hand.bbox(5));
  }

  /// "Polygons with very many points; undo memory": one step of undo holds the one polygon before
  /// and after, and shares everything else.
  @Test
  void aStepOfUndoHoldsNoMoreThanWhatChanged() {
    Hand hand = new Hand(SelectTool.IDLE, shapes(1_000)).selects(5);
    Set<Annotation> before = Collections.newSetFromMap(new IdentityHashMap<>());
    before.addAll(hand.document.annotations());
    hand.key(KeyEvent.Key.RIGHT);
    long shared = hand.document.annotations().stream().filter(before::contains).count();
    assertEquals(999, shared);
  }

  /// "Hidden labels lost": hidden and back is where it was, whatever was done in between.
  @Test
  void whatIsHiddenOutlastsEverythingDoneToTheRest() {
    Hand hand = new Hand(SelectTool.IDLE, Samples.annotations(new Random(3)));
    hand.does(new UnlockAll()).does(new ShowAll()).selects(1, 2, 3).does(new HideSelected());
    List<Annotation> hidden =
        List.of(1L, 2L, 3L).stream().map(id -> hand.document.find(id).orElseThrow()).toList();
    hand.does(new SelectAll()).does(new DeleteSelected());
    assertEquals(hidden, hand.document.annotations());
    hand.does(new ShowAll());
    assertTrue(hand.document.annotations().stream().noneMatch(a -> a.standing().hidden()));
  }

  /// "Brush masks exported as iscrowd=1; invalid RLE; masks dropped silently": no operation makes a
  /// crowd of a mask or a mask of another size than its image, and none drops it.
  @Test
  void masksStayMasksOfTheirImagesSizeAndNoCrowds() {
    for (Operation operation : Operations.ALL) {
      if (List.of("crowd", "delete", "to-polygon").contains(operation.name())) {
        continue;
      }
      Hand hand = new Hand(SelectTool.IDLE, mask(1, 100), mask(2, 130)).selects(1, 2);
      hand.does(operation);
      Annotation first = hand.document.find(1).orElseThrow();
      Mask mask = ((Segmentation.RunLength) Objects.requireNonNull(first.segmentation())).mask();
      assertEquals(640, mask.width(), operation.name());
      assertEquals(480, mask.height(), operation.name());
      assertFalse(mask.isEmpty(), operation.name());
      assertFalse(first.iscrowd(), operation.name());
      assertEquals(first.area(), (double) mask.area(), operation.name());
    }
  }

  private static Annotation mask(long id, int x) {
    Mask mask = Rasterizer.mask(new Box(x, 100, 60, 60), 640, 480);
    return Annotation.drawn(id, 1, 1, new Segmentation.RunLength(mask, true));
  }

  private static Annotation[] shapes(int count) {
    Random random = new Random(9);
    return IntStream.rangeClosed(1, count)
        .mapToObj(id ->
            Annotation.drawn(
                id,
                1,
                1,
                new Segmentation.Polygons(
                    List.of(
                        Samples.star(
                            new Box(random.nextInt(580), random.nextInt(440), 20, 20),
                            10,
                            random)))))
        .toArray(Annotation[]::new);
  }

  private static int marked(Hand hand) {
    return hand.marks(Mark.Vertices.class).stream().mapToInt(v -> v.at().size()).sum()
        + hand.view().marks().size();
  }
}
