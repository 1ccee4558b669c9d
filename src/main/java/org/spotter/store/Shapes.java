package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Segmentations and keypoints as blobs. Used by one thread at a time.
///
/// The first byte says what follows: 0x00 + d polygons and 0x30 + d keypoints with d decimals (see
/// [Decimals]); 0x10 a run-length mask, 0x11 one that came as COCO's compressed string.
final class Shapes {
  private static final int POLYGONS = 0x00;
  private static final int RUNS = 0x10;
  private static final int COMPRESSED_RUNS = 0x11;
  private static final int KEYPOINTS = 0x30;
  private static final int KIND = 0xF0;
  private static final int DECIMALS = 0x0F;

  private final Bytes out = new Bytes();

  byte @Nullable [] encode(@Nullable Segmentation segmentation) {
    return switch (segmentation) {
      case null -> null;
      case Polygons(List<Polygon> parts) -> polygons(parts);
      case RunLength(Mask mask, boolean compressed) -> runs(mask, compressed);
    };
  }

  byte @Nullable [] encode(@Nullable Keypoints keypoints) {
    if (keypoints == null) {
      return null;
    }
    double[] xyv = keypoints.toArray();
    int decimals = Decimals.decimals(xyv, 0);
    out.clear();
    out.put(KEYPOINTS | decimals);
    Decimals.put(out, xyv, decimals, 3);
    return out.toArray();
  }

  private byte[] polygons(List<Polygon> parts) {
    double[][] numbers = new double[parts.size()][];
    int decimals = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = parts.get(i).toArray();
      decimals = decimals == Decimals.FULL ? decimals : Decimals.decimals(numbers[i], decimals);
    }
    out.clear();
    out.put(POLYGONS | decimals);
    out.putUnsigned(numbers.length);
    for (double[] part : numbers) {
      Decimals.put(out, part, decimals, 2);
    }
    return out.toArray();
  }

  private byte[] runs(Mask mask, boolean compressed) {
    int[] runs = mask.toRuns();
    out.clear();
    out.put(compressed ? COMPRESSED_RUNS : RUNS);
    out.putUnsigned(mask.width());
    out.putUnsigned(mask.height());
    out.putUnsigned(runs.length);
    for (int run : runs) {
      out.putUnsigned(run);
    }
    return out.toArray();
  }

  /// @throws RuntimeException when the bytes are not what `encode` wrote
  static @Nullable Segmentation segmentation(byte @Nullable [] blob) {
    if (blob == null) {
      return null;
    }
    Bytes.Reader in = new Bytes.Reader(blob);
    int first = in.get();
    return switch (first & KIND) {
      case POLYGONS -> polygons(in, first & DECIMALS);
      case RUNS -> new RunLength(mask(in), first == COMPRESSED_RUNS);
      default -> throw new IllegalArgumentException("no segmentation begins with " + first);
    };
  }

  /// @throws RuntimeException when the bytes are not what `encode` wrote
  static @Nullable Keypoints keypoints(byte @Nullable [] blob) {
    if (blob == null) {
      return null;
    }
    Bytes.Reader in = new Bytes.Reader(blob);
    return new Keypoints(Decimals.get(in, in.get() & DECIMALS, 3));
  }

  private static Segmentation polygons(Bytes.Reader in, int decimals) {
    int count = in.getCount();
    List<Polygon> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Polygon(Decimals.get(in, decimals, 2)));
    }
    return new Polygons(parts);
  }

  private static Mask mask(Bytes.Reader in) {
    int width = Math.toIntExact(in.getUnsigned());
    int height = Math.toIntExact(in.getUnsigned());
    int[] runs = new int[in.getCount()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Math.toIntExact(in.getUnsigned());
    }
    return new Mask(width, height, runs);
  }
}
