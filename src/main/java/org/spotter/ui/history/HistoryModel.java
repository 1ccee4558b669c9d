package org.spotter.ui.history;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImageVersion;
import org.spotter.dataset.Image;
import org.spotter.store.History.Line;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.model.Threads;

/// The journal of the project or of an image, the newest entry first, read in pages; and what the
/// chosen entry means: for an image how it was then, for the project which images it touched.
public final class HistoryModel {
  static final int PAGE = 200;
  private static final int MOST_IMAGES = 100;

  private final Project project;
  private final Threads threads;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Detail> detail = new ReadOnlyObjectWrapper<>(new Nothing());
  private final AtomicInteger latest = new AtomicInteger();
  private final AtomicInteger latestDetail = new AtomicInteger();

  public HistoryModel(Project project, Threads threads) {
    this.project = project;
    this.threads = threads;
  }

  /// What the chosen entry means.
  public sealed interface Detail {}

  /// No entry is chosen.
  public record Nothing() implements Detail {}

  /// How the image was after the entry.
  public record Version(Line line, ImageVersion version) implements Detail {}

  /// The image cannot be brought back to it.
  public record Lost(Line line, String why) implements Detail {}

  /// The images that the entry touched, not more than a hundred.
  public record Touched(Line line, List<Image> images) implements Detail {
    public Touched {
      images = List.copyOf(images);
    }
  }

  /// The entries read so far.
  public ObservableList<Line> lines() {
    return lines;
  }

  /// Whether there are older ones.
  public ReadOnlyBooleanProperty more() {
    return more.getReadOnlyProperty();
  }

  /// The image whose history is shown, or null for the project's.
  public ReadOnlyObjectProperty<@Nullable Image> image() {
    return image.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Detail> detail() {
    return detail.getReadOnlyProperty();
  }

  /// Reads the history of an image, or of the project, from its newest entry.
  public void show(@Nullable Image of) {
    image.set(of);
    detail.set(new Nothing());
    latestDetail.incrementAndGet();
    read(Long.MAX_VALUE);
  }

  /// Reads the same anew.
  public void refresh() {
    Image of = image.get();
    show(of);
  }

  /// Reads the next older entries.
  public void older() {
    if (more.get()) {
      read(lines.getLast().id());
    }
  }

  /// Finds out what an entry means.
  public void choose(@Nullable Line line) {
    int mine = latestDetail.incrementAndGet();
    if (line == null) {
      detail.set(new Nothing());
      return;
    }
    Image of = image.get();
    threads
        .reader()
        .execute(() -> {
          Detail found = look(() -> of == null ? touched(line) : version(of, line), line);
          threads
              .window()
              .execute(() -> {
                if (mine == latestDetail.get()) {
                  detail.set(found);
                }
              });
        });
  }

  private static Detail look(Supplier<Detail> reading, Line line) {
    try {
      return reading.get();
    } catch (Problem problem) {
      return new Lost(line, problem.sentence());
    }
  }

  private Detail version(Image of, Line line) {
    return new Version(line, ImageVersion.of(project, of.id(), line.id()));
  }

  private Detail touched(Line line) {
    long[] ids =
        project.history().images(line.id(), MOST_IMAGES).stream().mapToLong(i -> i).toArray();
    return new Touched(line, project.images().some(ids));
  }

  private void read(long before) {
    int mine = latest.incrementAndGet();
    Image of = image.get();
    threads
        .reader()
        .execute(() -> {
          List<Line> found =
              of == null
                  ? project.history().before(before, PAGE)
                  : project.history().ofImage(of.id(), before, PAGE);
          threads.window().execute(() -> put(mine, before, found));
        });
  }

  private void put(int mine, long before, List<Line> found) {
    if (mine == latest.get()) {
      more.set(found.size() == PAGE);
      if (before == Long.MAX_VALUE) {
        lines.setAll(found);
      } else {
        lines.addAll(found);
      }
    }
  }
}
