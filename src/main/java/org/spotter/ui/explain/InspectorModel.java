package org.spotter.ui.explain;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.InspectLayers;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelLayers;
import org.spotter.task.Problem;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.Messages;

/// A model layer by layer: at once what its file tells, then what running it adds.
final class InspectorModel {
  /// So many runs are timed.
  static final int RUNS = 10;

  private final Work work;
  private final ReadOnlyObjectWrapper<@Nullable ModelCard> card = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ModelLayers> layers = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

  InspectorModel(Jobs jobs) {
    work = new Work(jobs);
  }

  Work work() {
    return work;
  }

  /// The model that is looked into, or null.
  ReadOnlyObjectProperty<@Nullable ModelCard> card() {
    return card.getReadOnlyProperty();
  }

  /// What is known of it, or null.
  ReadOnlyObjectProperty<@Nullable ModelLayers> layers() {
    return layers.getReadOnlyProperty();
  }

  /// Why nothing, or no times, can be told; empty when all is well.
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// Looks into another model.
  void open(ModelCard chosen) {
    if (chosen.equals(card.get())) {
      return;
    }
    card.set(chosen);
    layers.set(null);
    begin(Messages.text("inspect.job", chosen.name()), _ -> InspectLayers.read(chosen.file()));
  }

  /// Runs the model for the shapes and times of its layers.
  void measure() {
    ModelCard chosen = card.get();
    if (chosen != null) {
      begin(
          Messages.text("inspect.job.measure", chosen.name()),
          progress -> InspectLayers.measured(chosen.file(), chosen.input(), RUNS, progress));
    }
  }

  private record Told(@Nullable ModelLayers layers, String refusal) {}

  private void begin(String title, Jobs.Work<ModelLayers> reading) {
    refusal.set("");
    work.begin(
        title,
        progress -> {
          try {
            return new Told(reading.run(progress), "");
          } catch (Problem problem) {
            return new Told(null, problem.sentence());
          }
        },
        this::put);
  }

  private void put(Told told) {
    if (told.layers != null) {
      layers.set(told.layers);
    }
    refusal.set(told.refusal);
  }
}
