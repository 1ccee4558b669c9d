package org.spotter.inference;

import java.util.Random;
import org.spotter.pixels.Picture;

/// Pictures of coarse and fine seeded noise with discs on it: nothing to see, much to decode.
public final class Noise {
  private Noise() {}

  public static Picture picture(long seed, int width, int height) {
    Random random = new Random(seed);
    byte[] bgr = new byte[width * height * 3];
    Picture coarse = noise(random, 16, 12).resized(width, height);
    Picture middle = noise(random, 160, 120).resized(width, height);
    for (int i = 0; i < bgr.length; i++) {
      int value = (coarse.bgr()[i] & 0xff) * 6 + (middle.bgr()[i] & 0xff) * 3 + random.nextInt(256);
      bgr[i] = (byte) (value / 10);
    }
    for (int disc = 0; disc < 8; disc++) {
      paint(bgr, width, height, random);
    }
    return new Picture(width, height, bgr);
  }

  private static Picture noise(Random random, int width, int height) {
    byte[] bytes = new byte[width * height * 3];
    random.nextBytes(bytes);
    return new Picture(width, height, bytes);
  }

  private static void paint(byte[] bgr, int width, int height, Random random) {
    int cx = random.nextInt(width);
    int cy = random.nextInt(height);
    int r = 5 + random.nextInt(height / 6);
    byte[] colour = new byte[3];
    random.nextBytes(colour);
    for (int y = Math.max(0, cy - r); y < Math.min(height, cy + r); y++) {
      for (int x = Math.max(0, cx - r); x < Math.min(width, cx + r); x++) {
        if ((x - cx) * (x - cx) + (y - cy) * (y - cy) < r * r) {
          System.arraycopy(colour, 0, bgr, (y * width + x) * 3, 3);
        }
      }
    }
  }
}
