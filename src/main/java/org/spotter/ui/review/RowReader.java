package org.spotter.ui.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.store.Project;

/// Reads what tiles are about. What is not in the project any more is left out.
final class RowReader {
  private final Project project;

  RowReader(Project project) {
    this.project = project;
  }

  /// @return a row for each place, null where there is none any more
  @Nullable Row[] read(Items items, int... places) {
    Map<Long, Row> rows =
        switch (items.subject()) {
          case OBJECTS -> objects(items.ids(places));
          case PROPOSALS -> proposals(items, places);
          case IMAGES -> images(items.ids(places));
        };
    @Nullable Row[] found = new Row[places.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = rows.get(items.id(places[i]));
    }
    return found;
  }

  private Map<Long, Row> objects(long[] ids) {
    List<Annotation> all = project.annotations().some(ids);
    Map<Long, Image> images = imagesOf(all.stream().mapToLong(Annotation::imageId).toArray());
    Map<Long, Row> rows = new HashMap<>();
    for (Annotation a : all) {
      Image image = images.get(a.imageId());
      if (image != null) {
        rows.put(a.id(), new Row.OfObject(a, image, project.locate(image)));
      }
    }
    return rows;
  }

  private Map<Long, Row> proposals(Items items, int[] places) {
    Run run = items.run();
    if (run == null) {
      return Map.of();
    }
    long[] on = Arrays.stream(places).mapToLong(items::imageId).toArray();
    Map<Long, Image> images = imagesOf(on);
    Map<Long, Decision.State> states = new HashMap<>();
    images.keySet().forEach(id -> states.putAll(project.runs().decisions(run.id(), id)));
    Map<Long, Row> rows = new HashMap<>();
    for (Prediction p : project.runs().some(run.id(), on, items.ids(places))) {
      Image image = images.get(p.imageId());
      if (image != null) {
        Decision.State state = states.getOrDefault(p.id(), Decision.State.OPEN);
        rows.put(p.id(), new Row.OfProposal(p, state, image, project.locate(image)));
      }
    }
    return rows;
  }

  private Map<Long, Row> images(long[] ids) {
    int[] counts = project.annotations().counts(ids);
    Map<Long, Image> images = imagesOf(ids);
    Map<Long, Row> rows = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      Image image = images.get(ids[i]);
      if (image != null) {
        rows.put(ids[i], new Row.OfImage(image, counts[i], project.locate(image)));
      }
    }
    return rows;
  }

  private Map<Long, Image> imagesOf(long[] ids) {
    return project.images().some(Arrays.stream(ids).distinct().toArray()).stream()
        .collect(Collectors.toMap(Image::id, Function.identity()));
  }
}
