package org.spotter.store;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.spotter.store.query.Query;

/// Works out which images a query means: each thing it asks is one statement, and what it joins is
/// joined here, as bits. Bit *i* stands for the image with the *i*-th smallest id.
///
/// SQLite would look up each image again in a table it builds for each part of a query; bits cost a
/// hundredth of that.
final class ImageFinder {
  private final Session session;
  private final ListOrder order;
  private boolean outdated;

  ImageFinder(Session session, ListOrder order) {
    this.session = session;
    this.order = order;
  }

  /// Whether an image came up that the order does not have.
  boolean isOutdated() {
    return outdated;
  }

  BitSet find(Query query) throws SQLException {
    if (ImageSql.isPlain(query)) {
      return isAll(query) ? all() : select(ImageSql.ofPlain(query));
    }
    return switch (query) {
      case Query.Both(List<Query> parts) -> both(parts);
      case Query.Either(List<Query> parts) -> either(parts);
      case Query.Not(Query inner) -> {
        BitSet found = find(inner);
        found.flip(0, order.size());
        yield found;
      }
      case Query.Tagged tagged -> select(ImageSql.of(tagged));
      case Query.TaggedAtAll() -> select(ImageSql.ofTagged());
      case Query.Complete complete -> select(ImageSql.of(complete));
      case Query.DoneBy done -> select(ImageSql.of(done));
      case Query.Disagrees disagrees ->
          select(ImageSql.of(disagrees, Agreements.complete(session, disagrees.runId())));
      case Query.Edited edited -> select(ImageSql.of(edited));
      case Query.Objects objects -> objects(objects);
      case Query.NameContains _,
          Query.NameFits _,
          Query.InState _,
          Query.InSplit _,
          Query.Commented _,
          Query.Sized _,
          Query.WithId _ ->
          throw new IllegalStateException(query + " is plain");
    };
  }

  private static boolean isAll(Query query) {
    return query instanceof Query.Both(List<Query> parts) && parts.isEmpty();
  }

  private BitSet all() {
    BitSet all = new BitSet(order.size());
    all.set(0, order.size());
    return all;
  }

  /// What the table of images answers is asked at once, and first, as it may leave nothing.
  private BitSet both(List<Query> parts) throws SQLException {
    List<Query> plain = parts.stream().filter(ImageSql::isPlain).toList();
    BitSet found = plain.isEmpty() ? all() : find(new Query.Both(plain));
    for (Query part : parts) {
      if (!ImageSql.isPlain(part) && !found.isEmpty()) {
        found.and(find(part));
      }
    }
    return found;
  }

  private BitSet either(List<Query> parts) throws SQLException {
    List<Query> plain = parts.stream().filter(ImageSql::isPlain).toList();
    BitSet found = plain.isEmpty() ? new BitSet() : find(new Query.Either(plain));
    for (Query part : parts) {
      if (!ImageSql.isPlain(part)) {
        found.or(find(part));
      }
    }
    return found;
  }

  private BitSet objects(Query.Objects objects) throws SQLException {
    boolean none = objects.count().contains(0);
    ImageBits bits = new ImageBits(order);
    new ObjectsOfImages(session, objects.runId(), objects.test())
        .eachImage(objects.count(), none, bits);
    return taken(bits, none);
  }

  private BitSet select(ImageSql select) throws SQLException {
    ImageBits bits = new ImageBits(order);
    session.each(select.text(), row -> bits.add(row.getLong(1)), select.arguments());
    return taken(bits, false);
  }

  private BitSet taken(ImageBits taken, boolean others) {
    outdated |= taken.isOutdated();
    BitSet bits = taken.bits();
    if (others) {
      bits.flip(0, order.size());
    }
    return bits;
  }

  /// How many objects pass.
  ///
  /// @param images those that the pick is about
  long count(ObjectPick pick, BitSet images) throws SQLException {
    ObjectsOfImages objects = new ObjectsOfImages(session, pick.runId(), pick.test());
    if (pick.isOnAllImages()) {
      return objects.count();
    }
    ImageBits places = new ImageBits(order);
    long[] sum = new long[1];
    objects.eachCount((image, n) -> {
      int slot = places.slot(image);
      sum[0] += slot >= 0 && images.get(slot) ? n : 0;
    });
    return sum[0];
  }
}
