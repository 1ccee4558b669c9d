package org.spotter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Objects that a query found with what orders them, as plain numbers so that very many are quick.
/// Objects are called by their place, 0 to size.
public final class FoundFacts {
  private static final int NUMBERS = 6;

  private final FoundObjects objects;
  private final int[] ranks;
  private final long[] kinds;
  private final double[] numbers;

  private FoundFacts(FoundObjects objects, int[] ranks, long[] kinds, double[] numbers) {
    this.objects = objects;
    this.ranks = ranks;
    this.kinds = kinds;
    this.numbers = numbers;
  }

  public FoundObjects objects() {
    return objects;
  }

  public int size() {
    return kinds.length;
  }

  /// The place of its image in the list of images.
  public int rank(int at) {
    return ranks[at];
  }

  /// The category's id; of a prediction the place of its class in the run.
  public long kind(int at) {
    return kinds[at];
  }

  /// The box's left edge in pixels of the image, `NaN` for an object without a box; likewise the
  /// others.
  public double x(int at) {
    return numbers[NUMBERS * at];
  }

  public double y(int at) {
    return numbers[NUMBERS * at + 1];
  }

  public double width(int at) {
    return numbers[NUMBERS * at + 2];
  }

  public double height(int at) {
    return numbers[NUMBERS * at + 3];
  }

  /// Square pixels; of a prediction those of its box; `NaN` when not known.
  public double area(int at) {
    return numbers[NUMBERS * at + 4];
  }

  /// How sure the run is, 0 to 1; 0 for annotations.
  public double score(int at) {
    return numbers[NUMBERS * at + 5];
  }

  /// Rows as they are read: id, image, kind, x, y, width, height, area, score.
  static final class Collected {
    private final ListOrder order;
    private final Images.LongList ids = new Images.LongList();
    private final Images.LongList on = new Images.LongList();
    private final Images.LongList kinds = new Images.LongList();
    private double[] numbers = new double[1024 * NUMBERS];
    private int size;

    Collected(ListOrder order) {
      this.order = order;
    }

    void add(ResultSet row) throws SQLException {
      ids.add(row.getLong(1));
      on.add(row.getLong(2));
      kinds.add(row.getLong(3));
      if (size + NUMBERS > numbers.length) {
        numbers = Arrays.copyOf(numbers, numbers.length * 2);
      }
      for (int i = 0; i < NUMBERS; i++) {
        double number = row.getDouble(4 + i);
        numbers[size++] = number == 0 && row.wasNull() ? Double.NaN : number;
      }
    }

    FoundFacts facts(@Nullable Long runId) {
      long[] imageIds = on.toArray();
      FoundObjects objects = new FoundObjects(runId, ids.toArray(), imageIds);
      int[] ranks = Arrays.stream(imageIds).mapToInt(order::rank).toArray();
      return new FoundFacts(objects, ranks, kinds.toArray(), Arrays.copyOf(numbers, size));
    }
  }
}
