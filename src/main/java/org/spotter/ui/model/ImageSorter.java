package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.store.ImageFacts;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// Finds the images of a query and puts them in order. Reads a project, so out of the window's
/// thread.
final class ImageSorter {
  private final Project project;
  private final @Nullable Long runId;
  private final double minScore;

  /// @param runId the run whose predictions count, or null
  /// @param minScore from which score on they do
  ImageSorter(Project project, @Nullable Long runId, double minScore) {
    this.project = project;
    this.minScore = minScore;
    this.runId = runId;
  }

  ImageListing list(Query query, ImageOrder order) {
    long[] ids = project.images().ids(query);
    int[] folders = new int[ids.length];
    List<String> names = order.grouped() ? folders(ids, folders) : List.of();
    if (!order.equals(ImageOrder.BY_NAME)) {
      ids = sorted(ids, folders, numbers(ids, order), order.descending());
    }
    return new ImageListing(ids, sections(names, folders));
  }

  /// The folders in the order of their first image; which one each image is in goes to `of`.
  private List<String> folders(long[] ids, int[] of) {
    Map<Long, String> fileNames = project.facts().fileNames();
    Map<String, Integer> known = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      String folder = folder(fileNames.getOrDefault(ids[i], ""));
      Integer at = known.putIfAbsent(folder, names.size());
      if (at == null) {
        at = names.size();
        names.add(folder);
      }
      of[i] = at;
    }
    return names;
  }

  private static String folder(String fileName) {
    return fileName.substring(0, Math.max(0, fileName.lastIndexOf('/')));
  }

  private double[] numbers(long[] ids, ImageOrder order) {
    double[] numbers = new double[ids.length];
    if (order.by() == ImageOrder.By.NAME) {
      // The place by name, so that descending turns it round.
      for (int i = 0; i < ids.length; i++) {
        numbers[i] = i;
      }
    } else {
      ImageFacts.Values values = values(order.by());
      for (int i = 0; i < ids.length; i++) {
        numbers[i] = values == null ? 0 : values.of(ids[i], -1);
      }
    }
    return numbers;
  }

  private ImageFacts.@Nullable Values values(ImageOrder.By by) {
    ImageFacts facts = project.facts();
    return switch (by) {
      case NAME -> null;
      case CHANGED -> facts.changes();
      case OBJECTS -> facts.objects();
      case OPEN -> runId == null ? null : facts.open(runId, minScore);
      case SPLIT -> facts.splits();
      case SIZE -> facts.sizes();
      case STATE -> facts.states();
      case SCORE -> runId == null ? null : facts.scores(runId);
      case DISAGREEMENT -> runId == null ? null : facts.disagreements(runId, Progress.NONE);
    };
  }

  /// Sorts the ids and the folders with them; what is alike keeps its order.
  private static long[] sorted(long[] ids, int[] folders, double[] numbers, boolean descending) {
    Comparator<Integer> byNumber = Comparator.comparingDouble(i -> numbers[i]);
    List<Integer> places =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> folders[i])
                    .thenComparing(descending ? byNumber.reversed() : byNumber))
            .toList();
    int[] was = folders.clone();
    long[] sorted = new long[ids.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ids[places.get(i)];
      folders[i] = was[places.get(i)];
    }
    return sorted;
  }

  private static List<ImageListing.Section> sections(List<String> names, int[] folders) {
    List<ImageListing.Section> sections = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= folders.length && !names.isEmpty(); i++) {
      if (i == folders.length || folders[i] != folders[from]) {
        sections.add(new ImageListing.Section(names.get(folders[from]), from, i));
        from = i;
      }
    }
    return sections;
  }
}
