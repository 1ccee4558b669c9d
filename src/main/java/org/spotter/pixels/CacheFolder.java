package org.spotter.pixels;

import java.nio.file.Path;
import java.util.Locale;

/// Where the operating system wants files that may be deleted at any time.
final class CacheFolder {
  private CacheFolder() {}

  /// Spotter's folder among the user's caches, perhaps not there yet: below `XDG_CACHE_HOME` (or
  /// `~/.cache`), `LOCALAPPDATA` or `~/Library/Caches`.
  static Path ofUser() {
    return base(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "."),
            System.getenv().getOrDefault("XDG_CACHE_HOME", ""),
            System.getenv().getOrDefault("LOCALAPPDATA", ""))
        .resolve("spotter");
  }

  static Path base(String os, String home, String xdg, String localAppData) {
    String lower = os.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return localAppData.isBlank() ? Path.of(home, "AppData", "Local") : Path.of(localAppData);
    }
    if (lower.startsWith("mac")) {
      return Path.of(home, "Library", "Caches");
    }
    // The XDG specification says that a relative path is invalid and must be ignored.
    return xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".cache");
  }
}
