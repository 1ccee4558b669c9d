package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.OpenProject;

/// The questions asked about the project that is open.
final class ProjectCards {
  ProjectCards(Window window, OpenProject open) {}
  void prelabel(@Nullable String model, List<Long> chosen) {}
  void report() {}
  void addImages(Path folder) {}
  void importing(@Nullable Path source) {}
  void exporting() {}
}
