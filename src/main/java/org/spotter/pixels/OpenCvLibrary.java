package org.spotter.pixels;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.spotter.task.Problem;

/// Loads OpenCV's native library, once a process and without a word.
///
/// The library lies in a jar, 40 to 60 MB of it. `nu.pattern.OpenCV` would unpack it into a new
/// temporary folder at every start (and leave it there after a kill); here it is unpacked once into
/// the user's cache and loaded from there.
final class OpenCvLibrary {
  private OpenCvLibrary() {}

  /// Returns when the library is there.
  ///
  /// @throws Problem when this machine has no library or it cannot be unpacked or loaded
  static void load() {
    if (Loaded.PROBLEM != null) {
      throw new Problem(Loaded.PROBLEM);
    }
  }

  // Loading native code is what this class is for; the launcher allows it.
  @SuppressWarnings("restricted")
  private static final class Loaded {
    /// What went wrong, or null; an initialiser that throws would hide it from the second caller.
    private static final @Nullable String PROBLEM = problem();

    private static @Nullable String problem() {
      try {
        System.load(unpacked().toString());
        // One thread an image: callers keep the cores busy with images, not with parts of them.
        Core.setNumThreads(1);
        return null;
      } catch (Problem problem) {
        return problem.sentence();
      } catch (UnsatisfiedLinkError e) {
        return "The picture library does not start on this machine (" + e.getMessage() + ").";
      }
    }
  }

  private static Path unpacked() {
    URL resource = resource();
    try {
      return unpack(resource, CacheFolder.ofUser().resolve("native"));
    } catch (IOException e) {
      return unpackToTemporaryFolder(resource);
    }
  }

  private static Path unpackToTemporaryFolder(URL resource) {
    try {
      return unpack(resource, Files.createTempDirectory("spotter-native"));
    } catch (IOException e) {
      throw new Problem(
          "Spotter cannot unpack its picture library into the cache folder or the temporary folder;"
              + " free some space or make one of them writable.",
          e);
    }
  }

  private static Path unpack(URL resource, Path folder) throws IOException {
    var connection = resource.openConnection();
    long size = connection.getContentLengthLong();
    String name = resource.getPath().substring(resource.getPath().lastIndexOf('/') + 1);
    Path target = folder.resolve(size + "-" + name);
    if (Files.exists(target) && Files.size(target) == size) {
      return target;
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "unpacking", ".part");
    try (InputStream in = connection.getInputStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return target;
  }

  private static URL resource() {
    String os = System.getProperty("os.name", "");
    String arch = System.getProperty("os.arch", "");
    URL found = Core.class.getResource(resourceName(os, arch));
    if (found == null) {
      throw new Problem("Spotter has no picture library for " + os + " on " + arch + ".");
    }
    return found;
  }

  /// The name below `/nu/pattern/opencv` that the jar of openpnp gives the library.
  static String resourceName(String os, String arch) {
    String lower = os.toLowerCase(Locale.ROOT);
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    String root = "/nu/pattern/opencv/";
    if (lower.startsWith("windows")) {
      return root
          + "windows/"
          + (arch.endsWith("64") ? "x86_64" : "x86_32")
          + "/opencv_java490.dll";
    }
    if (lower.startsWith("mac")) {
      return root + "osx/" + (arm ? "ARMv8" : "x86_64") + "/libopencv_java490.dylib";
    }
    return root + "linux/" + (arm ? "ARMv8" : "x86_64") + "/libopencv_java490.so";
  }
}
