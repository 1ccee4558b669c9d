package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

/// Pixels on their way to the screen.
class ScreenPictureTest {
  @Test
  void bluePrecedesGreenAndRed() {
    Image image =
        Raster.ofBgr(2, 1, new byte[] {1, 2, 3, (byte) 200, 100, 50}).part(0, 0, 2, 1).image();
    assertEquals(0xff030201, image.getPixelReader().getArgb(0, 0));
    assertEquals(0xff3264c8, image.getPixelReader().getArgb(1, 0));
  }

  @Test
  void aHalvedPixelIsTheMeanOfFour() {
    byte[] bgr = new byte[5 * 5 * 3];
    new Random(3).nextBytes(bgr);
    Image half = Raster.ofBgr(5, 5, bgr).halved().part(0, 0, 2, 2).image();
    for (int channel = 0; channel < 3; channel++) {
      int sum = 0;
      for (int i : new int[] {0, 1, 5, 6}) {
        sum += bgr[3 * i + channel] & 0xff;
      }
      assertEquals((sum + 2) / 4, (half.getPixelReader().getArgb(0, 0) >> (8 * channel)) & 0xff);
    }
  }

  @Test
  void onePixelCannotBecomeLess() {
    Raster half = Raster.ofBgr(1, 1, new byte[] {9, 9, 9}).halved();
    assertEquals(1, half.width());
    assertEquals(1, half.height());
  }

  @Test
  void aPartIsCutOutWhereItIs() {
    byte[] bgr = new byte[4 * 3 * 3];
    bgr[3 * (2 * 4 + 3)] = 77;
    Image part = Raster.ofBgr(4, 3, bgr).part(2, 1, 2, 2).image();
    assertEquals(0xff00004d, part.getPixelReader().getArgb(1, 1));
  }
}
