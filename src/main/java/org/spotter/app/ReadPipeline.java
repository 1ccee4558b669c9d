package org.spotter.app;

import java.nio.file.Path;
import org.spotter.dataset.Category;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Pipeline;
import org.spotter.inference.PipelineReader;
import org.spotter.store.Project;

/// Reads a pipeline for a project.
public final class ReadPipeline {
  private ReadPipeline() {}

  /// @throws org.spotter.task.Problem when the file cannot be read or is wrong
  public static Pipeline run(Path file, Project project) {
    return PipelineReader.read(
        file,
        ModelCards.searchPath(),
        project.categories().all().stream().map(Category::name).toList());
  }
}
