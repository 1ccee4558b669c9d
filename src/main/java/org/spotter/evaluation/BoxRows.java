package org.spotter.evaluation;

import java.util.Arrays;

/// Growing columns that ground truth and detections have in common; a row is an object.
final class BoxRows {
  private static final int USUAL = 1024;
  private static final int LEAST = 16;

  int size;
  long[] id;
  long[] imageId;
  long[] categoryId;

  /// x, y, width and height of a row beside each other.
  double[] box;

  double[] area;

  /// What they have besides.
  final Shapes shapes = new Shapes();

  BoxRows() {
    this(USUAL);
  }

  /// @param expected rows there is room for before anything grows
  BoxRows(int expected) {
    id = new long[expected];
    imageId = new long[expected];
    categoryId = new long[expected];
    box = new double[4 * expected];
    area = new double[expected];
  }

  int add(
      long newId,
      long newImageId,
      long newCategoryId,
      double x,
      double y,
      double width,
      double height,
      double newArea) {
    if (size == id.length) {
      resize(Math.max(LEAST, size + (size >> 1)));
    }
    int row = size++;
    id[row] = newId;
    imageId[row] = newImageId;
    categoryId[row] = newCategoryId;
    box[4 * row] = x;
    box[4 * row + 1] = y;
    box[4 * row + 2] = width;
    box[4 * row + 3] = height;
    area[row] = newArea;
    return row;
  }

  /// Adds a row of another.
  int copy(BoxRows other, int row) {
    int b = 4 * row;
    int copied =
        add(
            other.id[row],
            other.imageId[row],
            other.categoryId[row],
            other.box[b],
            other.box[b + 1],
            other.box[b + 2],
            other.box[b + 3],
            other.area[row]);
    shapes.copy(copied, other.shapes, row);
    return copied;
  }

  /// Gives back room, if much was not used; copying costs more than a little room.
  void trim() {
    if (size < id.length - id.length / 4) {
      resize(size);
    }
  }

  private void resize(int capacity) {
    id = Arrays.copyOf(id, capacity);
    imageId = Arrays.copyOf(imageId, capacity);
    categoryId = Arrays.copyOf(categoryId, capacity);
    box = Arrays.copyOf(box, 4 * capacity);
    area = Arrays.copyOf(area, capacity);
  }
}
