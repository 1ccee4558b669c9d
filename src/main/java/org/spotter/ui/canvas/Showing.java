package org.spotter.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run.ModelClass;
import org.spotter.editing.Document;
import org.spotter.editing.Mark;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;

/// What is on the sheets: ground truth and predictions at rest, and what the tool shows.
final class Showing {
  final ObjectProperty<CanvasMode> mode = new SimpleObjectProperty<>(CanvasMode.OVERLAY);

  private final CanvasModel model;
  private final Sheets sheets;
  private final CanvasText text;
  private Figures figures;
  private List<Prediction> predictions = List.of();
  private List<ModelClass> classes = List.of();
  private double threshold;
  private @Nullable Long inHand;
  private Set<Long> replaced = Set.of();

  Showing(CanvasModel model, Sheets sheets, CanvasText text) {
    this.model = model;
    this.sheets = sheets;
    this.text = text;
    figures = new Figures(text, List.of(), Set.of());
    model.document.addListener((_, _, _) -> refreshFigures());
    model.view.addListener((_, _, _) -> refreshLive());
    model.selection.addListener((_, _, _) -> refreshLive());
  }

  void setPredictions(List<Prediction> newPredictions, List<ModelClass> newClasses) {
    predictions = List.copyOf(newPredictions);
    classes = List.copyOf(newClasses);
    refreshFigures();
  }

  void setThreshold(double score) {
    threshold = score;
    refreshFigures();
  }

  /// The prediction that is to be decided about, or null.
  void setInHand(@Nullable Long predictionId) {
    inHand = predictionId;
    refreshLive();
  }

  /// Where that prediction is, in image pixels; empty when it is not to be seen.
  Optional<Box> inHandBounds() {
    Document present = model.document.get();
    return present == null ? Optional.empty() : inHand(present).map(Figure::bounds);
  }

  private Optional<Figure> inHand(Document present) {
    List<Prediction> one =
        predictions.stream()
            .filter(p -> inHand != null && p.id() == inHand)
            .filter(_ -> mode.get() != CanvasMode.GROUND_TRUTH)
            .toList();
    return figures(present).predictions(one, classes, threshold).stream().findFirst();
  }

  /// Whether a tool can work on what is shown.
  boolean isEditable() {
    return mode.get() != CanvasMode.PREDICTIONS;
  }

  void refreshFigures() {
    Document present = model.document.get();
    if (present == null) {
      sheets.setFigures(List.of(), List.of());
    } else {
      Figures made = figures(present);
      List<Figure> truth =
          made.truth(present).stream().filter(f -> !replaced.contains(f.id())).toList();
      List<Figure> predicted = made.predictions(predictions, classes, threshold);
      sheets.setFigures(first(truth, predicted), predicted);
    }
    refreshLive();
  }

  private List<Figure> first(List<Figure> truth, List<Figure> predicted) {
    return switch (mode.get()) {
      case OVERLAY -> Stream.concat(predicted.stream(), truth.stream()).toList();
      case GROUND_TRUTH, SIDE_BY_SIDE -> truth;
      case PREDICTIONS -> predicted;
    };
  }

  private Figures figures(Document present) {
    Set<Long> hidden = model.settings().hidden();
    if (!figures.fits(present.categories(), hidden)) {
      figures = new Figures(text, present.categories(), hidden);
    }
    return figures;
  }

  private void refreshLive() {
    List<Mark> marks = model.view.get().marks();
    Set<Long> now = LiveScene.replaced(marks);
    if (!now.equals(replaced)) {
      replaced = now;
      refreshFigures();
    } else {
      sheets.left.setLive(scene(marks));
    }
  }

  private @Nullable LiveScene scene(List<Mark> marks) {
    Document present = model.document.get();
    if (present == null) {
      return null;
    }
    Figure proposal = inHand(present).orElse(null);
    if (isEditable()) {
      return new LiveScene(
          marks, present, model.selection.get(), figures(present), model.busy.get(), proposal);
    }
    return proposal == null
        ? null
        : new LiveScene(List.of(), present, Selection.NONE, figures(present), false, proposal);
  }
}
