package org.spotter.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.editing.Document;
import org.spotter.editing.Edits;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;

/// The objects of the present image, which of them are selected, and what can be done to those.
/// List, properties and canvas share the selection.
public final class ObjectsModel {
  private final LabelModel label;
  private final CategoriesModel categories;
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  private final StandingModel standing;
  private final JointsModel joints;
  private final BooleanBinding anySelected;
  private RepeatModel repeat = new RepeatModel();

  public ObjectsModel(LabelModel label, CategoriesModel categories) {
    this.label = label;
    this.categories = categories;
    standing = new StandingModel(label, categories);
    joints = new JointsModel(label, this, categories);
    anySelected = Bindings.createBooleanBinding(() -> !selection.get().isEmpty(), selection);
    label.document().addListener((_, _, document) -> keepPresent(document));
  }

  public ObjectProperty<Selection> selection() {
    return selection;
  }

  /// How they stand: locked, hidden, a crowd, not judged.
  public StandingModel standing() {
    return standing;
  }

  /// The joints of the one selected object.
  public JointsModel joints() {
    return joints;
  }

  public BooleanBinding anySelected() {
    return anySelected;
  }

  /// The one selected object; empty when none or several are.
  public Optional<Annotation> only() {
    Document now = label.document().get();
    return now == null || selection.get().size() != 1
        ? Optional.empty()
        : selection.get().of(now).stream().findFirst();
  }

  /// Makes the category the one the next box gets; selected objects become of it, but for those
  /// that are locked.
  public void choose(Category category) {
    categories.current().set(category);
    Document now = label.document().get();
    List<Change> changes =
        selected().stream()
            .filter(a -> now != null && a.categoryId() != category.id() && !a.standing().locked())
            .map(a -> Change.replace(a, recategorised(a, category, now)))
            .toList();
    commit(Messages.text("change.recategorise", changes.size(), category.name()), changes);
    if (!changes.isEmpty()) {
      repeat.did(Messages.text("change.recategorise", 1, category.name()), () -> choose(category));
    }
  }

  /// Notes from now on what was done, so that it can be done again.
  void repeatable(RepeatModel model) {
    repeat = model;
  }

  private static Annotation recategorised(Annotation a, Category to, @Nullable Document now) {
    return now == null ? a.withCategory(to.id()) : Edits.recategorised(a, to.id(), now);
  }

  /// Gives the one selected object another box.
  public void resize(Annotation annotation, Box box) {
    if (!box.equals(annotation.bbox())) {
      commit(
          Messages.text("change.resize"),
          List.of(Change.replace(annotation, annotation.withBbox(box))));
    }
  }

  /// What is selected, in the order it was.
  public List<Annotation> selected() {
    Document now = label.document().get();
    return now == null ? List.of() : selection.get().of(now);
  }

  private void commit(String name, List<Change> changes) {
    if (!changes.isEmpty()) {
      label.apply(name, changes.size() == 1 ? changes.getFirst() : new Change.Group(changes));
    }
  }

  private void keepPresent(@Nullable Document document) {
    Selection kept = document == null ? Selection.NONE : selection.get().in(document);
    if (!kept.equals(selection.get())) {
      selection.set(kept);
    }
  }
}
