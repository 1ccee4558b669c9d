package org.spotter;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What JavaFX needs of a Linux system, asked before it is started: it cannot say by itself what is
/// missing.
final class SystemLibraries {
  private static final Map<String, String> TEXT =
      Map.of(
          "libfreetype.so.6", "libfreetype6",
          "libpango-1.0.so.0", "libpango-1.0-0",
          "libpangoft2-1.0.so.0", "libpangoft2-1.0-0",
          "libfontconfig.so.1", "libfontconfig1");
  private static final Map<String, String> WINDOW =
      Map.of(
          "libgtk-3.so.0", "libgtk-3-0",
          "libX11.so.6", "libx11-6",
          "libXtst.so.6", "libxtst6");

  private SystemLibraries() {}

  /// What text needs, with or without a display: a clause that names the Debian packages to
  /// install, or null.
  static @Nullable String missingForText(Predicate<String> loads) {
    return clause(packages(TEXT, loads));
  }

  /// What a window needs besides.
  static @Nullable String missingForWindow(Predicate<String> loads) {
    var packages = packages(TEXT, loads);
    packages.addAll(packages(WINDOW, loads));
    return clause(packages);
  }

  /// Whether this system's loader finds a library; libraries are looked for on Linux only.
  @SuppressWarnings(
      "restricted") // the launcher grants native access; nothing is called, only looked for
  static boolean loads(String library) {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return true;
    }
    try (var arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Set<String> packages(Map<String, String> libraries, Predicate<String> loads) {
    var packages = new TreeSet<String>();
    libraries.forEach((library, debianPackage) -> {
      if (!loads.test(library)) {
        packages.add(debianPackage);
      }
    });
    return packages;
  }

  private static @Nullable String clause(Set<String> packages) {
    return packages.isEmpty()
        ? null
        : "the system lacks " + String.join(", ", packages) + " (Debian: apt install them)";
  }
}
