package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.editing.Document;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;

/// Makes figures of annotations and predictions: colour, tag, what is hidden or below the score. An
/// annotation's figure is made once, for an image may have ten thousand, of which a gesture changes
/// one.
final class Figures {
  private final CanvasText text;
  private final List<Category> all;
  private final Map<Long, Category> categories = new HashMap<>();
  private final Palette palette;
  private final Set<Long> hidden;
  private IdentityHashMap<Annotation, Figure> made = new IdentityHashMap<>();

  /// @param categories the project's, in its order
  /// @param hidden those that are not shown
  Figures(CanvasText text, List<Category> categories, Set<Long> hidden) {
    this.text = text;
    all = categories;
    palette = Palette.of(categories);
    this.hidden = hidden;
    categories.forEach(c -> this.categories.putIfAbsent(c.id(), c));
  }

  /// Whether these would be made alike for other categories and what is hidden of them.
  boolean fits(List<Category> otherCategories, Set<Long> otherHidden) {
    return all.equals(otherCategories) && hidden.equals(otherHidden);
  }

  Palette palette() {
    return palette;
  }

  List<Figure> truth(Document document) {
    IdentityHashMap<Annotation, Figure> former = made;
    made = new IdentityHashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (Annotation a : document.annotations()) {
      Figure known = former.get(a);
      Optional<Figure> figure = known == null ? truth(a) : Optional.of(known);
      figure.ifPresent(f -> made.put(a, f));
      figure.ifPresent(figures::add);
    }
    return figures;
  }

  Optional<Figure> truth(Annotation a) {
    Figure known = made.get(a);
    if (known != null) {
      return Optional.of(known);
    }
    if (hidden.contains(a.categoryId()) || a.standing().hidden()) {
      return Optional.empty();
    }
    Manner manner = Manner.of(a);
    return figure(a.id(), Figure.Kind.TRUTH, Shape.of(a), a.categoryId(), tag(a, manner), manner);
  }

  /// The category, what the object says and, with a question mark, what it has to say still.
  private String tag(Annotation a, Manner manner) {
    String tag = text.tag(name(a.categoryId()), manner);
    Category category = categories.get(a.categoryId());
    return category == null || (category.attributes().isEmpty() && a.attributes().isEmpty())
        ? tag
        : TagWords.of(tag, category, a.attributes());
  }

  /// What is being drawn, which has no id yet.
  Optional<Figure> drawing(Shape shape, long categoryId) {
    return figure(-1, Figure.Kind.TRUTH, shape, categoryId, name(categoryId), Manner.PLAIN);
  }

  List<Figure> predictions(
      List<Prediction> predictions, List<ModelClass> classes, double threshold) {
    List<Figure> figures = new ArrayList<>();
    for (Prediction p : predictions) {
      if (p.score() >= threshold) {
        prediction(p, classes).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private Optional<Figure> prediction(Prediction p, List<ModelClass> classes) {
    boolean known = p.classIndex() >= 0 && p.classIndex() < classes.size();
    ModelClass modelClass =
        known ? classes.get(p.classIndex()) : new ModelClass("#" + p.classIndex(), null);
    Long category = modelClass.categoryId();
    if (category != null && hidden.contains(category)) {
      return Optional.empty();
    }
    String name = category == null ? modelClass.name() : name(category);
    String tag = String.format(Locale.ROOT, "%s %.2f", name, p.score());
    return figure(p.id(), Figure.Kind.PREDICTION, Shape.of(p), category, tag, Manner.PLAIN);
  }

  private Optional<Figure> figure(
      long id,
      Figure.Kind kind,
      Shape shape,
      @Nullable Long categoryId,
      String tag,
      Manner manner) {
    Box bounds = shape.bounds();
    Category category = categoryId == null ? null : categories.get(categoryId);
    Color color = categoryId == null ? Palette.UNKNOWN : palette.color(categoryId);
    return bounds == null
        ? Optional.empty()
        : Optional.of(
            new Figure(
                id,
                kind,
                shape,
                bounds,
                color,
                tag,
                category == null ? null : category.skeleton(),
                manner));
  }

  private String name(long categoryId) {
    Category category = categories.get(categoryId);
    return category == null ? "#" + categoryId : category.name();
  }
}
