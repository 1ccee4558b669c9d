package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToneTest {
  private static final int[] PIXEL = {0xff204060};

  @Test
  void thePlainToneChangesNothing() {
    assertArrayEquals(IntStream.range(0, 256).toArray(), Tone.PLAIN.table());
    assertArrayEquals(PIXEL, Tone.PLAIN.of(PIXEL));
  }

  @Test
  void oneChannelIsShownInGrey() {
    assertEquals(0xff202020, new Tone(0, 0, 1, Channel.RED).of(PIXEL)[0]);
    assertEquals(0xff404040, new Tone(0, 0, 1, Channel.GREEN).of(PIXEL)[0]);
    assertEquals(0xff606060, new Tone(0, 0, 1, Channel.BLUE).of(PIXEL)[0]);
    assertEquals(0xff3a3a3a, new Tone(0, 0, 1, Channel.GREY).of(PIXEL)[0]);
  }

  @Test
  void gammaLightensTheDarksAndKeepsTheEnds() {
    int[] table = new Tone(0, 0, 2, Channel.ALL).table();
    assertEquals(0, table[0]);
    assertEquals(255, table[255]);
    assertEquals(128, table[64], 1);
  }

  @Test
  void contrastTurnsAroundTheMiddle() {
    int[] table = new Tone(0, 0.5, 1, Channel.ALL).table();
    assertEquals(0, table[60]);
    assertEquals(255, table[195]);
    assertEquals(128, table[128], 1);
    assertTrue(IntStream.range(1, 256).allMatch(i -> table[i] >= table[i - 1]));
  }

  @Test
  void brightnessAddsToAll() {
    int[] table = new Tone(0.2, 0, 1, Channel.ALL).table();
    assertEquals(51, table[0]);
    assertEquals(255, table[250]);
  }
}
