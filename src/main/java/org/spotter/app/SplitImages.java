package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Divides images into train, val and test: whole groups, by share, and so that each part has its
/// share of every category too.
///
/// A group that has a split already keeps it, so that a division stays when images are added; new
/// images of a group go where the group is. New groups go, the largest first, where they bring the
/// parts nearest to their shares.
public final class SplitImages {
  private static final int PAGE = 1000;

  private final Project project;
  private final SplitRules rules;
  private final Map<Long, Integer> categoryIndex = new HashMap<>();

  private SplitImages(Project project, SplitRules rules) {
    this.project = project;
    this.rules = rules;
    for (Category c : project.categories().all()) {
      categoryIndex.put(c.id(), categoryIndex.size() + 1);
    }
  }

  /// A division before it is made.
  ///
  /// @param rules how it came about
  /// @param edit the change; its notes tell groups that are in several splits already
  /// @param parts what each split has afterwards
  public record Plan(SplitRules rules, PlannedEdit edit, List<Part> parts) {
    public Plan {
      parts = List.copyOf(parts);
    }

    /// Makes the change, one undo step, and keeps the rules for images that come later.
    public void apply(Project project) {
      edit.apply(project);
      rules.keep(project);
    }
  }

  /// What a split has.
  ///
  /// @param objects annotations by category name
  public record Part(Split split, int groups, int images, Map<String, Long> objects) {}

  /// Plans a division.
  ///
  /// @param anew whether to forget the splits that images have
  /// @throws Problem when there are fewer groups than splits to fill
  public static Plan plan(Project project, SplitRules rules, boolean anew, Progress progress) {
    return new SplitImages(project, rules).plan(anew, progress);
  }

  private Plan plan(boolean anew, Progress progress) {
    List<Group> groups = groups(progress);
    Map<Split, Double> shares = rules.shares();
    List<String> notes = new ArrayList<>();
    List<Group> open = new ArrayList<>();
    Map<Split, double[]> have = new EnumMap<>(Split.class);
    shares.keySet().forEach(s -> have.put(s, new double[categoryIndex.size() + 1]));
    for (Group group : groups) {
      Split kept = anew ? Split.NONE : group.kept(notes);
      if (kept == Split.NONE) {
        open.add(group);
      } else {
        group.assign(kept, have);
      }
    }
    requireEnough(groups, shares);
    double[] total = new double[categoryIndex.size() + 1];
    groups.forEach(g -> add(total, g.weights));
    open.sort(
        Comparator.comparingInt((Group g) -> -g.images.size()).thenComparingLong(g -> g.luck));
    for (Group group : open) {
      progress.check();
      group.assign(best(group, have, shares, total), have);
    }
    return new Plan(rules, edit(groups, notes), parts(groups));
  }

  private void requireEnough(List<Group> groups, Map<Split, Double> shares) {
    if (groups.size() < shares.size()) {
      throw new Problem(
          "There "
              + (groups.size() == 1 ? "is 1 group" : "are " + groups.size() + " groups")
              + " by "
              + rules.by().name().toLowerCase(java.util.Locale.ROOT)
              + ", but "
              + shares.size()
              + " splits to fill; group by something finer, or leave a split out.");
    }
  }

  /// The split that gains least over its share: the sum of have²/(share·total) over images and
  /// categories is smallest when every part has its share of each.
  private static Split best(
      Group group, Map<Split, double[]> have, Map<Split, Double> shares, double[] total) {
    Split best = Split.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (var share : shares.entrySet()) {
      double[] now = have.get(share.getKey());
      double cost = now == null ? 0 : cost(now, group.weights, total) / share.getValue();
      if (cost < least) {
        least = cost;
        best = share.getKey();
      }
    }
    return best;
  }

  /// Images count as much as all categories together.
  private static double cost(double[] have, double[] more, double[] total) {
    double cost = 0;
    for (int i = 0; i < have.length; i++) {
      if (total[i] > 0) {
        double weight = i == 0 ? 1 : 1.0 / (have.length - 1);
        cost += weight * more[i] * (2 * have[i] + more[i]) / (total[i] * total[i]);
      }
    }
    return cost;
  }

  private static void add(double[] to, double[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
  }

  private List<Group> groups(Progress progress) {
    Map<String, Group> groups = new TreeMap<>();
    Map<Long, Group> byImage = new HashMap<>();
    long[] ids = project.images().ids(Query.ALL);
    for (int at = 0; at < ids.length; at += PAGE) {
      progress.check();
      progress.report("Grouping images", at, ids.length);
      long[] page = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + PAGE));
      for (Image image : project.images().some(page)) {
        Group group = groups.computeIfAbsent(rules.by().of(image), this::group);
        group.images.add(image);
        group.weights[0]++;
        byImage.put(image.id(), group);
      }
    }
    project
        .annotations()
        .eachCount((image, category, count) -> {
          Group group = byImage.get(image);
          if (group != null) {
            group.weights[categoryIndex.getOrDefault(category, 0)] += count;
          }
        });
    return new ArrayList<>(groups.values());
  }

  private Group group(String name) {
    long luck = new SplittableRandom(rules.seed() * 31 + name.hashCode()).nextLong();
    return new Group(name, luck, new double[categoryIndex.size() + 1]);
  }

  private static PlannedEdit edit(List<Group> groups, List<String> notes) {
    List<Change> changes = new ArrayList<>();
    for (Group group : groups) {
      for (Image image : group.images) {
        if (image.split() != group.split) {
          changes.add(new Change.OfImage(image, image.withSplit(group.split)));
        }
      }
    }
    return new PlannedEdit("Split images", changes, 0, changes.size(), notes);
  }

  private List<Part> parts(List<Group> groups) {
    List<Part> parts = new ArrayList<>();
    for (Split split : rules.shares().keySet()) {
      List<Group> mine = groups.stream().filter(g -> g.split == split).toList();
      double[] sum = new double[categoryIndex.size() + 1];
      mine.forEach(g -> add(sum, g.weights));
      Map<String, Long> objects = new TreeMap<>();
      for (Category c : project.categories().all()) {
        objects.put(c.name(), Math.round(sum[categoryIndex.getOrDefault(c.id(), 0)]));
      }
      parts.add(new Part(split, mine.size(), (int) sum[0], objects));
    }
    return parts;
  }

  /// Images that stay together.
  private static final class Group {
    private final String name;
    private final long luck;
    private final double[] weights;
    private final List<Image> images = new ArrayList<>();
    private Split split = Split.NONE;

    Group(String name, long luck, double[] weights) {
      this.name = name;
      this.luck = luck;
      this.weights = weights;
    }

    void assign(Split to, Map<Split, double[]> have) {
      split = to;
      double[] mine = have.get(to);
      if (mine != null) {
        add(mine, weights);
      }
    }

    /// The split that most of its images have.
    Split kept(List<String> notes) {
      Map<Split, Long> counts = new EnumMap<>(Split.class);
      images.stream()
          .filter(i -> i.split() != Split.NONE)
          .forEach(i -> counts.merge(i.split(), 1L, Long::sum));
      if (counts.size() > 1) {
        notes.add(
            "The group "
                + (name.isEmpty() ? "without a name" : name.replace('\n', ','))
                + " was in several splits; it is put where most of it is.");
      }
      return counts.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(Split.NONE);
    }
  }
}
