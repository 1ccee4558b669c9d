package org.spotter.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.Draws;
import org.spotter.evaluation.Matches;
import org.spotter.evaluation.Matching;
import org.spotter.evaluation.Outcome;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// What the parts of a report are made from: matched once for all of them, when the first asks.
/// Serves one thread.
public final class ReportSource {
  private final EvaluationReport report;
  private final ReportSettings settings;
  private final Album album;
  private @Nullable Matching matching;
  private @Nullable Outcome outcome;

  public ReportSource(EvaluationReport report, ReportSettings settings, Album album) {
    this.report = report;
    this.settings = settings;
    this.album = album;
  }

  public EvaluationReport report() {
    return report;
  }

  public ReportSettings settings() {
    return settings;
  }

  /// Where the pictures are.
  public Album album() {
    return album;
  }

  /// What overlaps.
  ///
  /// @throws Cancelled when progress asked to stop
  public Matching matching(Progress progress) {
    if (matching == null) {
      matching = report.matching(progress);
    }
    return matching;
  }

  /// Who matched whom at the settings' overlap.
  public Matches matches(Progress progress) {
    return outcome(progress).matches();
  }

  /// What comes out at the settings' point.
  public Outcome outcome(Progress progress) {
    if (outcome == null) {
      outcome = matching(progress).at(settings.point().iou()).outcome(settings.point());
    }
    return outcome;
  }

  /// The categories that have objects or predictions that count, in the order of their ids.
  public List<Long> categories() {
    return report.evaluation().categories().stream()
        .map(c -> c.categoryId())
        .filter(id -> report.truth().count(id) > 0 || report.found().count(id) > 0)
        .toList();
  }

  /// How images are drawn anew: one by one, or whole folders.
  Draws draws() {
    int samples = settings.samples();
    if (!settings.byFolder()) {
      return Draws.ofImages(report.truth(), samples);
    }
    Map<String, Integer> groups = new HashMap<>();
    return Draws.ofGroups(
        Arrays.stream(report.truth().imageIds())
            .mapToObj(this::folder)
            .mapToInt(folder -> groups.computeIfAbsent(folder, _ -> groups.size()))
            .toArray(),
        samples);
  }

  /// An image as a person knows it: its file name, or its id where that is not known.
  public String imageName(long imageId) {
    String name =
        album
            .page(imageId)
            .map(Album.Page::name)
            .orElse(report.imageNames().getOrDefault(imageId, ""));
    return name.isEmpty() ? "image " + imageId : name;
  }

  /// The folder an image is in, as its name tells; empty where its name is not known.
  String folder(long imageId) {
    String name =
        album
            .page(imageId)
            .map(Album.Page::name)
            .orElse(report.imageNames().getOrDefault(imageId, ""));
    int slash = name.lastIndexOf('/');
    return name.isEmpty() || slash >= 0 ? name.substring(0, Math.max(0, slash)) : ".";
  }
}
