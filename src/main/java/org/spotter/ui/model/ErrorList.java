package org.spotter.ui.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spotter.dataset.Image;
import org.spotter.evaluation.Match;
import org.spotter.store.Project;

/// Makes the list of errors: false alarms surest first, missed objects largest first.
final class ErrorList {
  /// More than anybody goes through one by one.
  static final int MOST = 2_000;

  private final Project project;
  private final Map<Long, Image> images = new HashMap<>();

  ErrorList(Project project) {
    this.project = project;
  }

  List<ErrorRow> falseAlarms(List<Match> matches) {
    List<Match.FalsePositive> wrong =
        of(matches, Match.FalsePositive.class)
            .sorted(
                Comparator.comparingDouble((Match.FalsePositive m) -> m.prediction().score())
                    .reversed())
            .limit(MOST)
            .toList();
    read(wrong);
    return wrong.stream().map(Match.FalsePositive::prediction).map(this::row).toList();
  }

  List<ErrorRow> missed(List<Match> matches) {
    List<Match.FalseNegative> missed =
        of(matches, Match.FalseNegative.class)
            .sorted(
                Comparator.comparingDouble((Match.FalseNegative m) -> m.object().box().area())
                    .reversed())
            .limit(MOST)
            .toList();
    read(missed);
    return missed.stream().map(Match.FalseNegative::object).map(this::row).toList();
  }

  private static <M extends Match> Stream<M> of(List<Match> matches, Class<M> kind) {
    return matches.stream().filter(kind::isInstance).map(kind::cast);
  }

  private void read(List<? extends Match> matches) {
    long[] ids = matches.stream().mapToLong(Match::imageId).distinct().toArray();
    project.images().some(ids).forEach(i -> images.put(i.id(), i));
  }

  private ErrorRow row(Match.Predicted p) {
    Image image = image(p.imageId());
    return new ErrorRow(image, project.locate(image), p.categoryId(), p.box(), p.score(), 0);
  }

  private ErrorRow row(Match.Labelled o) {
    Image image = image(o.imageId());
    return new ErrorRow(image, project.locate(image), o.categoryId(), o.box(), 0, o.annotationId());
  }

  private Image image(long id) {
    return images.getOrDefault(id, Image.of(id, "", "", 0, 0));
  }
}
