package org.spotter.ui.review;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.Threads;

/// The rows of what is on the wall, read in pages out of the window's thread as they come into
/// view, the newest wish first. What changed is read anew while the former row still shows. To be
/// used from the window's thread.
final class Rows {
  static final int PAGE = 128;
  private static final int KEPT = 8192;
  private static final int WISHES_KEPT = 8;

  private final RowReader reader;
  private final Threads threads;
  private final Notices notices;
  private final Consumer<Came> arrived;
  private final Map<Long, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
  private final Deque<Integer> wishes = new ArrayDeque<>();
  private final Set<Integer> failed = new HashSet<>();
  private Items items = Items.NONE;
  private int generation;
  private boolean reading;

  /// A page that came.
  ///
  /// @param places of the rows that are there
  /// @param gone of what is not in the project any more
  record Came(BitSet places, BitSet gone) {}

  private record Kept(Row row, int generation) {}

  /// @param arrived told of every page
  Rows(RowReader reader, Threads threads, Notices notices, Consumer<Came> arrived) {
    this.reader = reader;
    this.threads = threads;
    this.notices = notices;
    this.arrived = arrived;
  }

  /// Other items are on the wall; rows of the same kind are kept.
  void reset(Items newItems) {
    boolean alike =
        items.subject() == newItems.subject() && Objects.equals(items.run(), newItems.run());
    if (!alike) {
      kept.clear();
    }
    items = newItems;
    wishes.clear();
    failed.clear();
  }

  /// Everything may be otherwise now.
  void changed() {
    generation++;
    failed.clear();
  }

  /// The row at a place, or null while it is being read.
  @Nullable Row at(int index) {
    Kept have = kept.get(items.id(index));
    if (have == null || have.generation != generation) {
      wish(index / PAGE);
    }
    return have == null ? null : have.row;
  }

  private void wish(int page) {
    if (failed.contains(page)) {
      return;
    }
    if (!wishes.contains(page)) {
      wishes.addFirst(page);
      while (wishes.size() > WISHES_KEPT) {
        wishes.removeLast();
      }
    }
    readNext();
  }

  private void readNext() {
    Integer page = reading ? null : wishes.pollFirst();
    if (page != null) {
      reading = true;
      Items of = items;
      int now = generation;
      threads.reader().execute(() -> read(of, page, now));
    }
  }

  private void read(Items of, int page, int when) {
    int from = page * PAGE;
    int to = Math.min(of.size(), from + PAGE);
    try {
      @Nullable Row[] rows = reader.read(of, IntStream.range(from, to).toArray());
      threads.window().execute(() -> put(of, from, rows, when));
    } catch (Problem problem) {
      threads
          .window()
          .execute(() -> {
            failed.add(page);
            notices.problem(problem.sentence());
            end();
          });
    }
  }

  private void put(Items of, int from, @Nullable Row[] rows, int when) {
    if (of == items) {
      BitSet there = new BitSet();
      BitSet gone = new BitSet();
      for (int i = 0; i < rows.length; i++) {
        Row row = rows[i];
        (row == null ? gone : there).set(from + i);
        if (row != null) {
          keep(of.id(from + i), new Kept(row, when));
        }
      }
      arrived.accept(new Came(there, gone));
    }
    end();
  }

  private void end() {
    reading = false;
    readNext();
  }

  private void keep(long id, Kept row) {
    kept.put(id, row);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
