package org.spotter.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spotter.dataset.Skeleton;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.PoseCosts;
import org.spotter.evaluation.PoseErrors;
import org.spotter.evaluation.PoseErrors.Kind;
import org.spotter.task.Progress;

/// How well the joints of found persons are placed.
final class ReportPose implements ReportPart {
  private static final double[] ALPHAS = {.05, .1, .2};

  @Override
  public String name() {
    return "pose";
  }

  @Override
  public String about() {
    return "how well joints are placed: PCK, distance, angles, kinds of error";
  }

  @Override
  public boolean fits(EvaluationReport report) {
    return report.truth().type() == IouType.KEYPOINTS;
  }

  @Override
  public List<ReportTable> tables(ReportSource source, Progress progress) {
    PoseErrors errors = PoseErrors.of(source.outcome(progress), source.report().skeletons());
    List<String> names = names(source, errors.jointCount());
    PoseCosts costs =
        PoseCosts.of(source.matching(progress), source.report().skeletons(), progress);
    return List.of(joints(errors, names), costs(costs), angles(errors, source, names));
  }

  private static ReportTable costs(PoseCosts costs) {
    var table =
        ReportTable.of(
            "joint-costs", "What errors of joints cost", "kind", "joints", "AP without", "cost");
    table.note(
        "The AP that would be gained if all joints with this kind of error stood right, each kind"
            + " alone (Ronchi & Perona 2017), of persons that a prediction is near to by an OKS of"
            + " 0.1.");
    for (Kind kind : Kind.values()) {
      if (kind != Kind.GOOD) {
        table.row(
            kind.name().toLowerCase(Locale.ROOT),
            costs.count(kind),
            ReportTable.known(costs.without(kind)),
            costs.cost(kind));
      }
    }
    return table.build();
  }

  /// What the joints are called: by the first skeleton with enough of them, else by their numbers.
  static List<String> names(ReportSource source, int joints) {
    return source.report().skeletons().values().stream()
        .map(Skeleton::joints)
        .filter(all -> all.size() >= joints)
        .findFirst()
        .orElseGet(() ->
            java.util.stream.IntStream.rangeClosed(1, joints).mapToObj(j -> "joint " + j).toList());
  }

  private static ReportTable joints(PoseErrors errors, List<String> names) {
    var table =
        ReportTable.of(
            "joints",
            "How well joints are placed",
            "joint",
            "labelled",
            "PCK@0.05",
            "PCK@0.1",
            "PCK@0.2",
            "error / size",
            "good",
            "jitter",
            "inversion",
            "swap",
            "miss");
    table.note(
        "Of persons that were found. PCK@a: the part within a times the longer side of the box (Yang"
            + " & Ramanan 2013). Error / size: mean distance by the square root of the area."
            + " Kinds after Ronchi & Perona 2017.");
    table.row(
        "all",
        errors.joints().size(),
        errors.correct(ALPHAS[0]),
        errors.correct(ALPHAS[1]),
        errors.correct(ALPHAS[2]),
        errors.joints().stream()
            .mapToDouble(PoseErrors.Joint::byScale)
            .average()
            .orElse(Double.NaN),
        errors.count(Kind.GOOD),
        errors.count(Kind.JITTER),
        errors.count(Kind.INVERSION),
        errors.count(Kind.SWAP),
        errors.count(Kind.MISS));
    for (int j = 0; j < errors.jointCount(); j++) {
      joint(table, errors, names.get(j), j);
    }
    return table.build();
  }

  private static void joint(ReportTable.Builder table, PoseErrors errors, String name, int j) {
    table.row(
        name,
        errors.joints().stream().filter(e -> e.joint() == j).count(),
        errors.correct(ALPHAS[0], j),
        errors.correct(ALPHAS[1], j),
        errors.correct(ALPHAS[2], j),
        errors.meanByScale(j),
        errors.count(Kind.GOOD, j),
        errors.count(Kind.JITTER, j),
        errors.count(Kind.INVERSION, j),
        errors.count(Kind.SWAP, j),
        errors.count(Kind.MISS, j));
  }

  private record Angle(int joint, Skeleton.Pair ends) {}

  private static ReportTable angles(PoseErrors errors, ReportSource source, List<String> names) {
    var table =
        ReportTable.of(
            "angles", "Angles at joints", "joint", "between", "and", "measured", "off by degrees");
    Map<Angle, Long> all =
        errors.angles().stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    a -> new Angle(a.joint(), a.ends()),
                    java.util.LinkedHashMap::new,
                    java.util.stream.Collectors.counting()));
    all.forEach((angle, count) ->
        table.row(
            names.get(angle.joint()),
            names.get(angle.ends().a()),
            names.get(angle.ends().b()),
            count,
            errors.meanDegrees(angle.ends(), angle.joint())));
    table.note(
        source.report().skeletons().isEmpty()
            ? "The ground truth names no bones, so there are no angles."
            : String.format(
                Locale.ROOT,
                "The mean of how far the bend is off, of %,d angles.",
                errors.angles().size()));
    return table.build();
  }
}
