package org.spotter.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.pixels.Pyramid;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Problem;

/// What is held of an image's picture to work on: all of it, or of a huge one the part around what
/// is asked for, out of its tiles. Points and masks are those of the whole image outside, and those
/// of the part inside.
///
/// @param file where the picture is
/// @param whole the size of the whole picture
/// @param left the part's first column
/// @param top the part's first row
record PicturePart(Path file, PictureSize whole, Picture picture, int left, int top) {
  /// How far beyond what is asked for, in pixels a side, the part of a huge picture reaches: the
  /// magic wand finds nothing beyond.
  static final int MARGIN = 2000;

  /// @param wanted what the request is about
  /// @throws Problem when the picture cannot be read, or a huge one has no tiles yet
  static PicturePart of(Path file, Box wanted, Pyramids pyramids) {
    PictureSize size = Pictures.size(file);
    if (!pyramids.isFor(size)) {
      return new PicturePart(file, size, Pictures.decode(file), 0, 0);
    }
    try (Pyramid pyramid =
        pyramids
            .kept(file)
            .orElseThrow(() ->
                new Problem(
                    "The tiles of "
                        + file.getFileName()
                        + " are still being made; use this tool when they are done."))) {
      Box area =
          Box.ofCorners(
                  wanted.x() - MARGIN,
                  wanted.y() - MARGIN,
                  wanted.right() + MARGIN,
                  wanted.bottom() + MARGIN)
              .clip(size.width(), size.height());
      int left = (int) Math.floor(area.x());
      int top = (int) Math.floor(area.y());
      return new PicturePart(file, size, pyramid.region(area), left, top);
    }
  }

  /// Whether it holds what a request for this box needs: all of it, and half the margin around it,
  /// or as far as the picture goes.
  boolean serves(Path wantedFile, Box wanted) {
    double reach = MARGIN / 2.0;
    return file.equals(wantedFile)
        && left <= Math.max(0, wanted.x() - reach)
        && top <= Math.max(0, wanted.y() - reach)
        && left + picture.width() >= Math.min(whole.width(), wanted.right() + reach)
        && top + picture.height() >= Math.min(whole.height(), wanted.bottom() + reach);
  }

  boolean isWhole() {
    return picture.width() == whole.width() && picture.height() == whole.height();
  }

  Point in(Point p) {
    return new Point(p.x() - left, p.y() - top);
  }

  Point out(Point p) {
    return new Point(p.x() + left, p.y() + top);
  }

  Box in(Box box) {
    return box.moved(-left, -top);
  }

  @Nullable Mask in(@Nullable Mask mask) {
    return mask == null || isWhole()
        ? mask
        : mask.placed(picture.width(), picture.height(), -left, -top);
  }

  Mask out(Mask mask) {
    return isWhole() ? mask : mask.placed(whole.width(), whole.height(), left, top);
  }
}
