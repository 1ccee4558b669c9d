package org.spotter.ui.review;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Run;
import org.spotter.store.FoundObjects;

/// What is on the wall, tile by tile: a snapshot of what a query found. Arrays are not to be
/// written to.
final class Items {
  static final Items NONE = new Items(Subject.OBJECTS, null, new long[0], new long[0]);

  private final Subject subject;
  private final @Nullable Run run;
  private final long[] ids;
  private final long[] imageIds;

  /// @param run the run they are predictions of, or null
  /// @param ids of annotations, predictions or images
  /// @param imageIds the image of each
  Items(Subject subject, @Nullable Run run, long[] ids, long[] imageIds) {
    this.subject = subject;
    this.run = run;
    this.ids = ids;
    this.imageIds = imageIds;
  }

  Subject subject() {
    return subject;
  }

  @Nullable Run run() {
    return run;
  }

  int size() {
    return ids.length;
  }

  long id(int index) {
    return ids[index];
  }

  long imageId(int index) {
    return imageIds[index];
  }

  /// The ids at some places.
  long[] ids(int... indices) {
    return IntStream.of(indices).mapToLong(i -> ids[i]).toArray();
  }

  /// The images at some places, each once.
  long[] imageIds(int... indices) {
    Set<Long> found = new LinkedHashSet<>();
    IntStream.of(indices).forEach(i -> found.add(imageIds[i]));
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  /// Predictions at some places, as edits want them.
  FoundObjects objects(int... indices) {
    long[] on = IntStream.of(indices).mapToLong(i -> imageIds[i]).toArray();
    return FoundObjects.of(run == null ? null : run.id(), ids(indices), on);
  }

  /// The same without some places.
  Items without(BitSet gone) {
    int[] kept = IntStream.range(0, size()).filter(i -> !gone.get(i)).toArray();
    long[] on = IntStream.of(kept).mapToLong(i -> imageIds[i]).toArray();
    return new Items(subject, run, ids(kept), on);
  }

  /// Whether both are of one kind and have the same ids, whatever the order.
  boolean sameAs(Items other) {
    return subject == other.subject && size() == other.size() && allIn(other);
  }

  /// Whether every one of these is among the others.
  boolean allIn(Items other) {
    Set<Long> set = HashSet.newHashSet(other.size());
    for (long id : other.ids) {
      set.add(id);
    }
    for (long id : ids) {
      if (!set.contains(id)) {
        return false;
      }
    }
    return true;
  }

  /// The places of these ids, in no order.
  BitSet places(long[] wanted) {
    Map<Long, Integer> at = HashMap.newHashMap(size());
    for (int i = 0; i < size(); i++) {
      at.put(ids[i], i);
    }
    BitSet found = new BitSet(size());
    for (long id : wanted) {
      Integer place = at.get(id);
      if (place != null) {
        found.set(place);
      }
    }
    return found;
  }

  /// The place of an id, -1 when it is not there.
  int indexOf(long id) {
    return IntStream.range(0, size()).filter(i -> ids[i] == id).findFirst().orElse(-1);
  }
}
