package org.spotter.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class AdvanceTest {
  @Test
  void goesToTheNextThatIsOpen() {
    assertEquals(4, Advance.next(open(1, 4, 6), 10, 1));
  }

  @Test
  void afterSeveralItGoesOnBehindTheLast() {
    assertEquals(6, Advance.next(open(1, 2, 3, 4, 6), 10, 1, 2, 4));
  }

  @Test
  void fromTheEndItBeginsAnew() {
    assertEquals(2, Advance.next(open(2, 9), 10, 9));
  }

  @Test
  void nowhereWhenNothingIsOpenAnyMore() {
    assertEquals(-1, Advance.next(open(3), 10, 3));
  }

  @Test
  void whoSetsAgainWhatWasSetGoesToTheOneAfter() {
    assertEquals(4, Advance.next(open(7), 10, 3));
    assertEquals(-1, Advance.next(open(7), 10, 9));
  }

  private static BitSet open(int... places) {
    BitSet open = new BitSet();
    for (int place : places) {
      open.set(place);
    }
    return open;
  }
}
