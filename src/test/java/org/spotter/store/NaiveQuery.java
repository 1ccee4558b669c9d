package org.spotter.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;

/// Answers queries by looking at every image and object, as slowly and plainly as can be.
final class NaiveQuery {
  private final Map<Long, Image> images = new HashMap<>();
  private final Map<Long, List<Annotation>> annotations = new HashMap<>();
  private final Map<Long, Map<Long, List<Prediction>>> predictions = new HashMap<>();
  private final Map<Long, Decision.State> decisions = new HashMap<>();
  private final Map<Long, Run> runs = new HashMap<>();

  NaiveQuery(Project project) {
    for (long id : project.images().ids(Query.ALL)) {
      images.put(id, project.images().find(id).orElseThrow());
      annotations.put(id, project.annotations().of(id));
    }
    for (Run run : project.runs().all()) {
      runs.put(run.id(), run);
      Map<Long, List<Prediction>> found = new HashMap<>();
      for (long image : project.runs().processed(run.id())) {
        found.put(image, project.runs().predictions(run.id(), image));
        decisions.putAll(project.runs().decisions(run.id(), image));
      }
      predictions.put(run.id(), found);
    }
  }

  List<Long> ids(Query query) {
    return new ArrayList<>(
        new TreeSet<>(
            images.values().stream().filter(i -> finds(query, i)).map(Image::id).toList()));
  }

  /// The objects that a pick means.
  long objects(ObjectPick pick) {
    Long run = pick.runId();
    long n = 0;
    for (long image : ids(pick.images())) {
      n += passing(run, pick.test(), image);
    }
    return n;
  }

  private long passing(@Nullable Long run, ObjectTest test, long image) {
    return run == null
        ? ofImage(image).stream().filter(a -> passes(test, a)).count()
        : found(run, image).stream().filter(p -> passes(test, p, run)).count();
  }

  private List<Annotation> ofImage(long image) {
    return annotations.getOrDefault(image, List.of());
  }

  private List<Prediction> found(long run, long image) {
    return predictions.getOrDefault(run, Map.of()).getOrDefault(image, List.of());
  }

  private boolean finds(Query query, Image image) {
    return switch (query) {
      case Query.Both(var parts) -> parts.stream().allMatch(p -> finds(p, image));
      case Query.Either(var parts) -> parts.stream().anyMatch(p -> finds(p, image));
      case Query.Not(var inner) -> !finds(inner, image);
      case Query.NameContains(var text) ->
          NameKeys.search(image.fileName()).contains(NameKeys.search(text));
      case Query.NameFits(var pattern) ->
          NameKeys.search(image.fileName())
              .matches(NameKeys.search(pattern).replace(".", "\\.").replace("*", ".*"));
      case Query.InState(var state) -> image.state() == state;
      case Query.InSplit(var split) -> image.split() == split;
      case Query.Tagged(var tag) -> image.tags().stream().anyMatch(tag::equalsIgnoreCase);
      case Query.TaggedAtAll() -> !image.tags().isEmpty();
      case Query.Commented(var text) ->
          !image.comment().isEmpty()
              && image.comment().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
      case Query.Complete(var category) -> image.complete().contains(category);
      case Query.DoneBy(var run) -> predictions.getOrDefault(run, Map.of()).containsKey(image.id());
      case Query.Disagrees(var run, var score) -> disagrees(run, score, image.id());
      case Query.Sized(var side, var range) ->
          range.contains(
              switch (side) {
                case WIDTH -> image.width();
                case HEIGHT -> image.height();
                case PIXELS -> (double) image.width() * image.height();
              });
      case Query.WithId(var id) -> image.id() == id;
      case Query.Edited _ -> throw new IllegalArgumentException("not asked here");
      case Query.Objects(Long run, ObjectTest test, var count) ->
          count.contains((double) passing(run, test, image.id()));
    };
  }

  private boolean passes(ObjectTest test, Annotation a) {
    return switch (test) {
      case ObjectTest.Any() -> true;
      case ObjectTest.AllOf(var tests) -> tests.stream().allMatch(t -> passes(t, a));
      case ObjectTest.AnyOf(var tests) -> tests.stream().anyMatch(t -> passes(t, a));
      case ObjectTest.Other(var inner) -> !passes(inner, a);
      case ObjectTest.OfCategory(var category) -> a.categoryId() == category;
      case ObjectTest.Says(var name, var value) ->
          a.attributes().stream()
              .anyMatch(v -> v.name().equals(name) && text(v).equalsIgnoreCase(value));
      case ObjectTest.SaysNumber(var name, var range) ->
          a.attributes().stream()
              .anyMatch(v ->
                  v instanceof AttributeValue.Numeric(var n, var number)
                      && n.equals(name)
                      && range.contains(number));
      case ObjectTest.SaysAnything(var name) -> says(a, name);
      case ObjectTest.Lacks(var definitions) ->
          definitions.stream()
              .anyMatch(d -> d.categoryId() == a.categoryId() && !says(a, d.attribute()));
      case ObjectTest.Measured(var measure, var range) -> {
        Double value = measure(measure, a.bbox(), a.area(), a.imageId());
        yield value != null && range.contains(value);
      }
      case ObjectTest.Marked(var mark) ->
          switch (mark) {
            case CROWD -> a.iscrowd();
            case HIDDEN -> a.standing().hidden();
            case LOCKED -> a.standing().locked();
            case IGNORED -> a.standing().ignored();
          };
      case ObjectTest.From(var source) ->
          switch (source) {
            case DRAWN -> a.origin() instanceof Origin.Drawn;
            case IMPORTED -> a.origin() instanceof Origin.Imported;
            case ACCEPTED -> a.origin() instanceof Origin.Accepted;
            case CORRECTED ->
                a.origin() instanceof Origin.Accepted(_, _, var corrected) && corrected;
          };
      case ObjectTest.AcceptedFrom(var run) ->
          a.origin() instanceof Origin.Accepted(var name, _, _) && name.equals(run);
      case ObjectTest.Drawn(var shape) -> drawn(shape, a.bbox(), a.segmentation(), a.keypoints());
      case ObjectTest.WithId(var id) -> a.id() == id;
      case ObjectTest.Scored _, ObjectTest.Decided _ ->
          throw new IllegalArgumentException("of predictions");
    };
  }

  private boolean passes(ObjectTest test, Prediction p, long run) {
    return switch (test) {
      case ObjectTest.Any() -> true;
      case ObjectTest.AllOf(var tests) -> tests.stream().allMatch(t -> passes(t, p, run));
      case ObjectTest.AnyOf(var tests) -> tests.stream().anyMatch(t -> passes(t, p, run));
      case ObjectTest.Other(var inner) -> !passes(inner, p, run);
      case ObjectTest.OfCategory(var category) -> Objects.equals(category(p, run), category);
      case ObjectTest.Measured(var measure, var range) -> {
        Box box = p.bbox();
        double area = box == null ? Double.NaN : box.width() * box.height();
        Double value = measure(measure, box, area, p.imageId());
        yield value != null && range.contains(value);
      }
      case ObjectTest.Scored(var range) -> range.contains(p.score());
      case ObjectTest.Decided(var state) ->
          decisions.getOrDefault(p.id(), Decision.State.OPEN) == state;
      case ObjectTest.Drawn(var shape) -> drawn(shape, p.bbox(), p.segmentation(), p.keypoints());
      case ObjectTest.WithId(var id) -> p.id() == id;
      default -> throw new IllegalArgumentException("of annotations");
    };
  }

  private @Nullable Long category(Prediction p, long run) {
    return Objects.requireNonNull(runs.get(run)).classes().get(p.classIndex()).categoryId();
  }

  private static boolean says(Annotation a, String name) {
    return a.attributes().stream().anyMatch(v -> v.name().equals(name));
  }

  private static String text(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Choice(_, var option) -> option;
      case AttributeValue.Text(_, var text) -> text;
      case AttributeValue.YesNo(_, var yes) -> yes ? "yes" : "no";
      case AttributeValue.Numeric _ -> "a number";
    };
  }

  private @Nullable Double measure(
      ObjectTest.Measure measure, @Nullable Box box, double area, long imageId) {
    Image image = Objects.requireNonNull(images.get(imageId));
    if (measure == ObjectTest.Measure.AREA) {
      return Double.isNaN(area) ? null : area;
    }
    if (box == null) {
      return null;
    }
    return switch (measure) {
      case AREA -> area;
      case WIDTH -> box.width();
      case HEIGHT -> box.height();
      case X -> (box.x() + box.width() / 2) / image.width();
      case Y -> (box.y() + box.height() / 2) / image.height();
    };
  }

  private static boolean drawn(
      ObjectTest.Shape shape,
      @Nullable Box box,
      @Nullable Segmentation pixels,
      @Nullable Object joints) {
    return switch (shape) {
      case BOX -> box != null && pixels == null && joints == null;
      case POLYGON -> pixels instanceof Segmentation.Polygons;
      case MASK -> pixels instanceof Segmentation.RunLength;
      case JOINTS -> joints != null;
      case CLASS -> box == null && pixels == null && joints == null;
    };
  }

  private boolean disagrees(long run, double score, long image) {
    if (!predictions.getOrDefault(run, Map.of()).containsKey(image)) {
      return false;
    }
    List<Prediction> sure = found(run, image).stream().filter(p -> p.score() >= score).toList();
    return sure.stream().anyMatch(p -> isExtra(p, run))
        || ofImage(image).stream().anyMatch(a -> isMissed(a, sure, run));
  }

  private boolean isExtra(Prediction p, long run) {
    Long category = category(p, run);
    return category != null
        && decisions.getOrDefault(p.id(), Decision.State.OPEN) == Decision.State.OPEN
        && ofImage(p.imageId()).stream()
            .filter(a -> a.categoryId() == category)
            .noneMatch(a -> matches(a, p) || swallows(a, p));
  }

  private boolean isMissed(Annotation a, List<Prediction> sure, long run) {
    return a.bbox() != null
        && !a.iscrowd()
        && !a.standing().ignored()
        && Objects.requireNonNull(runs.get(run)).classes().stream()
            .anyMatch(c -> Objects.equals(c.categoryId(), a.categoryId()))
        && sure.stream()
            .noneMatch(p -> Objects.equals(category(p, run), a.categoryId()) && matches(a, p));
  }

  private static boolean matches(Annotation a, Prediction p) {
    Box box = a.bbox();
    Box other = Objects.requireNonNull(p.bbox());
    return box != null && 3 * common(box, other) >= area(box) + area(other);
  }

  private static boolean swallows(Annotation a, Prediction p) {
    Box box = a.bbox();
    Box other = Objects.requireNonNull(p.bbox());
    return (a.iscrowd() || a.standing().ignored())
        && box != null
        && 2 * common(box, other) >= area(other);
  }

  private static double common(Box a, Box b) {
    double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }
}
