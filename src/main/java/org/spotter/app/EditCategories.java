package org.spotter.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Run;
import org.spotter.store.Project;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;
import org.spotter.task.Problem;

/// Edits the list of categories. Every edit is planned first, so that it can say what it touches,
/// is one undo step, and never gives a category another id.
public final class EditCategories {
  private static final String WHAT = "A category";

  private final Project project;
  private final List<Category> all;

  public EditCategories(Project project) {
    this.project = project;
    all = project.categories().all();
  }

  /// @throws Problem when the name is empty, longer than 300 characters, not one line, or taken
  public PlannedEdit add(String name) {
    String checked = Names.unique(WHAT, name, names(null));
    Category category = Category.of(project.categories().nextId(), checked);
    return edit("Add category " + checked, new Change.OfCategory(null, category), 0, 0);
  }

  /// @throws Problem when the name is empty, longer than 300 characters, not one line, or taken
  public PlannedEdit rename(Category category, String name) {
    String checked = Names.unique(WHAT, name, names(category));
    return replaced(
        "Rename " + category.name() + " to " + checked, category, category.withName(checked));
  }

  /// @param supercategory COCO's `supercategory`, empty for none
  /// @throws Problem when it is longer than 300 characters or not one line
  public PlannedEdit group(Category category, String supercategory) {
    String checked =
        supercategory.isBlank() ? "" : Names.checked("A group of categories", supercategory);
    Category after = category.withSupercategory(checked);
    return after.equals(category)
        ? new PlannedEdit("Group " + category.name(), List.of(), 0, 0, List.of())
        : edit(
            "Group " + category.name() + (checked.isEmpty() ? " nowhere" : " under " + checked),
            new Change.OfCategory(category, after),
            0,
            0);
  }

  /// @param color `#rrggbb`, or null for the palette's
  /// @throws Problem when it is no colour
  public PlannedEdit recolour(Category category, @Nullable String color) {
    if (color != null && !color.matches("#[0-9a-fA-F]{6}")) {
      throw new Problem(color + " is no colour; write it as #ff8800.");
    }
    return replaced("Recolour " + category.name(), category, category.withColor(color));
  }

  /// @param ids the ids of all categories in their new order
  /// @throws Problem when one is missing or comes twice
  public PlannedEdit reorder(List<Long> ids) {
    List<Long> before = all.stream().map(Category::id).toList();
    if (!new HashSet<>(before).equals(new HashSet<>(ids)) || ids.size() != before.size()) {
      throw new Problem("A new order names every category of the project once; name all of them.");
    }
    return before.equals(ids)
        ? new PlannedEdit("Reorder categories", List.of(), 0, 0, List.of())
        : edit("Reorder categories", new Change.OfCategoryOrder(before, ids), 0, 0);
  }

  /// Makes all objects of one category objects of another and removes the first. The other gets the
  /// attributes and the skeleton it did not have. Images are complete for the other only where they
  /// were for both.
  ///
  /// @throws Problem when the two have attributes of one name and different kinds, or different
  ///   joints
  public PlannedEdit merge(Category from, Category into) {
    if (from.id() == into.id()) {
      throw new Problem("A category cannot be merged into itself; name another.");
    }
    Category joined = joined(from, into);
    List<Change> changes = new ArrayList<>();
    if (!joined.equals(into)) {
      changes.add(new Change.OfCategory(into, joined));
    }
    Tally tally = new Tally();
    for (Annotation a : tally.of(from)) {
      changes.add(Change.replace(a, a.withIds(a.id(), a.imageId(), into.id())));
    }
    for (Image image : completeFor(from, into)) {
      List<Long> complete = new ArrayList<>(MarkImages.less(image, from.id()));
      if (!image.complete().contains(from.id())) {
        complete.remove(into.id());
      }
      tally.change(changes, image, complete);
    }
    changes.add(new Change.OfCategory(from, null));
    return tally.edit("Merge " + from.name() + " into " + into.name(), changes, notes(from));
  }

  /// Removes a category with all its annotations.
  public PlannedEdit delete(Category category) {
    List<Change> changes = new ArrayList<>();
    Tally tally = new Tally();
    tally.of(category).forEach(a -> changes.add(Change.delete(a)));
    for (Image image : completeFor(category, category)) {
      tally.change(changes, image, MarkImages.less(image, category.id()));
    }
    changes.add(new Change.OfCategory(category, null));
    return tally.edit("Delete category " + category.name(), changes, notes(category));
  }

  /// The category of this name.
  ///
  /// @throws Problem when the project has none
  public Category named(String name) {
    return all.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .or(() -> all.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst())
        .orElseThrow(() ->
            new Problem(
                "The project has no category "
                    + name
                    + "; it has "
                    + String.join(", ", all.stream().map(Category::name).limit(20).toList())
                    + "."));
  }

  /// The ids of all categories in their order.
  public List<Long> ids() {
    return all.stream().map(Category::id).toList();
  }

  private List<String> names(@Nullable Category but) {
    return all.stream().filter(c -> !c.equals(but)).map(Category::name).toList();
  }

  private PlannedEdit replaced(String label, Category before, Category after) {
    if (before.equals(after)) {
      return new PlannedEdit(label, List.of(), 0, 0, List.of());
    }
    Query of = new Query.Objects(null, new ObjectTest.OfCategory(before.id()), Range.SOME);
    return edit(
        label,
        new Change.OfCategory(before, after),
        project.finds().count(of),
        project.images().count(of));
  }

  private static PlannedEdit edit(String label, Change change, long annotations, long images) {
    return new PlannedEdit(label, List.of(change), annotations, images, List.of());
  }

  private List<Image> completeFor(Category one, Category other) {
    Query query =
        new Query.Either(List.of(new Query.Complete(one.id()), new Query.Complete(other.id())));
    return project.images().some(project.images().ids(query));
  }

  /// Runs keep what they found; their class stands for no category then.
  private List<String> notes(Category gone) {
    return project.runs().all().stream()
        .filter(r -> r.classes().stream().anyMatch(c -> isOf(c, gone)))
        .map(r ->
            "The run "
                + r.name()
                + " has a class that stands for "
                + gone.name()
                + "; it will stand for no category until you give it another.")
        .toList();
  }

  private static boolean isOf(Run.ModelClass type, Category category) {
    return Objects.equals(type.categoryId(), category.id());
  }

  private static Category joined(Category from, Category into) {
    List<Attribute> attributes = new ArrayList<>(into.attributes());
    for (Attribute more : from.attributes()) {
      Attribute known = into.attribute(more.name());
      if (known == null) {
        attributes.add(more);
      } else {
        attributes.set(attributes.indexOf(known), Definitions.joined(known, more, into));
      }
    }
    if (from.skeleton() != null
        && into.skeleton() != null
        && !from.skeleton().joints().equals(into.skeleton().joints())) {
      throw new Problem(
          from.name()
              + " and "
              + into.name()
              + " have different joints, so they cannot be one category; delete one instead.");
    }
    return new Category(
        into.id(),
        into.name(),
        into.supercategory(),
        into.color(),
        into.skeleton() == null ? from.skeleton() : into.skeleton(),
        attributes,
        into.extra());
  }

  /// Counts what an edit touches.
  private final class Tally {
    private final Set<Long> images = new HashSet<>();
    private long annotations;

    List<Annotation> of(Category category) {
      List<Annotation> found = new ArrayList<>();
      Query query = new Query.Objects(null, new ObjectTest.OfCategory(category.id()), Range.SOME);
      project
          .annotations()
          .each(
              query,
              a -> {
                if (a.categoryId() == category.id()) {
                  found.add(a);
                  images.add(a.imageId());
                }
              });
      annotations += found.size();
      return found;
    }

    void change(List<Change> changes, Image image, List<Long> complete) {
      Image after = image.withComplete(complete);
      if (!after.equals(image)) {
        changes.add(new Change.OfImage(image, after));
        images.add(image.id());
      }
    }

    PlannedEdit edit(String label, List<Change> changes, List<String> notes) {
      return new PlannedEdit(label, changes, annotations, images.size(), notes);
    }
  }
}
