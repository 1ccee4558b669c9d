package org.spotter.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortDecimalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "-0.0",
        "7",
        "123456789012345",
        "0.1",
        "0.3",
        "-12.75",
        "99999999999999.9",
        "0.00000000000001",
        "1.7976931348623",
        "473.07",
        "5."
      })
  void shortNumbersAreReadToTheLastBit(String text) {
    assertEquals(
        Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(of(text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void soAreThoseOfEverySeed(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      long digits = random.nextLong(1_000_000_000_000_000L) >> random.nextInt(50);
      String text = Long.toString(digits);
      int point = random.nextInt(text.length());
      String number = text.substring(0, point + 1) + "." + text.substring(point + 1) + "0";
      String given = number.length() > 16 ? text : number;
      assertEquals(Double.parseDouble(given), of(given), 0, given);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1e5", "1234567890123456", "1.2.3", "0.1234567890123456", "NaN"})
  void othersAreLeftToAGeneralReader(String text) {
    assertTrue(Double.isNaN(of(text)), text);
  }

  private static double of(String text) {
    return ShortDecimal.of(("#" + text).toCharArray(), 1, text.length());
  }
}
