package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/// Makes figures of annotations and predictions: colour, tag, what is hidden or below the score.
record Figures(List<Category> categories, Palette palette, Set<Long> hidden) {
  Figures(List<Category> categories, Set<Long> hidden) {
    this(categories, Palette.of(categories), hidden);
  }

  List<Figure> truth(Document document) {
    List<Figure> figures = new ArrayList<>();
    document.annotations().forEach(a -> truth(a).ifPresent(figures::add));
    return figures;
  }

  Optional<Figure> truth(Annotation a) {
    return hidden.contains(a.categoryId()) || a.standing().hidden()
        ? Optional.empty()
        : figure(a.id(), Figure.Kind.TRUTH, Shape.of(a), a.categoryId(), name(a.categoryId()));
  }

  /// What is being drawn, which has no id yet.
  Optional<Figure> drawing(Shape shape, long categoryId) {
    return figure(-1, Figure.Kind.TRUTH, shape, categoryId, name(categoryId));
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
    return figure(p.id(), Figure.Kind.PREDICTION, Shape.of(p), category, tag);
  }

  private Optional<Figure> figure(
      long id, Figure.Kind kind, Shape shape, @Nullable Long categoryId, String tag) {
    Box bounds = shape.bounds();
    Color color = categoryId == null ? Palette.UNKNOWN : palette.color(categoryId);
    return Optional.ofNullable(bounds)
        .map(b -> new Figure(id, kind, shape, b, color, tag, null))
        .map(f -> categoryId == null ? f : withSkeleton(f, categoryId));
  }

  private Figure withSkeleton(Figure f, long categoryId) {
    return category(categoryId)
        .map(c ->
            new Figure(f.id(), f.kind(), f.shape(), f.bounds(), f.color(), f.tag(), c.skeleton()))
        .orElse(f);
  }

  private String name(long categoryId) {
    return category(categoryId).map(Category::name).orElse("#" + categoryId);
  }

  private Optional<Category> category(long id) {
    return categories.stream().filter(c -> c.id() == id).findFirst();
  }
}
