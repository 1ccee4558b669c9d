package org.spotter.format.yolo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.format.DatasetSink;
import org.spotter.format.PictureSizes;
import org.spotter.format.yolo.YoloPictures.Picture;
import org.spotter.geometry.Rasterizer;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Reads a YOLO folder: classes, then pictures, then their labels.
final class YoloReader {
  private static final int CHECK_EVERY = 64;

  private final Path root;
  private final DatasetSink sink;
  private final PictureSizes sizes;
  private final Progress progress;
  private final YoloConfig config;
  private final List<Image> images = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private long annotations;

  YoloReader(Path source, DatasetSink sink, PictureSizes sizes, Progress progress) {
    if (!Files.exists(source)) {
      throw new Problem("Cannot read " + source + ": there is no such folder or data.yaml.");
    }
    Path absolute = source.toAbsolutePath().normalize();
    this.root = Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
    this.sink = sink;
    this.sizes = sizes;
    this.progress = progress;
    this.config = YoloConfig.of(root, source);
  }

  void read() {
    sink.dataset(Extra.NONE);
    for (int i = 0; i < config.names().size(); i++) {
      sink.category(category(i));
    }
    List<Picture> pictures = YoloPictures.of(root, config);
    if (pictures.isEmpty()) {
      throw new Problem("Cannot read " + root + ": there are no pictures in it.");
    }
    for (int i = 0; i < pictures.size(); i++) {
      tell("Looking at pictures", i, pictures.size());
      image(pictures.get(i));
    }
    for (int i = 0; i < images.size(); i++) {
      tell("Reading labels", i, images.size());
      labels(images.get(i), root.resolve(labels.get(i)));
    }
  }

  private void tell(String what, int done, int total) {
    if (done % CHECK_EVERY == 0) {
      progress.check();
      progress.report(what, done, total);
    }
  }

  /// Ids start at 1, classes at 0.
  private Category category(int index) {
    return new Category(
        index + 1L, config.names().get(index), "", null, skeleton(), List.of(), Extra.NONE);
  }

  private @Nullable Skeleton skeleton() {
    if (config.joints() == 0) {
      return null;
    }
    List<String> names =
        IntStream.rangeClosed(1, config.joints()).mapToObj(i -> "joint " + i).toList();
    return new Skeleton(names, List.of(), config.mirrored(), List.of());
  }

  private void image(Picture picture) {
    PictureSizes.Size size;
    try {
      size = sizes.of(root.resolve(picture.name()));
    } catch (Problem unreadable) {
      sink.warning(unreadable.sentence() + " The picture and its labels were left out.");
      return;
    }
    Image image =
        new Image(
            images.size() + 1L,
            picture.name(),
            picture.name(),
            size.width(),
            size.height(),
            picture.split(),
            ReviewState.TO_DO,
            "",
            Extra.NONE);
    images.add(image);
    labels.add(picture.labels());
    sink.image(image);
  }

  private void labels(Image image, Path file) {
    if (!Files.isRegularFile(file)) {
      return; // a picture without objects
    }
    int number = 0;
    for (String line : YoloConfig.lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        annotation(image, YoloLine.parse(line, config, image.width(), image.height()));
      } catch (IllegalArgumentException e) {
        throw new Problem(
            "Cannot read %s, line %d: %s.".formatted(file, number, e.getMessage()), e);
      }
    }
  }

  /// The mask's, or the box's where there is no mask.
  private static double area(YoloLine line, Image image) {
    return line.segmentation() instanceof Segmentation.Polygons(var parts)
        ? Rasterizer.union(parts, image.width(), image.height()).area()
        : line.box().area();
  }

  private void annotation(Image image, YoloLine line) {
    sink.annotation(
        new Annotation(
            ++annotations,
            image.id(),
            line.classIndex() + 1L,
            line.box(),
            line.segmentation(),
            line.keypoints(),
            area(line, image),
            false,
            List.of(),
            new Origin.Imported(),
            Extra.NONE));
  }
}
