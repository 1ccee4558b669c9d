package org.spotter.ui.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WallSelectionTest {
  private final WallSelection selection = new WallSelection();

  @BeforeEach
  void tenTiles() {
    selection.reset(10);
  }

  @Test
  void theFirstHasTheFocusAndNoneIsChosenAtFirst() {
    assertEquals(0, selection.focus().get());
    assertEquals(0, selection.size());
  }

  @Test
  void shiftChoosesFromWhereOneStarted() {
    selection.choose(4);
    selection.extend(7);
    assertArrayEquals(new int[] {4, 5, 6, 7}, selection.indices());
    selection.extend(2);
    assertArrayEquals(new int[] {2, 3, 4}, selection.indices());
    assertEquals(2, selection.focus().get());
  }

  @Test
  void togglingAddsAndTakesOut() {
    selection.choose(1);
    selection.toggle(3);
    assertArrayEquals(new int[] {1, 3}, selection.indices());
    selection.toggle(1);
    assertArrayEquals(new int[] {3}, selection.indices());
  }

  @Test
  void aRubberBandAddsToWhatWasChosenBefore() {
    selection.choose(9);
    BitSet before = selection.copy();
    BitSet touched = new BitSet();
    touched.set(2, 4);
    selection.band(before, touched);
    assertArrayEquals(new int[] {2, 3, 9}, selection.indices());
    selection.band(before, new BitSet());
    assertArrayEquals(new int[] {9}, selection.indices());
  }

  @Test
  void allAndNoneKeepTheFocus() {
    selection.choose(5);
    selection.all();
    assertEquals(10, selection.size());
    selection.none();
    assertEquals(0, selection.size());
    assertEquals(5, selection.focus().get());
  }

  @Test
  void otherTilesBeginAnew() {
    selection.choose(5);
    selection.reset(0);
    assertEquals(-1, selection.focus().get());
    assertEquals(0, selection.size());
  }
}
