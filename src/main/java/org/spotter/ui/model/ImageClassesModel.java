package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;

/// What the whole image is: annotations without a place. While images are being classified, the key
/// of a category says what the image is and goes on to the next.
public final class ImageClassesModel {
  private final LabelModel label;
  private final ObjectsModel objects;
  private final Runnable next;
  private final BooleanProperty classifying = new SimpleBooleanProperty();

  /// @param next goes to the next image
  ImageClassesModel(LabelModel label, ObjectsModel objects, Runnable next) {
    this.label = label;
    this.objects = objects;
    this.next = next;
    classifying.addListener((_, _, on) -> {
      if (on) {
        objects.selection().set(Selection.NONE);
      }
    });
  }

  /// Whether the keys of categories classify images and do not choose what is drawn.
  public BooleanProperty classifying() {
    return classifying;
  }

  /// What the present image is said to be.
  public List<Annotation> present() {
    Document now = label.document().get();
    return now == null
        ? List.of()
        : now.annotations().stream().filter(Annotation::isOfWholeImage).toList();
  }

  /// Says that the image is this and nothing else, and goes on to the next.
  public void classify(Category category) {
    Document now = label.document().get();
    if (now == null) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    List<Annotation> present = present();
    present.stream()
        .filter(a -> a.categoryId() != category.id())
        .forEach(a -> changes.add(Change.delete(a)));
    if (changes.size() == present.size()) {
      changes.add(Change.add(fresh(now, category)));
    }
    apply(Messages.text("change.image-class", category.name()), changes);
    next.run();
  }

  /// Says that the image is this as well, or is not after all.
  public void toggle(Category category) {
    Document now = label.document().get();
    List<Change> gone = new ArrayList<>();
    present().stream()
        .filter(a -> a.categoryId() == category.id())
        .forEach(a -> gone.add(Change.delete(a)));
    if (now != null && gone.isEmpty()) {
      apply(
          Messages.text("change.image-class", category.name()),
          List.of(Change.add(fresh(now, category))));
    } else {
      apply(Messages.text("change.image-class.none", category.name()), gone);
    }
  }

  /// Selects it, so that its attributes show.
  public void select(Annotation imageClass) {
    objects.selection().set(Selection.of(imageClass.id()));
  }

  private Annotation fresh(Document now, Category category) {
    return Annotation.ofWholeImage(label.nextId(), now.image().id(), category.id())
        .withAttributes(category.firstValues());
  }

  private void apply(String name, List<Change> changes) {
    if (!changes.isEmpty()) {
      label.apply(name, changes.size() == 1 ? changes.getFirst() : new Change.Group(changes));
    }
  }
}
