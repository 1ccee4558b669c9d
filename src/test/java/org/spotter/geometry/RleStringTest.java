package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RleStringTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "P", "oooooooooooo", "\u007f", " ", "01é", "O", "52", "0oooooo0"})
  void malformedTextIsRefused(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RleString.decode(text, 3, 2));
    assertTrue(String.valueOf(e.getMessage()).contains("mask"), e::getMessage);
  }

  @Test
  void largeRunsSurvive() {
    Mask mask = new Mask(40_000, 40_000, new int[] {1, 2, 1_599_999_990, 3, 4});
    assertEquals(mask, RleString.decode(RleString.encode(mask), 40_000, 40_000));
  }

  @Test
  void anyTextIsEitherAMaskOrRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append((char) ('0' - 2 + random.nextInt(68)));
      }
      try {
        Mask mask = RleString.decode(text, 4, 3);
        assertEquals(mask, RleString.decode(RleString.encode(mask), 4, 3));
      } catch (IllegalArgumentException refused) {
        assertTrue(String.valueOf(refused.getMessage()).contains("mask"), refused::getMessage);
      }
    }
  }
}
