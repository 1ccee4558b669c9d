package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Arrays;

/// Reads lists of numbers into an array that is used again for the next list.
final class NumberList {
  private double[] numbers = new double[256];
  private int size;

  /// Reads the list at which the cursor is, up to its end.
  NumberList read(Cursor cursor, String field) {
    cursor.expectList(field);
    return readRest(cursor, field);
  }

  /// Reads what comes after the list's opening bracket.
  NumberList readRest(Cursor cursor, String field) {
    size = 0;
    while (cursor.next() != JsonToken.END_ARRAY) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = cursor.number(field);
    }
    return this;
  }

  int size() {
    return size;
  }

  double get(int i) {
    return numbers[i];
  }

  double[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
