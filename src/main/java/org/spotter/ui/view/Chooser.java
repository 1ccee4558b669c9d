package org.spotter.ui.view;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Asks for a file or a folder. The window has the system's own questions for it; tests answer
/// themselves.
public interface Chooser {
  /// A file that is there, or null when the person thought better of it.
  ///
  /// @param kind what such files are called
  /// @param patterns such as `*.json`
  @Nullable Path file(String title, String kind, String... patterns);

  /// A file that will be written, or null.
  @Nullable Path target(String title, String name, String kind, String... patterns);

  /// A folder that is there, or null.
  @Nullable Path folder(String title);
}
