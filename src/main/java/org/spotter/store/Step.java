package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Change.Group;
import org.spotter.dataset.Change.OfAnnotation;
import org.spotter.dataset.Change.OfCategory;
import org.spotter.dataset.Change.OfCategoryOrder;
import org.spotter.dataset.Change.OfDecision;
import org.spotter.dataset.Change.OfImage;
import org.spotter.dataset.Decision;

/// One row of a change, as the table `journal_change` holds it.
///
/// @param change no group
/// @param place where the row is or was in its table's order, null while that is not known or where
///   a table has no order of its own
record Step(Change change, @Nullable Long place) {
  /// The steps of a change, groups within groups flattened.
  static List<Step> of(Change change) {
    List<Step> steps = new ArrayList<>();
    collect(change, steps);
    return steps;
  }

  private static void collect(Change change, List<Step> steps) {
    if (change instanceof Group(List<Change> changes)) {
      changes.forEach(c -> collect(c, steps));
    } else {
      steps.add(new Step(change, null));
    }
  }

  /// The change these steps make.
  static Change join(List<Step> steps) {
    return steps.size() == 1
        ? steps.getFirst().change
        : new Group(steps.stream().map(Step::change).toList());
  }

  /// The steps that undo these.
  static List<Step> inverse(List<Step> steps) {
    return steps.reversed().stream().map(s -> new Step(s.change.inverse(), s.place)).toList();
  }

  Step at(@Nullable Long newPlace) {
    return new Step(change, newPlace);
  }

  /// The kind of row, as the journal names it.
  String what() {
    return switch (change) {
      case OfAnnotation _ -> "annotation";
      case OfCategory _ -> "category";
      case OfImage _ -> "image";
      case OfDecision _ -> "decision";
      case OfCategoryOrder _ -> "order";
      case Group _ -> throw new IllegalStateException("a step is no group");
    };
  }

  @Nullable String before() {
    return switch (change) {
      case OfAnnotation(Annotation before, _) -> text(before);
      case OfCategory(Category before, _) -> text(before);
      case OfImage(var before, _) -> ImageRow.write(before);
      case OfDecision(Decision before, _) -> DecisionJson.write(before);
      case OfCategoryOrder(List<Long> before, _) -> DecisionJson.write(before);
      case Group _ -> throw new IllegalStateException("a step is no group");
    };
  }

  @Nullable String after() {
    return switch (change) {
      case OfAnnotation(_, Annotation after) -> text(after);
      case OfCategory(_, Category after) -> text(after);
      case OfImage(_, var after) -> ImageRow.write(after);
      case OfDecision(_, Decision after) -> DecisionJson.write(after);
      case OfCategoryOrder(_, List<Long> after) -> DecisionJson.write(after);
      case Group _ -> throw new IllegalStateException("a step is no group");
    };
  }

  /// The id of the row.
  long rowId() {
    return switch (change) {
      case OfAnnotation(Annotation before, Annotation after) ->
          before != null ? before.id() : Objects.requireNonNull(after).id();
      case OfCategory(Category before, Category after) ->
          before != null ? before.id() : Objects.requireNonNull(after).id();
      case OfImage(var before, _) -> before.id();
      case OfDecision(Decision before, _) -> before.predictionId();
      case OfCategoryOrder _ -> 0;
      case Group _ -> throw new IllegalStateException("a step is no group");
    };
  }

  /// The image it is about, or null when it is about the whole project.
  @Nullable Long imageId() {
    return switch (change) {
      case OfAnnotation(Annotation before, Annotation after) ->
          after != null ? after.imageId() : Objects.requireNonNull(before).imageId();
      case OfImage(_, var after) -> after.id();
      case OfDecision(_, Decision after) -> after.imageId();
      case OfCategory _, OfCategoryOrder _ -> null;
      case Group _ -> throw new IllegalStateException("a step is no group");
    };
  }

  static Step read(
      String what, @Nullable Long place, @Nullable String before, @Nullable String after) {
    Change change =
        switch (what) {
          case "annotation" -> new OfAnnotation(annotation(before), annotation(after));
          case "category" -> new OfCategory(category(before), category(after));
          case "image" ->
              new OfImage(
                  ImageRow.read(String.valueOf(before)), ImageRow.read(String.valueOf(after)));
          case "decision" ->
              new OfDecision(
                  DecisionJson.decision(String.valueOf(before)),
                  DecisionJson.decision(String.valueOf(after)));
          case "order" ->
              new OfCategoryOrder(
                  DecisionJson.order(String.valueOf(before)),
                  DecisionJson.order(String.valueOf(after)));
          default -> throw new IllegalArgumentException("the journal knows no " + what);
        };
    return new Step(change, place);
  }

  private static @Nullable String text(@Nullable Annotation annotation) {
    return annotation == null ? null : AnnotationJson.write(annotation);
  }

  private static @Nullable String text(@Nullable Category category) {
    return category == null ? null : CategoryJson.write(category);
  }

  private static @Nullable Annotation annotation(@Nullable String text) {
    return text == null ? null : AnnotationJson.read(text);
  }

  private static @Nullable Category category(@Nullable String text) {
    return text == null ? null : CategoryJson.read(text);
  }
}
