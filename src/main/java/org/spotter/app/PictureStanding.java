package org.spotter.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.pixels.PerceptualHash;
import org.spotter.pixels.Pictures;
import org.spotter.store.ImageHashes;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Whether the picture of an image is still the one that was labelled. What a picture looked like
/// is kept as a perceptual hash; a file that was merely saved anew looks the same.
public enum PictureStanding {
  AS_IT_WAS,
  /// There is no such file, or no folder for it.
  MISSING,
  /// The file shows something else than it did.
  REPLACED;

  private static final int SIDE = 64;

  /// How the pictures of some images stand. A file whose length and time are as they were is not
  /// read.
  public static List<PictureStanding> of(Project project, List<Image> images) {
    Map<Long, ImageHashes.Hash> kept =
        project.hashes().of(images.stream().mapToLong(Image::id).toArray());
    return images.stream().map(i -> of(project.locate(i), kept.get(i.id()))).toList();
  }

  private static PictureStanding of(Path file, ImageHashes.@Nullable Hash kept) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      if (kept == null || kept.isOf(now.size(), now.lastModifiedTime().toMillis())) {
        return AS_IT_WAS;
      }
      long hash = PerceptualHash.of(Pictures.decodeFitting(file, SIDE));
      boolean near = PerceptualHash.distance(hash, kept.hash()) <= FindDuplicates.NEAR;
      return near ? AS_IT_WAS : REPLACED;
    } catch (IOException _) {
      return MISSING;
    } catch (Problem _) {
      return AS_IT_WAS; // a picture that cannot be decoded is told of when it is opened
    }
  }

  /// Keeps what the picture of an image looks like now, if that is not known yet or `anew`. Nothing
  /// happens to a project that is open read-only, or when there is no picture that can be read.
  public static void remember(Project project, Image image, boolean anew) {
    if (project.readOnly() || (!anew && project.hashes().of(image.id()).containsKey(image.id()))) {
      return;
    }
    hash(image.id(), project.locate(image)).ifPresent(h -> project.hashes().keep(List.of(h)));
  }

  /// What a picture looks like; empty when it cannot be read.
  static Optional<ImageHashes.Hash> hash(long imageId, Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      long hash = PerceptualHash.of(Pictures.decodeFitting(file, SIDE));
      return Optional.of(
          new ImageHashes.Hash(imageId, hash, now.size(), now.lastModifiedTime().toMillis()));
    } catch (IOException | Problem _) {
      return Optional.empty();
    }
  }
}
