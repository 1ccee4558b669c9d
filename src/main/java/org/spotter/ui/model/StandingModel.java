package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Standing;
import org.spotter.editing.Document;

/// How the objects of the present image stand: locked, hidden, a crowd, not judged. What is hidden
/// is counted and can be shown again from where it is counted, so that nothing is lost from sight.
public final class StandingModel {
  private final LabelModel label;
  private final CategoriesModel categories;
  private final IntegerBinding hidden;

  StandingModel(LabelModel label, CategoriesModel categories) {
    this.label = label;
    this.categories = categories;
    hidden =
        Bindings.createIntegerBinding(
            () -> (int) present().stream().filter(this::isHidden).count(),
            label.document(),
            categories.rows());
  }

  /// How many objects of the image are not drawn, by themselves or with their category.
  public IntegerBinding hidden() {
    return hidden;
  }

  /// Whether the object is not drawn.
  public boolean isHidden(Annotation annotation) {
    return annotation.standing().hidden()
        || categories.find(annotation.categoryId()).filter(r -> !r.visible()).isPresent();
  }

  /// Draws every object of the image, and the categories of all of them.
  public void showAll() {
    List<Annotation> unseen = present().stream().filter(this::isHidden).toList();
    unseen.stream()
        .map(Annotation::categoryId)
        .distinct()
        .forEach(id -> categories.visible(id, true));
    stand(
        Messages.text("change.show", unseen.size()),
        unseen,
        standing -> standing.withHidden(false));
  }

  public void lock(Annotation annotation, boolean locked) {
    stand(
        Messages.text(locked ? "change.lock" : "change.unlock", name(annotation)),
        List.of(annotation),
        standing -> standing.withLocked(locked));
  }

  /// Hides the object or shows it; showing also draws its category.
  public void hide(Annotation annotation, boolean hide) {
    if (!hide) {
      categories.visible(annotation.categoryId(), true);
    }
    stand(
        Messages.text(hide ? "change.hide" : "change.show-one", name(annotation)),
        List.of(annotation),
        standing -> standing.withHidden(hide));
  }

  /// Marks regions that are not judged, or takes the mark away.
  public void ignore(List<Annotation> annotations, boolean ignored) {
    stand(
        Messages.text(ignored ? "change.ignore" : "change.judge", annotations.size()),
        annotations,
        standing -> standing.withIgnored(ignored));
  }

  /// Marks groups that cannot be told apart, or takes the mark away. What is locked stays.
  public void crowd(List<Annotation> annotations, boolean crowd) {
    change(
        Messages.text(crowd ? "change.crowd" : "change.single", annotations.size()),
        annotations.stream().filter(a -> !a.standing().locked()).toList(),
        a -> a.withCrowd(crowd));
  }

  private void stand(String name, List<Annotation> of, UnaryOperator<Standing> how) {
    change(name, of, a -> a.withStanding(how.apply(a.standing())));
  }

  private void change(String name, List<Annotation> of, UnaryOperator<Annotation> how) {
    List<Change> changes = new ArrayList<>();
    for (Annotation a : of) {
      Annotation after = how.apply(a);
      if (!after.equals(a)) {
        changes.add(Change.replace(a, after));
      }
    }
    if (!changes.isEmpty()) {
      label.apply(name, changes.size() == 1 ? changes.getFirst() : new Change.Group(changes));
    }
  }

  private List<Annotation> present() {
    Document now = label.document().get();
    return now == null ? List.of() : now.annotations();
  }

  private String name(Annotation annotation) {
    return categories.name(annotation.categoryId());
  }
}
