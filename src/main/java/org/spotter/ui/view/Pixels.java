package org.spotter.ui.view;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.spotter.pixels.Picture;

/// Pictures between the heap and the screen.
public final class Pixels {
  private Pixels() {}

  /// A picture for the screen. May be called on any thread.
  public static Image toImage(Picture picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            ByteBuffer.wrap(picture.toBgra()),
            PixelFormat.getByteBgraPreInstance()));
  }

  /// What is on the screen as a picture.
  public static Picture toPicture(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader reader = image.getPixelReader();
    byte[] bgra = new byte[width * height * 4];
    reader.getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), bgra, 0, width * 4);
    byte[] bgr = new byte[width * height * 3];
    for (int from = 0, to = 0; from < bgra.length; from += 4, to += 3) {
      System.arraycopy(bgra, from, bgr, to, 3);
    }
    return new Picture(width, height, bgr);
  }
}
