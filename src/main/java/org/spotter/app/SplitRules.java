package org.spotter.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// How a project is divided; kept in it, so that images that come later are divided by the same
/// rules.
///
/// @param by what stays together
/// @param train its share; shares are relative to each other
/// @param val the same
/// @param test the same
/// @param seed decides between equals, so that the same rules give the same division
public record SplitRules(Grouping by, double train, double val, double test, long seed) {
  private static final String KEY = "split.rules";

  /// @throws Problem when a share is below 0, no number, or all are 0
  public SplitRules {
    if (!isShare(train) || !isShare(val) || !isShare(test) || train + val + test <= 0) {
      throw new Problem(
          "The shares "
              + train
              + ", "
              + val
              + " and "
              + test
              + " divide nothing; write numbers from 0 up, as 70, 15 and 15.");
    }
  }

  private static boolean isShare(double share) {
    return share >= 0 && Double.isFinite(share);
  }

  /// The part of all that each split should have; those without a share are left out.
  Map<Split, Double> shares() {
    Map<Split, Double> shares = new EnumMap<>(Split.class);
    shares.put(Split.TRAIN, train);
    shares.put(Split.VAL, val);
    shares.put(Split.TEST, test);
    double sum = train + val + test;
    shares.replaceAll((_, share) -> share / sum);
    shares.values().removeIf(share -> share == 0);
    return shares;
  }

  /// The rules that the project keeps.
  public static Optional<SplitRules> of(Project project) {
    return project.settings().get(KEY).map(SplitRules::read);
  }

  private static SplitRules read(String text) {
    String[] words = text.split(" ", -1);
    return new SplitRules(
        Grouping.named(words[0]),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Long.parseLong(words[4]));
  }

  void keep(Project project) {
    project.settings().put(KEY, by + " " + train + " " + val + " " + test + " " + seed);
  }
}
