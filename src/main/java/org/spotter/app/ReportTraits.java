package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.Trait;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// What images have by which they can be parted: where they are, how large, bright, sharp and
/// crowded. Pictures are looked at small; what cannot be read is not known.
final class ReportTraits {
  private static final int SMALL = 256;

  private final Album album;
  private final GroundTruth truth;
  private final LongFunction<String> folder;
  private final long[] images;

  ReportTraits(ReportSource source) {
    this(source.album(), source.report().truth(), source::folder);
  }

  /// @param folder the folder an image is in, empty where it is not known
  ReportTraits(Album album, GroundTruth truth, LongFunction<String> folder) {
    this.album = album;
    this.truth = truth;
    this.folder = folder;
    this.images = truth.imageIds();
  }

  /// What was measured of one picture.
  private record Look(double megapixels, double aspect, double brightness, double sharpness) {
    static final Look NONE = new Look(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /// @throws Cancelled when progress asked to stop
  List<Trait> all(Progress progress) {
    List<Trait> traits = known();
    List<Look> looks = looks(progress);
    traits.add(numbers("megapixels", looks, Look::megapixels));
    traits.add(numbers("width / height", looks, Look::aspect));
    traits.add(numbers("brightness", looks, Look::brightness));
    traits.add(numbers("sharpness", looks, Look::sharpness));
    return traits;
  }

  /// Those that are known without looking at pictures.
  List<Trait> known() {
    List<Trait> traits = new ArrayList<>();
    traits.add(new Trait.Word("folder", Arrays.stream(images).mapToObj(folder).toList()));
    traits.add(words("split", p -> p.split().name().toLowerCase(Locale.ROOT)));
    for (String tag : tags()) {
      traits.add(words("tag", p -> p.tags().contains(tag) ? tag : ""));
    }
    traits.add(new Trait.Numeric("objects", crowds()));
    return traits;
  }

  private Trait words(String name, Function<Album.Page, String> word) {
    return new Trait.Word(
        name, Arrays.stream(images).mapToObj(id -> album.page(id).map(word).orElse("")).toList());
  }

  /// An image may have several tags, so that each is a trait of its own.
  private List<String> tags() {
    return Arrays.stream(images)
        .mapToObj(album::page)
        .flatMap(Optional::stream)
        .flatMap(page -> page.tags().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Trait numbers(String name, List<Look> looks, Function<Look, Double> number) {
    return new Trait.Numeric(name, looks.stream().map(number).toList());
  }

  private List<Double> crowds() {
    Map<Long, Integer> counts = new HashMap<>();
    truth.eachObject((_, image, _) -> counts.merge(image, 1, Integer::sum));
    return Arrays.stream(images).mapToObj(id -> (double) counts.getOrDefault(id, 0)).toList();
  }

  private List<Look> looks(Progress progress) {
    List<Look> looks = new ArrayList<>();
    for (long image : images) {
      progress.check();
      progress.report("Looking at the pictures", looks.size(), images.length);
      looks.add(look(image));
    }
    return looks;
  }

  private Look look(long image) {
    Optional<Album.Page> page = album.page(image);
    if (page.isEmpty()) {
      return Look.NONE;
    }
    try {
      var size = Pictures.size(page.get().file());
      Picture small = Pictures.decodeFitting(page.get().file(), SMALL);
      double[] grey = ReportLight.grey(small);
      return new Look(
          size.width() * (double) size.height() / 1e6,
          (double) size.width() / size.height(),
          ReportLight.mean(grey),
          ReportLight.sharpness(grey, small.width(), small.height()));
    } catch (Problem unreadable) {
      // What cannot be read is simply in no slice of its looks; the numbers do not need it.
      return Look.NONE;
    }
  }
}
