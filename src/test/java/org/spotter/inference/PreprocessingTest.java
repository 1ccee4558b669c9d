package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;

class PreprocessingTest {
  private static InputSpec input(
      InputSpec.Layout layout, InputSpec.Channels channels, InputSpec.Resize resize) {
    return new InputSpec(
        "in",
        InputSpec.Type.FLOAT32,
        layout,
        64,
        48,
        channels,
        List.of(0.0, 0.0, 0.0),
        List.of(1.0, 1.0, 1.0),
        resize,
        114);
  }

  /// Smaller, larger, halved, odd: the same bytes as OpenCV's own `resize`.
  @ParameterizedTest
  @CsvSource({"200,150", "128,96", "64,48", "31,17", "640,427", "65,47", "1,1"})
  void everyByteIsThatOfOpenCv(int width, int height) {
    Picture picture = Noise.picture(1, Math.max(width, 6), Math.max(height, 6));
    Picture cut = picture.crop(new Box(0, 0, width, height));
    var spec = input(InputSpec.Layout.NHWC, InputSpec.Channels.BGR, InputSpec.Resize.STRETCH);
    float[] values = new float[64 * 48 * 3];
    new Preprocessing(spec).fill(cut, values);
    byte[] expected = openCv(cut, 64, 48);
    for (int i = 0; i < values.length; i++) {
      assertEquals(expected[i] & 0xff, values[i], "at " + i);
    }
  }

  /// At most one step of 255 away, where OpenCV rounds a tie the other way.
  @ParameterizedTest
  @CsvSource({"200,150", "128,96", "64,48", "640,427", "65,49", "191,143"})
  void averagesAreThoseOfOpenCv(int width, int height) {
    Picture picture = Noise.picture(2, width, height);
    var spec =
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NHWC,
            64,
            48,
            InputSpec.Channels.BGR,
            List.of(0.0, 0.0, 0.0),
            List.of(1.0, 1.0, 1.0),
            InputSpec.Resize.STRETCH,
            0,
            0,
            InputSpec.Filter.AREA);
    float[] values = new float[64 * 48 * 3];
    new Preprocessing(spec).fill(picture, values);
    byte[] expected = picture.resized(64, 48).bgr();
    for (int i = 0; i < values.length; i++) {
      assertEquals(expected[i] & 0xff, values[i], 1, "at " + i);
    }
  }

  /// What lies beyond the picture is filled, and what lies inside is where it was.
  @Test
  void aPartMayReachBeyondThePicture() {
    Picture white = new Picture(30, 20, filled(30 * 20 * 3, (byte) 255));
    var spec = input(InputSpec.Layout.NHWC, InputSpec.Channels.BGR, InputSpec.Resize.STRETCH);
    float[] values = new float[64 * 48 * 3];
    Region part = new Region(-32, -24, 64, 48);
    Placement place = new Preprocessing(spec).fill(white, part, values, new Scratch());
    assertEquals(114, values[0]);
    assertEquals(114, values[3 * (24 * 64 + 31)]);
    assertEquals(255, values[3 * (24 * 64 + 32)]);
    assertEquals(255, values[3 * (43 * 64 + 61)]);
    assertEquals(114, values[3 * (44 * 64 + 61)]);
    assertEquals(new Box(0, 0, 10, 10), place.toPicture(0, 0, 42, 34, 30, 20));
  }

  private static byte[] openCv(Picture picture, int width, int height) {
    Mat in = new Mat(picture.height(), picture.width(), CvType.CV_8UC3);
    Mat out = new Mat();
    try {
      in.put(0, 0, picture.bgr());
      Imgproc.resize(in, out, new Size(width, height), 0, 0, Imgproc.INTER_LINEAR);
      byte[] bytes = new byte[width * height * 3];
      out.get(0, 0, bytes);
      return bytes;
    } finally {
      in.release();
      out.release();
    }
  }

  @Test
  void planesAndColoursLieAsTheCardSays() {
    Picture blueish = new Picture(1, 1, new byte[] {30, 20, 10});
    var spec =
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NCHW,
            2,
            2,
            InputSpec.Channels.RGB,
            List.of(1.0, 2.0, 3.0),
            List.of(1.0, 2.0, 3.0),
            InputSpec.Resize.STRETCH,
            0);
    float[] values = new float[12];
    new Preprocessing(spec).fill(blueish, values);
    assertEquals(9, values[0]);
    assertEquals(9, values[4]);
    assertEquals(9, values[8]);
    assertEquals(9, values[11]);
    var bgr =
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NHWC,
            1,
            1,
            InputSpec.Channels.BGR,
            List.of(0.0, 0.0, 0.0),
            List.of(10.0, 10.0, 10.0),
            InputSpec.Resize.STRETCH,
            0);
    float[] three = new float[3];
    new Preprocessing(bgr).fill(blueish, three);
    assertEquals(List.of(3f, 2f, 1f), List.of(three[0], three[1], three[2]));
  }

  @ParameterizedTest
  @CsvSource({"LETTERBOX_TOP_LEFT,0", "LETTERBOX_CENTRE,16"})
  void aLetterboxKeepsTheShapeAndPadsTheRest(InputSpec.Resize resize, int left) {
    Picture white = new Picture(30, 45, filled(30 * 45 * 3, (byte) 255));
    var spec = input(InputSpec.Layout.NCHW, InputSpec.Channels.BGR, resize);
    float[] values = new float[64 * 48 * 3];
    Placement place = new Preprocessing(spec).fill(white, values);
    assertEquals(new Placement(48 / 45.0, 48 / 45.0, left, 0, 32, 48), place);
    for (int x = 0; x < 64; x++) {
      assertEquals(x >= left && x < left + 32 ? 255 : 114, values[20 * 64 + x], "at " + x);
    }
    Box box = place.toPicture(left + 16, 24, left + 100, 100, 30, 45);
    assertEquals(new Box(15, 22.5, 15, 22.5), box);
  }

  private static byte[] filled(int length, byte value) {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, value);
    return bytes;
  }
}
