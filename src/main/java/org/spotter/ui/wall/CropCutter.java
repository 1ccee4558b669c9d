package org.spotter.ui.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.pixels.Reduction;
import org.spotter.pixels.Thumbnails;
import org.spotter.task.Problem;
import org.spotter.ui.view.Pixels;

/// Cuts crops out of picture files. Several crops of one file come from one decoding, as strongly
/// reduced as the largest of them allows; the pictures decoded last are kept for a while, since
/// their other crops are often asked for next. Small whole pictures come from the thumbnails on
/// disk. Safe for several threads.
final class CropCutter {
  private static final long KEPT_BYTES = 96L << 20;
  private static final int THUMBNAIL = 160;

  private final Thumbnails thumbnails;
  private final Map<Path, Decoded> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  CropCutter(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  /// @param size of the upright picture at full resolution
  private record Decoded(Picture picture, PictureSize size, Reduction reduction) {
    double scale() {
      return (double) picture.width() / size.width();
    }
  }

  /// @param wishes all of one file
  /// @throws Problem when the file is missing or is not a picture
  List<Crop> cut(Path file, List<CropWish> wishes) {
    List<Crop> crops = new ArrayList<>();
    List<CropWish> rest = new ArrayList<>();
    for (CropWish wish : wishes) {
      if (wish.place().focus() == null && Math.max(wish.width(), wish.height()) <= THUMBNAIL) {
        crops.add(whole(wish, thumbnails.of(file), null));
      } else {
        rest.add(wish);
      }
    }
    if (!rest.isEmpty()) {
      Decoded decoded = decoded(file, rest);
      rest.forEach(w -> crops.add(crop(w, decoded)));
    }
    return crops;
  }

  private static Crop crop(CropWish wish, Decoded decoded) {
    Box region = wish.region();
    if (region == null) {
      return whole(wish, decoded.picture, decoded.size);
    }
    double s = decoded.scale();
    Box part = new Box(region.x() * s, region.y() * s, region.width() * s, region.height() * s);
    Picture cut = decoded.picture.crop(part).resized(wish.width(), wish.height());
    return new Crop(wish, Pixels.toImage(cut), region);
  }

  /// @param size of the picture at full resolution, null when only its shape is known
  private static Crop whole(CropWish wish, Picture picture, @Nullable PictureSize size) {
    Picture small = picture.fitting(Math.max(wish.width(), wish.height()));
    Box region = wish.region();
    PictureSize full = size == null ? picture.size() : size;
    Box all = region != null ? region : new Box(0, 0, full.width(), full.height());
    return new Crop(wish, Pixels.toImage(small), all);
  }

  private Decoded decoded(Path file, List<CropWish> wishes) {
    Reduction needed = reduction(wishes);
    Decoded have = find(file);
    if (have != null && have.reduction.factor() <= needed.factor()) {
      return have;
    }
    Decoded fresh = new Decoded(Pictures.decode(file, needed), Pictures.size(file), needed);
    keep(file, fresh);
    return fresh;
  }

  /// The strongest that leaves every crop at least a pixel for each of the screen's.
  private static Reduction reduction(List<CropWish> wishes) {
    double most = wishes.stream().mapToDouble(CropWish::reduction).min().orElse(1);
    Reduction best = Reduction.NONE;
    for (Reduction r : Reduction.values()) {
      best = r.factor() <= most ? r : best;
    }
    return best;
  }

  private synchronized @Nullable Decoded find(Path file) {
    return kept.get(file);
  }

  private synchronized void keep(Path file, Decoded decoded) {
    Decoded before = kept.put(file, decoded);
    keptBytes += bytes(decoded) - (before == null ? 0 : bytes(before));
    var oldest = kept.entrySet().iterator();
    while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
      keptBytes -= bytes(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static long bytes(Decoded decoded) {
    return decoded.picture.bgr().length;
  }
}
