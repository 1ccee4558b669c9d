package org.spotter.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pyramid;

/// Screen pictures of what cannot be in memory as a whole.
public final class HugePicture {
  private HugePicture() {}

  /// A picture whose tiles are read when they come into view. Takes a moment: not for the JavaFX
  /// thread.
  ///
  /// @param loader reads tiles
  /// @param window brings them to the JavaFX thread
  public static ScreenPicture of(Pyramid pyramid, Executor loader, Executor window) {
    List<PictureSize> sizes = pyramid.levels();
    List<TileLevel> levels = new ArrayList<>();
    AtomicReference<@Nullable ScreenPicture> made = new AtomicReference<>();
    TileStore store =
        new TileStore(
            pyramid,
            loader,
            window,
            () -> {
              ScreenPicture picture = made.get();
              if (picture != null) {
                picture.sharper();
              }
            });
    for (int level = 0; level < sizes.size() - 1; level++) {
      int of = level;
      levels.add(level(sizes.get(of), of, (c, r) -> store.find(of, c, r)));
    }
    int last = sizes.size() - 1;
    Raster overview = raster(pyramid.overview());
    levels.add(level(sizes.get(last), last, (_, _) -> overview));
    ScreenPicture picture = new ScreenPicture(pyramid.width(), pyramid.height(), levels);
    made.set(picture);
    return picture;
  }

  /// What a huge picture looks like from afar, until its tiles are made.
  ///
  /// @param small the whole picture, much smaller
  public static ScreenPicture coarse(PictureSize size, Picture small) {
    Raster raster = raster(small);
    int factor = 1;
    while ((long) factor * Math.max(small.width(), small.height())
        < Math.max(size.width(), size.height())) {
      factor *= 2;
    }
    Raster fitting = raster.scaled(size.width(), size.height(), factor);
    return new ScreenPicture(size.width(), size.height(), ScreenPicture.levels(fitting, factor));
  }

  private static TileLevel level(PictureSize size, int level, TileLevel.Finder tiles) {
    return new TileLevel(1 << level, Pyramid.TILE, size.width(), size.height(), tiles);
  }

  private static Raster raster(Picture picture) {
    return Raster.ofBgr(picture.width(), picture.height(), picture.bgr());
  }
}
