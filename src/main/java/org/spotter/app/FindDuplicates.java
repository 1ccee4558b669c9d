package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.pixels.PerceptualHash;
import org.spotter.pixels.Pictures;
import org.spotter.store.ImageHashes;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Finds pictures that look almost the same, above all such as are in different splits: a model
/// that saw one of them in training is not tested by the other.
public final class FindDuplicates {
  /// Bits in which near-duplicates differ at most.
  public static final int NEAR = 6;

  private static final int PAGE = 256;
  private static final int SIDE = 64;

  private final Project project;

  private FindDuplicates(Project project) {
    this.project = project;
  }

  /// Two pictures that look almost the same.
  ///
  /// @param distance bits in which their hashes differ, 0 for equal
  public record Pair(Image first, Image second, int distance) {
    public boolean acrossSplits() {
      return first.split() != second.split()
          && first.split() != Split.NONE
          && second.split() != Split.NONE;
    }
  }

  /// What was found.
  ///
  /// @param pairs the nearest first
  /// @param compared how many pictures were compared
  /// @param unreadable plain sentences, one a picture that could not be read
  public record Result(List<Pair> pairs, int compared, List<String> unreadable) {
    public Result {
      pairs = List.copyOf(pairs);
      unreadable = List.copyOf(unreadable);
    }
  }

  /// Compares pictures with each other. Hashes are kept in the project, so that only new and
  /// changed pictures are read.
  ///
  /// @param images those to compare
  /// @param most bits in which they may differ, 0 to 64
  /// @param acrossSplits whether only pairs in different splits are wanted
  /// @throws Problem when `most` is out of range
  /// @throws org.spotter.task.Cancelled when asked to stop; hashes made by then are kept
  public static Result run(
      Project project, long[] images, int most, boolean acrossSplits, Progress progress) {
    if (most < 0 || most > 64) {
      throw new Problem(
          "Hashes differ in 0 to 64 bits, not in " + most + "; write about " + NEAR + ".");
    }
    return new FindDuplicates(project).run(images, most, acrossSplits, progress);
  }

  private Result run(long[] ids, int most, boolean acrossSplits, Progress progress) {
    Map<Long, ImageHashes.Hash> kept = project.hashes().all();
    List<Image> images = new ArrayList<>();
    List<Long> hashes = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (int at = 0; at < ids.length; at += PAGE) {
      progress.check();
      progress.report("Looking at pictures", at, ids.length);
      long[] page = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + PAGE));
      for (Looked looked : page(project.images().some(page), kept)) {
        if (looked.hash().isPresent()) {
          images.add(looked.image());
          hashes.add(looked.hash().get().hash());
        } else {
          unreadable.add(looked.problem());
        }
      }
    }
    long[] all = hashes.stream().mapToLong(Long::longValue).toArray();
    return new Result(pairs(images, all, most, acrossSplits, progress), all.length, unreadable);
  }

  private record Looked(
      Image image, Optional<ImageHashes.Hash> hash, boolean made, String problem) {}

  private List<Looked> page(List<Image> images, Map<Long, ImageHashes.Hash> kept) {
    List<Looked> looked =
        images.parallelStream().map(i -> look(i, Optional.ofNullable(kept.get(i.id())))).toList();
    List<ImageHashes.Hash> made =
        looked.stream().filter(Looked::made).map(l -> l.hash().orElseThrow()).toList();
    if (!made.isEmpty()) {
      project.hashes().keep(made);
    }
    return looked;
  }

  private Looked look(Image image, Optional<ImageHashes.Hash> kept) {
    Path file = project.locate(image);
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = now.lastModifiedTime().toMillis();
      if (kept.isPresent() && kept.get().isOf(now.size(), modified)) {
        return new Looked(image, kept, false, "");
      }
      long hash = PerceptualHash.of(Pictures.decodeFitting(file, SIDE));
      return new Looked(
          image,
          Optional.of(new ImageHashes.Hash(image.id(), hash, now.size(), modified)),
          true,
          "");
    } catch (IOException e) {
      return new Looked(
          image, Optional.empty(), false, "There is no picture " + file + "; it was left out.");
    } catch (Problem e) {
      return new Looked(image, Optional.empty(), false, e.sentence());
    }
  }

  /// Each picture with all after it: 64 bits a picture, so 100,000 pictures are seconds.
  private static List<Pair> pairs(
      List<Image> images, long[] hashes, int most, boolean acrossSplits, Progress progress) {
    ConcurrentLinkedQueue<Pair> found = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, hashes.length)
        .parallel()
        .forEach(i -> {
          if (done.incrementAndGet() % 4096 == 0) {
            progress.check();
            progress.report("Comparing pictures", done.get(), hashes.length);
          }
          for (int k = next(hashes, i, i + 1, most); k >= 0; k = next(hashes, i, k + 1, most)) {
            Pair pair =
                new Pair(
                    images.get(i), images.get(k), PerceptualHash.distance(hashes[i], hashes[k]));
            if (!acrossSplits || pair.acrossSplits()) {
              found.add(pair);
            }
          }
        });
    return found.stream()
        .sorted(
            Comparator.comparingInt(Pair::distance)
                .thenComparing(p -> p.first().fileName())
                .thenComparing(p -> p.second().fileName()))
        .toList();
  }

  /// The next hash from a place on that is near, or -1.
  private static int next(long[] hashes, int of, int from, int most) {
    long hash = hashes[of];
    for (int k = from; k < hashes.length; k++) {
      if (Long.bitCount(hash ^ hashes[k]) <= most) {
        return k;
      }
    }
    return -1;
  }
}
