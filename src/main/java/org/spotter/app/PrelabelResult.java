package org.spotter.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Run;

/// What came of a model's look at images.
///
/// @param run as it is stored
/// @param images looked at now, without those that a resumed run had done before
/// @param predictions found on them
/// @param uncounted of these, how many are of classes without a category
/// @param withoutCategory the classes that stand for no category of the project
/// @param accepted annotations made of predictions
/// @param failed images that could not be read
/// @param failures a sentence for each of the first of them
/// @param took the time for the images, without opening the model
/// @param provider which provider computed and why, as a sentence
/// @param stopped whether somebody asked to stop; the run is unfinished then and can be resumed
public record PrelabelResult(
    Run run,
    long images,
    long predictions,
    long uncounted,
    List<String> withoutCategory,
    long accepted,
    long failed,
    List<String> failures,
    Duration took,
    String provider,
    boolean stopped) {
  private static final int NAMED = 5;

  public PrelabelResult {
    withoutCategory = List.copyOf(withoutCategory);
    failures = List.copyOf(failures);
  }

  public double imagesPerSecond() {
    return (images + failed) / Math.max(1e-9, took.toNanos() / 1e9);
  }

  /// What a person should know besides the numbers, a sentence each.
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(provider);
    if (!withoutCategory.isEmpty()) {
      notes.add(unmapped());
    }
    if (failed > 0) {
      notes.add(failed + (failed == 1 ? " image" : " images") + " could not be read.");
      notes.addAll(failures);
    }
    if (stopped) {
      notes.add(
          "The run '"
              + run.name()
              + "' was stopped; what was finished is kept. Resume it any time.");
    }
    return notes;
  }

  private String unmapped() {
    int count = withoutCategory.size();
    String names = String.join(", ", withoutCategory.subList(0, Math.min(NAMED, count)));
    return count
        + " of the model's "
        + run.classes().size()
        + " classes have no category in the project ("
        + names
        + (count > NAMED ? ", …" : "")
        + "): their "
        + uncounted
        + " predictions are kept in the run but left out of the numbers.";
  }
}
