package org.spotter.ui.explain;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ExplainModel;
import org.spotter.app.InspectLayers;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.inference.FeatureMaps;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Occlusion;
import org.spotter.inference.SensitivityMap;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// One image and one model: what the model finds, what a prediction of it rests on, and what a
/// layer gives. Everything is worked out anew when asked for and kept in memory only.
final class ExplainState {
  private final OpenProject open;
  private final Work work;
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Prediction> chosen = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Occlusion.Settings> settings =
      new SimpleObjectProperty<>(Occlusion.Settings.of(640, 480));
  private final ReadOnlyObjectWrapper<@Nullable SensitivityMap> map = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Layer>> layers = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable FeatureMaps> maps = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

  ExplainState(OpenProject open) {
    this.open = open;
    work = new Work(open.jobs());
  }

  Work work() {
    return work;
  }

  /// What is asked about, or null before it is there.
  ReadOnlyObjectProperty<@Nullable Subject> subject() {
    return subject.getReadOnlyProperty();
  }

  /// The prediction that is explained, or null.
  ReadOnlyObjectProperty<@Nullable Prediction> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// The patch; what is set counts from the next map on.
  ObjectProperty<Occlusion.Settings> settings() {
    return settings;
  }

  /// What the chosen prediction rests on, as far as it is known, or null.
  ReadOnlyObjectProperty<@Nullable SensitivityMap> map() {
    return map.getReadOnlyProperty();
  }

  /// The layers whose outputs can be looked at.
  ReadOnlyObjectProperty<List<Layer>> layers() {
    return layers.getReadOnlyProperty();
  }

  /// What the layer gives that was asked for last, or null.
  ReadOnlyObjectProperty<@Nullable FeatureMaps> maps() {
    return maps.getReadOnlyProperty();
  }

  /// Why something could not be told; empty when all is well.
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// Lets a model look at an image.
  ///
  /// @param then called once it has
  void look(ModelCard card, Image image, Runnable then) {
    subject.set(null);
    chosen.set(null);
    map.set(null);
    maps.set(null);
    begin(
        Messages.text("explain.job.look", card.name()),
        _ -> {
          Picture picture = Pictures.decodeFitting(open.project().locate(image), Subject.LONGEST);
          List<Prediction> found = card.runnable() ? ExplainModel.look(card, picture) : List.of();
          return new Looked(
              new Subject(card, image, picture, found), InspectLayers.read(card.file()).layers());
        },
        looked -> {
          settings.set(looked.subject.settings());
          layers.set(looked.layers);
          subject.set(looked.subject);
          then.run();
        });
  }

  private record Looked(Subject subject, List<Layer> layers) {}

  /// Finds out what a prediction rests on.
  void explain(Prediction prediction) {
    Subject about = subject.get();
    if (about == null) {
      return;
    }
    chosen.set(prediction);
    map.set(null);
    Occlusion.Settings patch = settings.get();
    begin(
        Messages.text("explain.job.cover", about.className(prediction)),
        progress ->
            ExplainModel.occlude(
                about.card(),
                about.picture(),
                prediction,
                patch,
                progress,
                grown -> open.threads().window().execute(() -> grow(prediction, grown))),
        map::set);
  }

  /// A map that was overtaken by another question is dropped.
  private void grow(Prediction of, SensitivityMap grown) {
    SensitivityMap now = map.get();
    boolean asked = of.equals(chosen.get()) && grown.settings().equals(settings.get());
    if (asked && (now == null || now.done() < grown.done())) {
      map.set(grown);
    }
  }

  /// Finds out what a layer gives.
  void lookInto(Layer layer) {
    Subject about = subject.get();
    if (about != null && !layer.outputs().isEmpty()) {
      maps.set(null);
      begin(
          Messages.text("explain.job.layer", layer.operator()),
          _ -> ExplainModel.layer(about.card(), layer.outputs().getFirst(), about.picture()),
          maps::set);
    }
  }

  private record Told<T>(@Nullable T result, String refusal) {}

  private <T> void begin(String title, Jobs.Work<T> doing, java.util.function.Consumer<T> done) {
    refusal.set("");
    work.<Told<T>>begin(
        title,
        progress -> {
          try {
            return new Told<>(doing.run(progress), "");
          } catch (Problem problem) {
            return new Told<>(null, problem.sentence());
          }
        },
        told -> {
          refusal.set(told.refusal);
          if (told.result != null) {
            done.accept(told.result);
          }
        });
  }
}
