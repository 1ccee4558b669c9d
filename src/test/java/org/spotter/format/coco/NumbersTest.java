package org.spotter.format.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100, 100",
    "-7, -7",
    "0.5, 0.5",
    "-0.05, -0.05",
    "12.34, 12.34",
    "30.001, 30.001",
    "0.0001, 1.0E-4",
    "123456789.25, 123456789.25",
    "0.1234567890123, 0.1234567890123",
    "1e20, 1.0E20",
    "0.30000000000000004, 0.30000000000000004",
    "999999999999999, 999999999999999"
  })
  void theFewestDigits(double value, String text) throws IOException {
    assertEquals(Double.parseDouble(text), Double.parseDouble(written(value)));
    assertEquals(value, Double.parseDouble(written(value)));
    assertEquals(text.equals("1.0E-4") ? "0.0001" : text, written(value));
  }

  @Test
  void everyDoubleComesBack() throws IOException {
    var random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      double value =
          switch (i % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> Math.round(random.nextDouble() * 100_000) / 100.0;
            case 2 -> random.nextDouble() * 1000;
            default -> random.nextInt() / 1e3;
          };
      if (Double.isFinite(value)) {
        assertEquals(value + 0.0, Double.parseDouble(written(value)) + 0.0);
      }
    }
  }

  private static String written(double value) throws IOException {
    var text = new StringWriter();
    try (var out = Cursor.FACTORY.createGenerator(text)) {
      new Numbers().write(value, out);
    }
    return text.toString();
  }
}
