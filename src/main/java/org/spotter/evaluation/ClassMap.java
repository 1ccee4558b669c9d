package org.spotter.evaluation;

import java.util.Arrays;
import org.spotter.geometry.Mask;

/// What each pixel of an image is: a class from 0 (the background), or [#VOID] where nothing is
/// asked. Pixels lie column after column, as in masks: `x * height + y`.
public final class ClassMap {
  /// A pixel that counts neither way.
  public static final short VOID = -1;

  final int width;
  final int height;
  final short[] classes;

  private ClassMap(int width, int height, short[] classes) {
    this.width = width;
    this.height = height;
    this.classes = classes;
  }

  /// A map that is all background, to be painted on.
  static ClassMap background(int width, int height) {
    return new ClassMap(width, height, new short[Math.multiplyExact(width, height)]);
  }

  /// @param rows a class a pixel, row after row from the top, copied
  /// @throws IllegalArgumentException when there are not width × height, or one is below [#VOID]
  public static ClassMap ofRows(int width, int height, short... rows) {
    if (width < 1 || height < 1 || rows.length != (long) width * height) {
      throw new IllegalArgumentException(
          rows.length + " pixels are no map of " + width + " × " + height);
    }
    short[] columns = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < VOID) {
        throw new IllegalArgumentException("there is no class " + rows[i]);
      }
      columns[i % width * height + i / width] = rows[i];
    }
    return new ClassMap(width, height, columns);
  }

  /// Paints a mask over what is there.
  void paint(Mask mask, short kind) {
    int at = 0;
    int[] runs = mask.toRuns();
    for (int i = 0; i < runs.length; i++) {
      if (i % 2 == 1) {
        Arrays.fill(classes, at, at + runs[i], kind);
      }
      at += runs[i];
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }
}
