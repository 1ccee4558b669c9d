package org.spotter.inference;

import org.spotter.pixels.Picture;

/// Puts a picture into a model's input as the models were trained: bilinear, in the fixed-point
/// arithmetic of OpenCV's `resize` (11 bits a weight, two rounding steps), so that every byte is
/// the one that the usual Python code would give; then (byte − mean) / std.
///
/// Written out here rather than asked from OpenCV, because reading a picture's bytes where they are
/// costs less than copying all of them to native memory and most of them never being used.
final class Preprocessing {
  private static final int ONE = 1 << 11;

  private final InputSpec input;
  private final float[][] table = new float[3][256];
  private final int[] planes = new int[3];
  private final int pixelStep;

  Preprocessing(InputSpec input) {
    this.input = input;
    boolean planar = input.layout() != InputSpec.Layout.NHWC;
    this.pixelStep = planar ? 1 : 3;
    for (int blueGreenRed = 0; blueGreenRed < 3; blueGreenRed++) {
      boolean same = input.channels() == InputSpec.Channels.BGR;
      int channel = same ? blueGreenRed : 2 - blueGreenRed;
      planes[blueGreenRed] = channel * (planar ? input.width() * input.height() : 1);
      for (int value = 0; value < 256; value++) {
        float centred = value - input.mean().get(channel).floatValue();
        table[blueGreenRed][value] = centred / input.std().get(channel).floatValue();
      }
    }
  }

  /// How many numbers the input takes.
  int size() {
    return 3 * input.width() * input.height();
  }

  /// Fills `out` with the picture and says where it lies.
  Placement fill(Picture picture, float[] out) {
    return fill(picture, Region.whole(picture), out, new Scratch());
  }

  /// Fills `out` with a part of the picture and says where it lies; what is beyond the picture is
  /// as what the part does not reach.
  Placement fill(Picture picture, Region wanted, float[] out, Scratch scratch) {
    Region part = Placement.covered(input, wanted);
    Placement place = Placement.of(input, part);
    if (place.width() < input.width() || place.height() < input.height()) {
      pad(out);
    }
    boolean inside = part.inside(picture);
    byte[] bgr = inside ? picture.bgr() : scratch.padded(picture, part, input.pad());
    int rowLength = inside ? picture.width() : part.width();
    int start = inside ? part.y() * rowLength + part.x() : 0;
    if (input.filter() == InputSpec.Filter.AREA && place.shrinks()) {
      average(bgr, 3 * start, 3 * rowLength, part, place, scratch, out);
      return place;
    }
    scratch.size(part, place);
    fill(bgr, 3 * start, 3 * rowLength, place, scratch, out);
    return place;
  }

  private void fill(
      byte[] bgr, int start, int rowLength, Placement place, Scratch scratch, float[] out) {
    Taps rows = scratch.rows();
    int length = 3 * place.width();
    for (int y = 0; y < place.height(); y++) {
      blend(bgr, start + rows.first()[y] * rowLength, scratch.columns(), scratch.upper());
      blend(bgr, start + rows.second()[y] * rowLength, scratch.columns(), scratch.lower());
      int at = (place.offsetY() + y) * input.width() + place.offsetX();
      write(scratch, length, rows.weight()[y], out, at * pixelStep);
    }
  }

  private void average(
      byte[] bgr,
      int start,
      int rowLength,
      Region part,
      Placement place,
      Scratch scratch,
      float[] out) {
    Averaging averaging = scratch.averaging(part, place);
    for (int y = 0; y < place.height(); y++) {
      float[] row = averaging.row(bgr, start, rowLength, y);
      int at = ((place.offsetY() + y) * input.width() + place.offsetX()) * pixelStep;
      for (int channel = 0; channel < 3; channel++) {
        float[] values = table[channel];
        int to = planes[channel] + at;
        for (int i = channel; i < row.length; i += 3, to += pixelStep) {
          out[to] = values[Math.round(row[i])];
        }
      }
    }
  }

  private void pad(float[] out) {
    int pixels = input.width() * input.height();
    for (int channel = 0; channel < 3; channel++) {
      float grey = table[channel][input.pad()];
      for (int i = 0, at = planes[channel]; i < pixels; i++, at += pixelStep) {
        out[at] = grey;
      }
    }
  }

  /// One row of the picture at the new width, 2048 times too large.
  private static void blend(byte[] bgr, int base, Taps columns, int[] out) {
    int[] first = columns.first();
    int[] second = columns.second();
    int[] weight = columns.weight();
    for (int x = 0, to = 0; x < first.length; x++, to += 3) {
      int a = base + 3 * first[x];
      int b = base + 3 * second[x];
      int wb = weight[x];
      int wa = ONE - wb;
      out[to] = (bgr[a] & 0xff) * wa + (bgr[b] & 0xff) * wb;
      out[to + 1] = (bgr[a + 1] & 0xff) * wa + (bgr[b + 1] & 0xff) * wb;
      out[to + 2] = (bgr[a + 2] & 0xff) * wa + (bgr[b + 2] & 0xff) * wb;
    }
  }

  private void write(Scratch scratch, int length, int weight, float[] out, int start) {
    int[] upper = scratch.upper();
    int[] lower = scratch.lower();
    for (int channel = 0; channel < 3; channel++) {
      float[] values = table[channel];
      int at = planes[channel] + start;
      for (int i = channel; i < length; i += 3, at += pixelStep) {
        out[at] = values[round(upper[i], lower[i], weight)];
      }
    }
  }

  /// OpenCV's vertical step: weights times rows without their last 4 bits, 16 bits and then 2 bits
  /// dropped with rounding.
  private static int round(int upper, int lower, int weight) {
    int a = ((ONE - weight) * (upper >> 4)) >> 16;
    int b = (weight * (lower >> 4)) >> 16;
    return (a + b + 2) >> 2;
  }
}
