package org.spotter.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Range;

/// The objects that pass a test, image by image: how many are on which. Where the tables of counts
/// know it, the objects themselves are not looked at.
final class ObjectsOfImages {
  /// Takes how many objects an image has; an image may come again with more.
  interface CountSink {
    void take(long imageId, int n);
  }

  private final Session session;
  private final @Nullable Long runId;
  private final ObjectTest test;
  private final Optional<CountSql> counts;

  /// @param runId the run whose predictions are meant, or null for annotations
  ObjectsOfImages(Session session, @Nullable Long runId, ObjectTest test) {
    this.session = session;
    this.runId = runId;
    this.test = test;
    counts = CountSql.of(runId, test);
  }

  /// Gives the images that have an object that passes and whose number of such objects is within
  /// the range, or, of `others`, is not.
  void eachImage(Range wanted, boolean others, ImageBits into) throws SQLException {
    boolean any = others ? !wanted.contains(1) && wanted.high() < 1 : wanted.equals(Range.SOME);
    Optional<CountSql> select =
        any
            ? counts.map(CountSql::images).or(() -> CountSql.having(runId, test))
            : counts.filter(CountSql::isOneRowAnImage).map(c -> c.images(wanted, others));
    if (select.isPresent()) {
      CountSql found = select.get();
      session.each(found.text(), row -> into.add(row.getLong(1)), found.arguments());
    } else if (any) {
      eachCount((image, _) -> into.add(image));
    } else {
      eachCounted(wanted, others, into);
    }
  }

  private void eachCounted(Range wanted, boolean others, ImageBits into) throws SQLException {
    int[] numbers = new int[into.size()];
    eachCount((image, n) -> {
      int slot = into.slot(image);
      if (slot >= 0) {
        numbers[slot] += n;
      }
    });
    for (int slot = 0; slot < numbers.length; slot++) {
      if (numbers[slot] > 0 && wanted.contains(numbers[slot]) != others) {
        into.set(slot);
      }
    }
  }

  /// How many objects pass.
  long count() throws SQLException {
    if (counts.isPresent()) {
      CountSql sum = counts.get().sum();
      return session.number(sum.text(), sum.arguments());
    }
    if (runId == null && PlaceScan.answers(test)) {
      long[] n = new long[1];
      eachCount((_, more) -> n[0] += more);
      return n[0];
    }
    List<@Nullable Object> arguments = new ArrayList<>();
    StringBuilder sql = new StringBuilder("SELECT count(*) FROM ");
    new ObjectSql(runId, sql, arguments).from(test);
    return session.number(sql.toString(), arguments.toArray());
  }

  /// Gives the images of all objects that pass, with how many.
  void eachCount(CountSink sink) throws SQLException {
    if (counts.isPresent()) {
      CountSql select = counts.get().counts();
      session.each(
          select.text(), row -> sink.take(row.getLong(1), row.getInt(2)), select.arguments());
    } else if (runId == null && PlaceScan.answers(test)) {
      new PlaceScan(session).each(test, (_, image) -> sink.take(image, 1));
    } else {
      List<@Nullable Object> arguments = new ArrayList<>();
      StringBuilder sql = new StringBuilder("SELECT image_id FROM ");
      new ObjectSql(runId, sql, arguments).from(test);
      session.each(sql.toString(), row -> sink.take(row.getLong(1), 1), arguments.toArray());
    }
  }
}
