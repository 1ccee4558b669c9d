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
import org.spotter.dataset.Prediction;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.BoxIou;

/// The objects of the present image, which of them are selected, and what can be done to those.
/// List, properties and canvas share the selection.
public final class ObjectsModel {
  private final LabelModel label;
  private final CategoriesModel categories;
  private final RunsModel runs;
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  private final StandingModel standing;
  private final JointsModel joints;
  private final BooleanBinding anySelected;
  private final BooleanBinding anyAcceptable;

  public ObjectsModel(LabelModel label, CategoriesModel categories, RunsModel runs) {
    this.label = label;
    this.categories = categories;
    this.runs = runs;
    standing = new StandingModel(label, categories);
    joints = new JointsModel(label, this, categories);
    anySelected = Bindings.createBooleanBinding(() -> !selection.get().isEmpty(), selection);
    anyAcceptable =
        Bindings.createBooleanBinding(
            () -> !acceptable().isEmpty(), runs.predictions(), runs.minScore(), label.document());
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

  /// Whether the shown run has predictions here that could become ground truth.
  public BooleanBinding anyAcceptable() {
    return anyAcceptable;
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
    List<Change> changes =
        selected().stream()
            .filter(a -> a.categoryId() != category.id() && !a.standing().locked())
            .map(a -> Change.replace(a, a.withCategory(category.id())))
            .toList();
    commit(Messages.text("change.recategorise", changes.size(), category.name()), changes);
  }

  /// Gives the one selected object another box.
  public void resize(Annotation annotation, Box box) {
    if (!box.equals(annotation.bbox())) {
      commit(
          Messages.text("change.resize"),
          List.of(Change.replace(annotation, annotation.withBbox(box))));
    }
  }

  /// Makes ground truth of the predictions that show, where none of that category is there yet.
  public void accept() {
    List<Annotation> fresh = acceptable().stream().map(this::accepted).toList();
    if (!fresh.isEmpty()) {
      Change change = new Change.Group(fresh.stream().map(Change::add).toList());
      label.apply(Messages.text("change.accept", fresh.size()), change);
      selection.set(Selection.of(fresh));
    }
  }

  private List<Prediction> acceptable() {
    Document now = label.document().get();
    return now == null
        ? List.of()
        : runs.predictions().get().stream()
            .filter(p -> p.score() >= runs.minScore().get() && categoryOf(p) != null)
            .filter(p -> now.annotations().stream().noneMatch(a -> covers(a, p)))
            .toList();
  }

  private boolean covers(Annotation annotation, Prediction prediction) {
    Box a = annotation.bbox();
    Box b = prediction.bbox();
    Long category = categoryOf(prediction);
    return a != null
        && b != null
        && category != null
        && annotation.categoryId() == category
        && BoxIou.iou(
                a.x(), a.y(), a.width(), a.height(), b.x(), b.y(), b.width(), b.height(), false)
            >= 0.5;
  }

  private Annotation accepted(Prediction p) {
    Long category = categoryOf(p);
    return Predictions.accepted(
        p, label.nextId(), category == null ? 0 : category, runs.shown().get());
  }

  private @Nullable Long categoryOf(Prediction prediction) {
    return Predictions.category(runs.shown().get(), prediction);
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
