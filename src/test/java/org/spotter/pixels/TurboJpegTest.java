package org.spotter.pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.Shared;

/// Where the machine has libjpeg-turbo it gives the pixels that OpenCV gives, every byte.
class TurboJpegTest {
  @ParameterizedTest
  @EnumSource(Reduction.class)
  void photographsHaveTheSamePixels(Reduction reduction) throws IOException {
    assumeTrue(TurboJpeg.isHere(), "no libjpeg-turbo here");
    int compared = 0;
    for (Path file : photographs()) {
      compared += same(file.toString(), Files.readAllBytes(file), reduction) ? 1 : 0;
    }
    assertTrue(compared > 3, "most photographs are decoded by libjpeg-turbo");
  }

  /// Odd sizes, at which blocks of colour are cut.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 15, 16, 17, 33})
  void smallPicturesHaveTheSamePixels(int side) throws IOException {
    assumeTrue(TurboJpeg.isHere(), "no libjpeg-turbo here");
    byte[] bgr = new byte[3 * side * (side + 3)];
    new Random(side).nextBytes(bgr);
    byte[] file = new Picture(side, side + 3, bgr).toJpeg(80);
    assertTrue(same("random", file, Reduction.NONE));
    assertFalse(same("random", file, Reduction.HALF), "too small to be sure of the factor");
  }

  private static List<Path> photographs() throws IOException {
    try (Stream<Path> files = Files.list(Shared.file("data/photos"))) {
      return files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  /// @return whether libjpeg-turbo decoded it
  private static boolean same(String name, byte[] file, Reduction reduction) throws IOException {
    Header header;
    try (Source source = Source.of(name, file)) {
      header = Checks.header(source);
    }
    Optional<Picture> fast = TurboJpeg.decode(file, header, reduction);
    fast.map(header.orientation()::turned)
        .ifPresent(f -> {
          Picture slow = Decoding.byOpenCv(name, file, header, reduction);
          assertEquals(slow.size(), f.size(), name);
          assertArrayEquals(slow.bgr(), f.bgr(), name);
        });
    return fast.isPresent();
  }
}
