package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.store.Project;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;
import org.spotter.task.Problem;

/// Edits what annotations of a category can say, and what they say. Every edit is planned first and
/// is one undo step.
public final class EditAttributes {
  private static final int PAGE = 1000;

  private EditAttributes() {}

  /// @throws Problem when the definition is not sound or its name or key is taken
  public static PlannedEdit add(Category category, Attribute attribute) {
    Definitions.requireSound(attribute, category.attributes());
    List<Attribute> all = new ArrayList<>(category.attributes());
    all.add(attribute);
    return new PlannedEdit(
        "Add attribute " + attribute.name() + " to " + category.name(),
        List.of(new Change.OfCategory(category, category.withAttributes(all))),
        0,
        0,
        List.of());
  }

  /// Puts a definition in the place of another, under the same or a new name. Values go along where
  /// they fit the new one (a choice becomes a text, a text one of the options); the others are
  /// removed, and counted in a note.
  ///
  /// @throws Problem when there is no such attribute, or the definition is not sound
  public static PlannedEdit change(
      Project project, Category category, String name, Attribute attribute) {
    Attribute before = existing(category, name);
    List<Attribute> all = new ArrayList<>(category.attributes());
    int at = all.indexOf(before);
    all.remove(at);
    Definitions.requireSound(attribute, all);
    all.add(at, attribute);
    return redefine(
        project,
        "Change attribute " + name + " of " + category.name(),
        category,
        all,
        before,
        attribute);
  }

  /// Removes a definition with all values.
  ///
  /// @throws Problem when there is no such attribute
  public static PlannedEdit remove(Project project, Category category, String name) {
    Attribute before = existing(category, name);
    List<Attribute> all = new ArrayList<>(category.attributes());
    all.remove(before);
    return redefine(
        project,
        "Remove attribute " + name + " of " + category.name(),
        category,
        all,
        before,
        null);
  }

  /// Gives an attribute of many annotations one value, or none.
  ///
  /// @param annotations their ids
  /// @param text the value as a person writes it, or null to remove it
  /// @throws Problem when a category of them does not have the attribute, or the value does not fit
  public static PlannedEdit set(
      Project project, long[] annotations, String name, @Nullable String text) {
    Map<Long, Category> categories =
        project.categories().all().stream()
            .collect(Collectors.toMap(Category::id, Function.identity()));
    Tally tally = new Tally();
    for (int at = 0; at < annotations.length; at += PAGE) {
      long[] page = Arrays.copyOfRange(annotations, at, Math.min(annotations.length, at + PAGE));
      for (Annotation a : project.annotations().some(page)) {
        Attribute definition =
            existing(Objects.requireNonNull(categories.get(a.categoryId())), name);
        AttributeValue value = text == null ? null : Definitions.read(definition, text);
        tally.change(a, replaced(a.attributes(), definition.name(), _ -> value, value));
      }
    }
    return tally.edit(text == null ? "Remove " + name : "Set " + name + " to " + text, List.of());
  }

  /// What a new annotation of the category says at first.
  public static List<AttributeValue> first(Category category) {
    return category.firstValues();
  }

  /// The definition of this name, whatever the case.
  ///
  /// @throws Problem when there is none
  public static Attribute existing(Category category, String name) {
    return category.attributes().stream()
        .filter(a -> a.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "The category "
                    + category.name()
                    + " has no attribute "
                    + name
                    + "; "
                    + (category.attributes().isEmpty()
                        ? "it has none"
                        : "it has "
                            + String.join(
                                ", ", category.attributes().stream().map(Attribute::name).toList()))
                    + "."));
  }

  private static PlannedEdit redefine(
      Project project,
      String label,
      Category category,
      List<Attribute> definitions,
      Attribute before,
      @Nullable Attribute after) {
    Tally tally = new Tally();
    tally.changes.add(new Change.OfCategory(category, category.withAttributes(definitions)));
    ObjectTest saying =
        new ObjectTest.AllOf(
            List.of(
                new ObjectTest.OfCategory(category.id()),
                new ObjectTest.SaysAnything(before.name())));
    Query query = new Query.Objects(null, saying, Range.SOME);
    project
        .annotations()
        .each(
            query,
            a -> {
              if (a.categoryId() == category.id()) {
                tally.adapt(a, before, after);
              }
            });
    return tally.edit(label, tally.lost());
  }

  /// @param added a value to add where none is replaced, or null
  private static List<AttributeValue> replaced(
      List<AttributeValue> values,
      String name,
      Function<AttributeValue, @Nullable AttributeValue> change,
      @Nullable AttributeValue added) {
    List<AttributeValue> all = new ArrayList<>();
    boolean found = false;
    for (AttributeValue value : values) {
      boolean meant = value.name().equals(name);
      AttributeValue now = meant ? change.apply(value) : value;
      found |= meant;
      if (now != null) {
        all.add(now);
      }
    }
    if (!found && added != null) {
      all.add(added);
    }
    return all;
  }

  /// Collects what an edit touches.
  private static final class Tally {
    private final List<Change> changes = new ArrayList<>();
    private final Set<Long> images = new HashSet<>();
    private long annotations;
    private long lost;

    void change(Annotation a, List<AttributeValue> values) {
      if (!values.equals(a.attributes())) {
        changes.add(Change.replace(a, a.withAttributes(values)));
        images.add(a.imageId());
        annotations++;
      }
    }

    void adapt(Annotation a, Attribute before, @Nullable Attribute after) {
      change(
          a,
          replaced(
              a.attributes(),
              before.name(),
              value -> {
                AttributeValue now = after == null ? null : Definitions.adapted(value, after);
                lost += now == null ? 1 : 0;
                return now;
              },
              null));
    }

    List<String> lost() {
      return lost == 0
          ? List.of()
          : List.of(
              lost == 1
                  ? "One value does not fit any more and is removed."
                  : lost + " values do not fit any more and are removed.");
    }

    PlannedEdit edit(String label, List<String> notes) {
      return new PlannedEdit(label, changes, annotations, images.size(), notes);
    }
  }
}
