package org.spotter.inference;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Keeps ONNX Runtime from reporting to its makers. Since 1.29 its Linux build keeps events in a
/// file under the person's home and sends them over the network; it looks once, when its library
/// starts, for a variable of the environment that forbids this. (It also matches the whole command
/// line by a recursive expression then, which overflows the stack from about 4,000 characters on:
/// this too ends with the variable.)
///
/// Our launcher sets the variable. Where Spotter is started otherwise it is set here, by the C
/// library's `setenv`, for Java itself cannot.
final class Telemetry {
  private static final String FORBIDDEN = "ORT_DISABLE_TELEMETRY";

  private Telemetry() {}

  /// To be called before anything else of ONNX Runtime.
  static void forbid() {
    if (System.getenv(FORBIDDEN) == null) {
      setenv().ifPresent(Telemetry::set);
    }
  }

  /// The function of the C library; Windows has none, and no such reports either.
  // Java has no other way to its own environment; the launchers allow native access anyway.
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> setenv() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor form = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    return linker.defaultLookup().find("setenv").map(at -> linker.downcallHandle(at, form));
  }

  private static void set(MethodHandle setenv) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(FORBIDDEN);
      int failed = (int) setenv.invokeExact(name, arena.allocateFrom("1"), 1);
      if (failed != 0) {
        throw new IllegalStateException("no room in the environment");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
