package org.spotter.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ReadPipeline;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Pipeline;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.model.ModelsModel;

/// What can look at images: a model, or several that a pipeline's file names.
///
/// @param name of the model or the pipeline
/// @param card the model, or null
/// @param pipeline the pipeline's file, or null
record PrelabelChoice(String name, @Nullable ModelCard card, @Nullable Path pipeline) {
  /// Models first.
  static List<PrelabelChoice> of(ModelsModel models) {
    List<PrelabelChoice> all = new ArrayList<>();
    models.runnable().forEach(c -> all.add(new PrelabelChoice(c.name(), c, null)));
    models.pipelines().forEach(p -> all.add(new PrelabelChoice(p.name(), null, p.file())));
    return all;
  }

  /// @throws Problem when the pipeline's file is wrong
  Pipeline read(Project project) {
    if (card != null) {
      return Pipeline.of(card);
    }
    if (pipeline == null) {
      throw new IllegalStateException("a choice is a model or a pipeline");
    }
    return ReadPipeline.run(pipeline, project);
  }

  /// The classes that come out; none while the pipeline's file is wrong, which is told when it is
  /// run.
  List<String> classes(Project project) {
    try {
      return read(project).classes().stream().map(Pipeline.OutClass::name).toList();
    } catch (Problem _) {
      return List.of();
    }
  }
}
