package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PngColourTest {
  @Test
  void theProfileGoesAndThePixelsStay() throws IOException {
    byte[] file = photograph("chelsea.png");
    byte[] stripped = PngColour.withoutProfile(file);
    assertFalse(new String(stripped, StandardCharsets.ISO_8859_1).contains("iCCP"));
    assertEquals(file.length - 12 - profileLength(file), stripped.length);
    Picture before = Pictures.decode("before", file, Reduction.NONE);
    Picture after = Pictures.decode("after", stripped, Reduction.NONE);
    assertArrayEquals(before.bgr(), after.bgr());
  }

  @Test
  void aFileWithoutAProfileIsLeftAlone() throws IOException {
    byte[] stripped = PngColour.withoutProfile(photograph("chelsea.png"));
    assertSame(stripped, PngColour.withoutProfile(stripped));
  }

  @Test
  void aFileThatEndsInsideTheProfileIsLeftAlone() throws IOException {
    byte[] cut = Arrays.copyOf(photograph("chelsea.png"), 60);
    assertSame(cut, PngColour.withoutProfile(cut));
  }

  private static int profileLength(byte[] file) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("iCCP");
    return java.nio.ByteBuffer.wrap(file).getInt(at - 4);
  }

  private static byte[] photograph(String name) throws IOException {
    try (InputStream in =
        PngColourTest.class.getResourceAsStream("/org/spotter/app/demo/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
