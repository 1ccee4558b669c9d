package org.spotter.ui.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PictureStanding;
import org.spotter.dataset.Image;
import org.spotter.store.ImageFacts;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;

/// The images that fit what is searched for. Only their ids are held; rows are read in pages, out
/// of the window's thread, as they come into view, newest wish first; wishes that scrolled away are
/// dropped. A list of 100,000 images so costs 800 kB and no waiting.
public final class ImagesModel {
  static final int PAGE = 64;
  private static final int PAGES_KEPT = 64;
  private static final int WISHES_KEPT = 4;

  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(Query.ALL);
  private final ObjectProperty<ImageOrder> order = new SimpleObjectProperty<>(ImageOrder.BY_NAME);
  private final ReadOnlyObjectWrapper<long[]> ids = new ReadOnlyObjectWrapper<>(new long[0]);
  private final ReadOnlyObjectWrapper<ImageListing> listing =
      new ReadOnlyObjectWrapper<>(ImageListing.NONE);
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final AtomicInteger latest = new AtomicInteger();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Set<Integer> stale = new HashSet<>();
  private int shown;
  private volatile Shown run = new Shown(null, 0);
  private final Deque<Integer> wishes = new ArrayDeque<>();
  private final Map<Integer, List<ImageRow>> pages = new LinkedHashMap<>(64, 0.75f, true);

  public ImagesModel(Project project, Threads threads, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    query.addListener((_, _, _) -> reload());
    order.addListener((_, _, _) -> reload());
  }

  /// The run whose predictions count, if any, and from which score on they do.
  private record Shown(@Nullable Long id, double minScore) {}

  /// What is searched for; setting it reads anew.
  public ObjectProperty<Query> query() {
    return query;
  }

  /// How the list stands; setting it reads anew.
  public ObjectProperty<ImageOrder> order() {
    return order;
  }

  /// The images that fit, in order, with their sections.
  public ReadOnlyObjectProperty<ImageListing> listing() {
    return listing.getReadOnlyProperty();
  }

  /// Whether the list is being read.
  public ReadOnlyBooleanProperty searching() {
    return searching.getReadOnlyProperty();
  }

  /// From now on the predictions of this run count.
  ///
  /// @param runId a run, or null for none
  /// @param minScore the score from which on they do
  public void run(@Nullable Long runId, double minScore) {
    Shown now = new Shown(runId, minScore);
    if (!now.equals(run)) {
      run = now;
      if (order.get().by().isOfRun()) {
        reload();
      } else {
        refresh();
      }
    }
  }

  /// The ids of the images that fit, in order. The array is not to be written to.
  public ReadOnlyObjectProperty<long[]> ids() {
    return ids.getReadOnlyProperty();
  }

  /// How many images the project has in all.
  public ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /// Goes up whenever rows came or changed, so that a view draws them anew.
  public ReadOnlyIntegerProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// Does something when the list is that of the present query: now, or as soon as it is read.
  public void whenKnown(Runnable run) {
    if (shown == latest.get()) {
      run.run();
    } else {
      waiting.add(run);
    }
  }

  /// The place of an image in the list, -1 when it is not there.
  public int indexOf(long id) {
    long[] all = ids.get();
    return IntStream.range(0, all.length).filter(i -> all[i] == id).findFirst().orElse(-1);
  }

  /// The row at a place, or null while it is being read.
  public @Nullable ImageRow row(int index) {
    List<ImageRow> page = pages.get(index / PAGE);
    if (page == null || stale.remove(index / PAGE)) {
      wish(index / PAGE);
    }
    if (page == null) {
      return null;
    }
    return index % PAGE < page.size() ? page.get(index % PAGE) : null;
  }

  /// Reads the list anew; of several calls in a row only the last has an effect.
  public void reload() {
    int mine = latest.incrementAndGet();
    Query wanted = query.get();
    ImageOrder standing = order.get();
    searching.set(true);
    threads.reader().execute(() -> read(mine, wanted, standing));
  }

  /// Reads all rows anew, as they come into view; until then they stay as they are.
  public void refresh() {
    stale.addAll(pages.keySet());
    revision.set(revision.get() + 1);
  }

  /// Reads one image's row anew, after something on it changed.
  public void refresh(long imageId) {
    int index = indexOf(imageId);
    if (index >= 0 && pages.containsKey(index / PAGE)) {
      wish(index / PAGE);
    }
  }

  private void read(int mine, Query wanted, ImageOrder standing) {
    if (mine != latest.get()) {
      return;
    }
    try {
      Shown counted = run;
      ImageListing found =
          new ImageSorter(project, counted.id(), counted.minScore()).list(wanted, standing);
      long all = project.images().count(Query.ALL);
      threads.window().execute(() -> put(mine, found, all));
    } catch (Problem problem) {
      threads.window().execute(() -> failed(mine, problem));
    }
  }

  private void failed(int mine, Problem problem) {
    if (mine == latest.get()) {
      searching.set(false);
    }
    notices.problem(problem.sentence());
  }

  private void put(int mine, ImageListing found, long all) {
    if (mine == latest.get()) {
      pages.clear();
      stale.clear();
      searching.set(false);
      total.set(all);
      shown = mine;
      ids.set(found.ids());
      listing.set(found);
      revision.set(revision.get() + 1);
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    }
  }

  private void wish(int page) {
    synchronized (wishes) {
      wishes.remove(page);
      wishes.addFirst(page);
      while (wishes.size() > WISHES_KEPT) {
        wishes.removeLast();
      }
    }
    int mine = latest.get();
    long[] all = ids.get();
    threads.reader().execute(() -> readPage(mine, all));
  }

  private void readPage(int mine, long[] all) {
    Integer page;
    synchronized (wishes) {
      page = wishes.pollFirst();
    }
    if (page == null || mine != latest.get() || page * PAGE >= all.length) {
      return;
    }
    try {
      long[] some = Arrays.copyOfRange(all, page * PAGE, Math.min(all.length, (page + 1) * PAGE));
      List<ImageRow> rows = rows(some);
      int at = page;
      threads.window().execute(() -> putPage(mine, at, rows));
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  private List<ImageRow> rows(long[] some) {
    List<Image> images = project.images().some(some);
    long[] there = images.stream().mapToLong(Image::id).toArray();
    Shown counted = run;
    List<ImageFacts.Line> facts = project.facts().lines(counted.id(), counted.minScore(), there);
    List<PictureStanding> standing = PictureStanding.of(project, images);
    return IntStream.range(0, there.length)
        .mapToObj(i -> row(images.get(i), facts.get(i), standing.get(i)))
        .toList();
  }

  private ImageRow row(Image image, ImageFacts.Line facts, PictureStanding standing) {
    return new ImageRow(image, facts, project.locate(image), standing);
  }

  private void putPage(int mine, int page, List<ImageRow> rows) {
    if (mine != latest.get()) {
      return;
    }
    pages.put(page, rows);
    if (pages.size() > PAGES_KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    revision.set(revision.get() + 1);
  }
}
