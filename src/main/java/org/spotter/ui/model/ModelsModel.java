package org.spotter.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spotter.app.Pipelines;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.SpeedNotes;
import org.spotter.task.Problem;

/// The models there are, and whether each file is the one its card describes.
public final class ModelsModel {
  private final Threads threads;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Pipelines.Entry> pipelines = FXCollections.observableArrayList();
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  private final SpeedNotes speeds = SpeedNotes.ofUser();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private boolean asked;

  public ModelsModel(Threads threads) {
    this.threads = threads;
  }

  /// A model and what is known of its file.
  ///
  /// @param trust whether its file was looked at, and what came of it
  /// @param why what is wrong with it, empty when nothing is
  /// @param imagesPerSecond measured on this machine, 0 when nobody measured
  public record Entry(ModelCard card, Trust trust, String why, double imagesPerSecond) {
    /// Whether it gives predictions and its file is not known to be wrong.
    public boolean canRun() {
      return card.runnable() && (trust == Trust.VERIFIED || trust == Trust.CHECKING);
    }
  }

  /// Whether a model's file is the one its card describes.
  public enum Trust {
    CHECKING,
    VERIFIED,
    /// It has another hash than its card says.
    CHANGED,
    REFUSED
  }

  public ObservableList<Entry> entries() {
    return entries;
  }

  /// Whether it was looked for models at least once.
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /// The pipelines beside the models.
  public ObservableList<Pipelines.Entry> pipelines() {
    return pipelines;
  }

  /// A sentence for each card that is wrong.
  public ObservableList<String> problems() {
    return problems;
  }

  /// The models that can be run.
  public List<ModelCard> runnable() {
    return entries.stream().filter(Entry::canRun).map(Entry::card).toList();
  }

  /// Looks for models the first time it is called; later calls change nothing.
  public void load() {
    if (!asked) {
      reload();
    }
  }

  /// Looks again, for models came or went.
  public void reload() {
    reloadThen(() -> {});
  }

  /// Looks again and does something once the list is fresh.
  public void reloadThen(Runnable then) {
    asked = true;
    threads.reader().execute(() -> find(then));
  }

  /// Takes a card that was changed in the place of what it was.
  public void changed(ModelCard card) {
    entries.replaceAll(e ->
        e.card().card().equals(card.card())
            ? new Entry(card, e.trust(), e.why(), e.imagesPerSecond())
            : e);
  }

  /// Notes how fast a model is.
  public void measured(ModelCard card, double imagesPerSecond) {
    entries.replaceAll(
        e -> e.card().equals(card) ? new Entry(card, e.trust(), e.why(), imagesPerSecond) : e);
  }

  private void find(Runnable then) {
    ModelCards.Found found = ModelCards.find(ModelCards.searchPath());
    List<Pipelines.Entry> files = Pipelines.list(ModelCards.searchPath(), ModelCards.userModels());
    List<Entry> fresh = found.cards().stream().map(c -> entry(c, Trust.CHECKING, "")).toList();
    threads
        .window()
        .execute(() -> {
          entries.setAll(fresh);
          pipelines.setAll(files);
          problems.setAll(found.problems());
          loaded.set(true);
          then.run();
        });
    for (ModelCard card : found.cards()) {
      Entry checked = check(card);
      threads.window().execute(() -> replace(checked));
    }
  }

  private void replace(Entry checked) {
    entries.replaceAll(e -> e.card().name().equals(checked.card().name()) ? checked : e);
  }

  private Entry check(ModelCard card) {
    try {
      ModelCards.verify(card);
      return entry(card, Trust.VERIFIED, card.whyNotRunnable());
    } catch (Problem problem) {
      return entry(card, isChanged(card) ? Trust.CHANGED : Trust.REFUSED, problem.sentence());
    }
  }

  private static boolean isChanged(ModelCard card) {
    try {
      return !ModelCards.sha256(card.file()).equals(card.sha256());
    } catch (Problem _) {
      return false;
    }
  }

  private Entry entry(ModelCard card, Trust trust, String why) {
    double speed = speeds.of(card).map(SpeedNotes.Note::imagesPerSecond).orElse(0.0);
    return new Entry(card, trust, why, speed);
  }
}
