package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        "7",
        "100",
        "0.1",
        "-12.34",
        "640.00",
        "999999999999999",
        "0.12345678901234",
        "123456789.012345",
        "0.00000000000001"
      })
  void shortDecimalsAreReadToTheLastBit(String text) {
    assertBits(text);
  }

  @Test
  void manyShortDecimalsAreReadToTheLastBit() {
    var random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      String digits = Long.toString(random.nextLong(1_000_000_000_000_000L));
      int point = random.nextInt(digits.length() + 1);
      String text = (point == 0 ? "0" : digits.substring(0, point)) + "." + digits.substring(point);
      assertBits(text.endsWith(".") ? text + "0" : text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e5", "1E-7", "NaN", "-Infinity", "12345678901234567", "0.3000000000000000004"})
  void othersAreLeftToTheParser(String text) {
    assertTrue(Double.isNaN(parsed(text)));
  }

  private static void assertBits(String text) {
    double value = parsed(text);
    if (!Double.isNaN(value)) {
      assertEquals(
          Double.doubleToRawLongBits(Double.parseDouble(text)),
          Double.doubleToRawLongBits(value),
          text);
    } else {
      assertTrue(text.length() > 16, text);
    }
  }

  private static double parsed(String text) {
    return Decimal.parse(("x" + text + "y").toCharArray(), 1, text.length());
  }
}
