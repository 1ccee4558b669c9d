package org.spotter.pixels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Pyramids of huge pictures, kept in a folder of the user's caches, never in the project: whoever
/// deletes that folder loses nothing.
///
/// Baseline JPEG, PNG that is not interlaced and TIFF are read row by row, with memory for one row
/// of tiles (under 200 MB at a width of 30,000). Other files are decoded whole, up to
/// [Pictures#MOST_PIXELS]. A pyramid appears in the folder whole or not at all. The folder does not
/// grow beyond a given size: the ones not looked at for longest go first.
public final class Pyramids {
  /// Pictures with more pixels are shown from a pyramid.
  public static final long HUGE = 40_000_000;

  private static final long MOST_BYTES = 16L << 30;

  private final long huge;
  private final BoundedFolder folder;

  /// @param folder where they are kept, perhaps not there yet
  /// @param huge pixels from which on a picture is huge
  /// @param mostBytes how large the folder may become
  public Pyramids(Path folder, long huge, long mostBytes) {
    this.huge = huge;
    this.folder = new BoundedFolder(folder, mostBytes);
  }

  /// Pyramids in the user's cache folder, 16 GB at most.
  public static Pyramids ofUser() {
    return new Pyramids(CacheFolder.ofUser().resolve("pyramids"), HUGE, MOST_BYTES);
  }

  /// Whether a picture is so large that it needs one.
  public boolean isFor(PictureSize size) {
    return size.pixels() > huge;
  }

  /// The pyramid if it is there already; the caller closes it.
  public Optional<Pyramid> kept(Path image) {
    try {
      String key = key(image);
      Optional<Path> file = folder.find(key);
      return file.isEmpty() ? Optional.empty() : opened(file.get(), key);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Pyramid> opened(Path file, String key) throws IOException {
    try {
      return Optional.of(new Pyramid(PyramidFile.open(file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException damaged) {
      folder.delete(key);
      return Optional.empty();
    }
  }

  /// The pyramid, made when it is not there yet, which takes about a second for each 20 million
  /// pixels; the caller closes it.
  ///
  /// @throws Problem when the picture cannot be read, or its tiles not be written
  /// @throws org.spotter.task.Cancelled when asked to stop; nothing is kept then
  public Pyramid of(Path image, Progress progress) {
    Optional<Pyramid> there = kept(image);
    return there.isPresent() ? there.get() : make(image, progress);
  }

  private Pyramid make(Path image, Progress progress) {
    Pictures.size(image); // refuses what is none, or missing
    try {
      String key = key(image);
      Path file = folder.adopt(key, part -> write(image, part, progress));
      return new Pyramid(PyramidFile.open(file));
    } catch (UncheckedIOException e) {
      throw unwritten(image, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritten(image, e);
    }
  }

  private static Problem unwritten(Path image, IOException e) {
    return new Problem(
        "The tiles of the picture "
            + image
            + " cannot be written to the cache ("
            + Problem.reason(e)
            + "); make room on the disk.",
        e);
  }

  private static void write(Path image, Path part, Progress progress) throws IOException {
    try (Source source = Source.open(image)) {
      Header header = Checks.header(source);
      if (Streaming.isPossible(image, source, header)) {
        stream(image, part, header, progress);
      } else {
        whole(image, part, progress);
      }
    }
  }

  private static void stream(Path image, Path part, Header header, Progress progress)
      throws IOException {
    int height = (int) header.height();
    PyramidLayout layout = new PyramidLayout((int) header.width(), height);
    boolean lossless = header.format() != Header.Format.JPEG;
    try (PyramidWriter writer = new PyramidWriter(part, layout, lossless)) {
      RowSink sink =
          (y, row) -> {
            writer.row(row);
            progress.report("Preparing " + image.getFileName(), y + 1L, height);
          };
      read(image, header, sink, progress);
      writer.finish(header.orientation());
    }
  }

  private static void read(Path image, Header header, RowSink sink, Progress progress) {
    try {
      Streaming.read(image, header, sink, progress);
    } catch (IOException e) {
      throw new Problem("The picture " + image + " is damaged or cut off; copy it again.", e);
    }
  }

  private static void whole(Path image, Path part, Progress progress) throws IOException {
    Picture picture = Pictures.decode(image);
    PyramidLayout layout = new PyramidLayout(picture.width(), picture.height());
    byte[] row = new byte[picture.width() * 3];
    try (PyramidWriter writer = new PyramidWriter(part, layout, true)) {
      for (int y = 0; y < picture.height(); y++) {
        progress.check();
        System.arraycopy(picture.bgr(), y * row.length, row, 0, row.length);
        writer.row(row);
        progress.report("Preparing " + image.getFileName(), y + 1L, picture.height());
      }
      writer.finish(Orientation.UPRIGHT);
    }
  }

  private static String key(Path image) throws IOException {
    return Identity.key(image, "pyramid " + PyramidLayout.TILE, ".tiles");
  }
}
