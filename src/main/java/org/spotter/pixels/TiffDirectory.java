package org.spotter.pixels;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The first directory of a TIFF structure: of a TIFF file, or of the EXIF block inside a JPEG, PNG
/// or WebP file. Only whole numbers are kept, and of a list only the first.
///
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0</a>
final class TiffDirectory {
  private static final int ORIENTATION = 274;

  private final Source source;
  private final long base;
  private final boolean little;
  private final boolean big;
  private final Map<Integer, Long> values = new HashMap<>();

  private TiffDirectory(Source source, long base) throws IOException {
    this.source = source;
    this.base = base;
    this.little = source.has(base, "II");
    this.big = u16(base + 2) == 43;
    readEntries(base + (big ? u64(base + 8) : u32(base + 4)));
  }

  /// Whether a TIFF structure, classic or big, begins here.
  static boolean startsAt(Source source, long base) throws IOException {
    return source.has(base, "II*\0")
        || source.has(base, "MM\0*")
        || source.has(base, "II+\0")
        || source.has(base, "MM\0+");
  }

  static TiffDirectory read(Source source, long base) throws IOException {
    return new TiffDirectory(source, base);
  }

  /// The orientation that an EXIF block asks for. A broken block asks for nothing: it must not make
  /// a good picture unreadable.
  static Orientation orientationAt(Source source, long base) {
    try {
      return startsAt(source, base) ? read(source, base).orientation() : Orientation.UPRIGHT;
    } catch (IOException e) {
      return Orientation.UPRIGHT;
    }
  }

  Orientation orientation() {
    return Orientation.ofExif(get(ORIENTATION, 1));
  }

  long get(int tag, long otherwise) {
    return values.getOrDefault(tag, otherwise);
  }

  private void readEntries(long at) throws IOException {
    long count = big ? u64(at) : u16(at);
    long first = at + (big ? 8 : 2);
    int length = big ? 20 : 12;
    for (long i = 0; i < Math.min(count, 4096); i++) {
      readEntry(first + i * length);
    }
  }

  private void readEntry(long entry) throws IOException {
    int type = u16(entry + 2);
    int size = sizeOf(type);
    long n = big ? u64(entry + 4) : u32(entry + 4);
    long field = entry + (big ? 12 : 8);
    if (size == 0 || n < 1) {
      return;
    }
    boolean inline = n <= (big ? 8 : 4) / size;
    long at = inline ? field : base + (big ? u64(field) : u32(field));
    // A list elsewhere in the file may lie beyond a cut; only what is needed is asked for later.
    if (inline || at + size <= source.length()) {
      values.putIfAbsent(u16(entry), number(at, size));
    }
  }

  private static int sizeOf(int type) {
    return switch (type) {
      case 1 -> 1;
      case 3 -> 2;
      case 4 -> 4;
      case 16 -> 8;
      default -> 0;
    };
  }

  private long number(long at, int size) throws IOException {
    return switch (size) {
      case 1 -> source.u8(at);
      case 2 -> u16(at);
      case 4 -> u32(at);
      default -> u64(at);
    };
  }

  private int u16(long at) throws IOException {
    return little ? source.u16le(at) : source.u16be(at);
  }

  private long u32(long at) throws IOException {
    return little ? source.u32le(at) : source.u32be(at);
  }

  private long u64(long at) throws IOException {
    long first = u32(at);
    long second = u32(at + 4);
    return little ? second << 32 | first : first << 32 | second;
  }
}
