package org.spotter.pixels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spotter.task.Problem;

/// Small copies of pictures, kept as JPEG files in a folder of the user's caches, never in the
/// project: whoever deletes that folder loses nothing.
///
/// A thumbnail belongs to a path, its time of change and its length, so that a changed picture gets
/// a new one. The folder does not grow beyond a given size. Safe to call from many threads, and
/// from many programs on one folder: files appear whole or not at all. Where the folder cannot be
/// written, thumbnails are made anew each time.
public final class Thumbnails {
  private static final int QUALITY = 85;
  private static final int LONGEST_SIDE = 160;
  private static final long MOST_BYTES = 512L << 20;

  private final int longestSide;
  private final BoundedFolder folder;

  /// @param folder where they are kept, perhaps not there yet
  /// @param longestSide pixels of the longer side
  /// @param mostBytes how large the folder may become
  public Thumbnails(Path folder, int longestSide, long mostBytes) {
    this.longestSide = longestSide;
    this.folder = new BoundedFolder(folder, mostBytes);
  }

  /// Thumbnails of 160 pixels in the user's cache folder, 512 MB at most.
  public static Thumbnails ofUser() {
    return new Thumbnails(CacheFolder.ofUser().resolve("thumbnails"), LONGEST_SIDE, MOST_BYTES);
  }

  /// The thumbnail if it is already there, which takes well under a millisecond.
  public Optional<Picture> kept(Path image) {
    try {
      return read(keyOf(image));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The thumbnail, made and kept when it is not there yet.
  ///
  /// @throws Problem when the picture cannot be read
  public Picture of(Path image) {
    return kept(image).orElseGet(() -> make(image));
  }

  private Picture make(Path image) {
    Picture small = Pictures.decodeFitting(image, longestSide);
    try {
      folder.write(keyOf(image), small.toJpeg(QUALITY));
    } catch (IOException e) {
      // A full disk or a read-only cache costs time at the next look, nothing else.
      return small;
    }
    return small;
  }

  private Optional<Picture> read(String key) throws IOException {
    Optional<byte[]> file = folder.read(key);
    try {
      return file.map(bytes -> Pictures.decode(key, bytes, Reduction.NONE));
    } catch (Problem damaged) {
      folder.delete(key);
      return Optional.empty();
    }
  }

  private String keyOf(Path image) throws IOException {
    return Identity.key(image, Integer.toString(longestSide), ".jpg");
  }
}
