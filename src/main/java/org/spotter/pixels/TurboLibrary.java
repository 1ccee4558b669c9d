package org.spotter.pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The functions of libjpeg-turbo's TurboJPEG that Spotter needs, of its version 2 interface, which
/// versions 2 and 3 both have.
final class TurboLibrary {
  /// `TJPF_BGR`
  private static final int BGR = 1;

  /// `TJFLAG_ACCURATEDCT`: the slow integer transform, as OpenCV's decoder.
  private static final int ACCURATE = 4096;

  /// `TJCS_RGB`, `TJCS_YCbCr`, `TJCS_GRAY` are below.
  private static final int PRINT_COLOURS = 3;

  private final MethodHandle begin;
  private final MethodHandle header;
  private final MethodHandle decode;
  private final MethodHandle end;

  // Calling native code is what this class is for; the launcher allows it.
  @SuppressWarnings("restricted")
  private TurboLibrary(SymbolLookup library) {
    Linker linker = Linker.nativeLinker();
    var pointer = ValueLayout.ADDRESS;
    var number = ValueLayout.JAVA_INT;
    var size = ValueLayout.JAVA_LONG;
    begin =
        linker.downcallHandle(
            library.findOrThrow("tjInitDecompress"), FunctionDescriptor.of(pointer));
    header =
        linker.downcallHandle(
            library.findOrThrow("tjDecompressHeader3"),
            FunctionDescriptor.of(
                number, pointer, pointer, size, pointer, pointer, pointer, pointer));
    decode =
        linker.downcallHandle(
            library.findOrThrow("tjDecompress2"),
            FunctionDescriptor.of(
                number, pointer, pointer, size, pointer, number, number, number, number, number));
    end =
        linker.downcallHandle(
            library.findOrThrow("tjDestroy"), FunctionDescriptor.of(number, pointer));
  }

  /// The library of this machine, empty where there is none. The system property
  /// `spotter.turbojpeg` names it, or says `none`.
  static Optional<TurboLibrary> find() {
    String said = System.getProperty("spotter.turbojpeg", "");
    if (said.equals("none") || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
      return Optional.empty();
    }
    return (said.isBlank() ? usual() : List.of(said))
        .stream().flatMap(n -> open(n).stream()).findFirst();
  }

  /// Windows has longs of 32 bits, so the descriptors here are not for it.
  private static List<String> usual() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of();
    }
    return os.startsWith("mac")
        ? List.of(
            "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib",
            "/usr/local/opt/jpeg-turbo/lib/libturbojpeg.dylib",
            "/opt/libjpeg-turbo/lib/libturbojpeg.dylib")
        : List.of("libturbojpeg.so.0", "/opt/libjpeg-turbo/lib64/libturbojpeg.so");
  }

  @SuppressWarnings("restricted") // see above
  private static Optional<TurboLibrary> open(String name) {
    try {
      SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
      return Optional.of(new TurboLibrary(library));
    } catch (IllegalArgumentException | java.util.NoSuchElementException _) {
      return Optional.empty();
    }
  }

  /// A decoder, for one thread at a time.
  MemorySegment begin() {
    try {
      return (MemorySegment) begin.invokeExact();
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  void end(MemorySegment handle) {
    try {
      int result = (int) end.invokeExact(handle);
      assert result == 0;
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  /// Decodes into blue, green, red, scaled to this size in the transform where it is smaller.
  ///
  /// @param out room for `3 · width · height` bytes
  /// @return whether all went well
  boolean decode(
      MemorySegment handle, MemorySegment file, MemorySegment out, int width, int height) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment told = arena.allocate(ValueLayout.JAVA_INT, 4);
      int good =
          (int)
              header.invokeExact(
                  handle,
                  file,
                  file.byteSize(),
                  told,
                  told.asSlice(4),
                  told.asSlice(8),
                  told.asSlice(12));
      boolean fits =
          told.getAtIndex(ValueLayout.JAVA_INT, 0) >= width
              && told.getAtIndex(ValueLayout.JAVA_INT, 1) >= height
              && told.getAtIndex(ValueLayout.JAVA_INT, 3) < PRINT_COLOURS;
      return good == 0
          && fits
          && (int)
                  decode.invokeExact(
                      handle, file, file.byteSize(), out, width, 3 * width, height, BGR, ACCURATE)
              == 0;
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  private static IllegalStateException unforeseen(Throwable e) {
    return new IllegalStateException("a native function cannot be called", e);
  }
}
