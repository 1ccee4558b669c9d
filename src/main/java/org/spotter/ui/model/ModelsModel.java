package org.spotter.ui.model;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.task.Problem;

/// The models there are, and whether each file is the one its card describes.
public final class ModelsModel {
  private final Threads threads;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<String> problems = FXCollections.observableArrayList();
  private boolean asked;

  public ModelsModel(Threads threads) {
    this.threads = threads;
  }

  /// A model and what is known of its file.
  ///
  /// @param trust whether its file was looked at, and what came of it
  /// @param why what is wrong with it, empty when nothing is
  public record Entry(ModelCard card, Trust trust, String why) {}

  /// Whether a model's file is the one its card describes.
  public enum Trust {
    CHECKING,
    VERIFIED,
    REFUSED
  }

  public ObservableList<Entry> entries() {
    return entries;
  }

  /// A sentence for each card that is wrong.
  public ObservableList<String> problems() {
    return problems;
  }

  /// The models that can be run.
  public List<ModelCard> runnable() {
    return entries.stream()
        .filter(e -> e.trust() != Trust.REFUSED)
        .map(Entry::card)
        .filter(ModelCard::runnable)
        .toList();
  }

  /// Looks for models the first time it is called; later calls change nothing.
  public void load() {
    if (!asked) {
      asked = true;
      threads.reader().execute(this::find);
    }
  }

  private void find() {
    ModelCards.Found found = ModelCards.find(ModelCards.searchPath());
    threads.window().execute(() -> put(found));
    for (ModelCard card : found.cards()) {
      Entry checked = check(card);
      threads.window().execute(() -> replace(checked));
    }
  }

  private void put(ModelCards.Found found) {
    entries.setAll(found.cards().stream().map(c -> new Entry(c, Trust.CHECKING, "")).toList());
    problems.setAll(found.problems());
  }

  private void replace(Entry checked) {
    entries.replaceAll(e -> e.card().name().equals(checked.card().name()) ? checked : e);
  }

  private static Entry check(ModelCard card) {
    try {
      ModelCards.verify(card);
      return new Entry(card, Trust.VERIFIED, card.whyNotRunnable());
    } catch (Problem problem) {
      return new Entry(card, Trust.REFUSED, problem.sentence());
    }
  }
}
