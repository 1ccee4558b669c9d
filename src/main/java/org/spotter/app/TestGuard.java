package org.spotter.app;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.store.query.Query;

/// Says when images of the test split are about to be used to choose something: thresholds, a
/// model, a rule. What was chosen on them cannot be judged on them any more.
///
/// @param testImages how many of the images meant are in the test split
/// @param images how many are meant
/// @param uses how often somebody went on nevertheless
/// @param lastUse when last, empty when never
public record TestGuard(int testImages, int images, int uses, Optional<Instant> lastUse) {
  private static final String KEY = "split.testUses";

  /// @param images those about to be used
  public static TestGuard of(Project project, long[] images) {
    long[] test = project.images().ids(new Query.InSplit(Split.TEST));
    Arrays.sort(test);
    long hits = LongStream.of(images).filter(id -> Arrays.binarySearch(test, id) >= 0).count();
    String[] kept = project.settings().get(KEY).orElse("0").split(" ", -1);
    return new TestGuard(
        Math.toIntExact(hits),
        images.length,
        Integer.parseInt(kept[0]),
        kept.length > 1 ? Optional.of(Instant.parse(kept[1])) : Optional.empty());
  }

  /// Whether to warn before going on.
  public boolean warns() {
    return testImages > 0;
  }

  /// What to say before going on.
  public String sentence() {
    return warns()
        ? String.format(
            Locale.ROOT,
            "%,d of the %,d images are in the test split; what is tuned on them cannot be judged on"
                + " them any more%s. Use the val split, as with split:val.",
            testImages,
            images,
            uses == 0
                ? ""
                : ", which was done " + uses + (uses == 1 ? " time" : " times") + " before")
        : "None of the images is in the test split.";
  }

  /// Notes that somebody went on nevertheless.
  public void noteUse(Project project) {
    project.settings().put(KEY, (uses + 1) + " " + Instant.now());
  }
}
