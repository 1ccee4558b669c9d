package org.spotter.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Finds;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Lists what a query finds, a page at a time, for the command line and for machines.
public final class Listing {
  private static final int PAGE = 500;

  private final Project project;
  private final Map<Long, String> categories;

  private Listing(Project project) {
    this.project = project;
    categories =
        project.categories().all().stream().collect(Collectors.toMap(Category::id, Category::name));
  }

  /// An image that was found.
  ///
  /// @param annotations how many objects are labelled on it
  public record ImageRow(Image image, int annotations) {}

  /// An object that was found.
  ///
  /// @param category its name, empty for a model's class that stands for none
  /// @param score of a prediction, else null
  public record ObjectRow(
      long id, Image image, String category, @Nullable Box bbox, @Nullable Double score) {}

  /// Takes one row after another.
  public interface Sink<T> {
    void take(T row) throws IOException;
  }

  /// Gives the images that a query finds, in the order of the list.
  ///
  /// @return how many
  public static long images(Project project, Query query, Sink<ImageRow> sink, Progress progress)
      throws IOException {
    project.images().prepare(query, progress);
    long[] ids = project.images().ids(query);
    for (int at = 0; at < ids.length; at += PAGE) {
      progress.check();
      long[] page = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + PAGE));
      int[] counts = project.annotations().counts(page);
      List<Image> images = project.images().some(page);
      for (int i = 0; i < images.size(); i++) {
        sink.take(new ImageRow(images.get(i), counts[i]));
      }
    }
    return ids.length;
  }

  /// Gives the objects that a query speaks of, image by image.
  ///
  /// @return how many
  public static long objects(Project project, Query query, Sink<ObjectRow> sink, Progress progress)
      throws IOException {
    project.images().prepare(query, progress);
    FoundObjects found = project.finds().find(query, Finds.Order.IMAGE, Integer.MAX_VALUE);
    Listing listing = new Listing(project);
    for (int at = 0; at < found.size(); at += PAGE) {
      progress.check();
      for (ObjectRow row : listing.page(found, at, Math.min(found.size(), at + PAGE))) {
        sink.take(row);
      }
    }
    return found.size();
  }

  private List<ObjectRow> page(FoundObjects found, int from, int to) {
    long[] imageIds = Arrays.copyOfRange(found.imageIds(), from, to);
    Map<Long, Image> images =
        project.images().some(Arrays.stream(imageIds).distinct().toArray()).stream()
            .collect(Collectors.toMap(Image::id, Function.identity()));
    long[] ids = Arrays.copyOfRange(found.ids(), from, to);
    Long runId = found.runId();
    return runId == null ? annotations(ids, images) : predictions(runId, imageIds, ids, images);
  }

  private List<ObjectRow> annotations(long[] ids, Map<Long, Image> images) {
    List<ObjectRow> rows = new ArrayList<>();
    for (Annotation a : project.annotations().some(ids)) {
      Image image = images.get(a.imageId());
      if (image != null) {
        rows.add(new ObjectRow(a.id(), image, name(a.categoryId()), a.bbox(), null));
      }
    }
    return rows;
  }

  private List<ObjectRow> predictions(
      long runId, long[] imageIds, long[] ids, Map<Long, Image> images) {
    Run run = project.runs().find(runId).orElseThrow();
    List<ObjectRow> rows = new ArrayList<>();
    for (Prediction p : project.runs().some(runId, imageIds, ids)) {
      Image image = images.get(p.imageId());
      if (image != null) {
        Run.ModelClass type = run.classes().get(p.classIndex());
        rows.add(new ObjectRow(p.id(), image, name(type), p.bbox(), p.score()));
      }
    }
    return rows;
  }

  private String name(Run.ModelClass type) {
    return type.categoryId() == null ? type.name() : name(type.categoryId());
  }

  private String name(long category) {
    return categories.getOrDefault(category, "");
  }

  /// A word of an enumeration as queries write it.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
