package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
  @Test
  void itKnowsWhatASetKnows() {
    var random = new Random(1);
    var ours = new LongSet();
    Set<Long> theirs = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      long value = i % 3 == 0 ? random.nextLong() : random.nextLong(-20_000, 20_000);
      assertEquals(theirs.add(value), ours.add(value));
      long asked = random.nextLong(-20_000, 20_000);
      assertEquals(theirs.contains(asked), ours.contains(asked));
    }
  }

  @Test
  void zeroIsAValueLikeOthers() {
    var set = new LongSet();
    assertFalse(set.contains(0));
    assertTrue(set.add(0));
    assertFalse(set.add(0));
    assertTrue(set.contains(0));
  }
}
