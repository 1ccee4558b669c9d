package org.spotter.ui.bench.effort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spotter.app.AddImages;
import org.spotter.app.Prelabel;
import org.spotter.app.PrelabelRequest;
import org.spotter.dataset.Category;
import org.spotter.inference.ModelCards;
import org.spotter.store.Bulk;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Makes fresh projects of the reference's photographs, without a label.
record Workshop(Reference reference, EffortRequest request, Path folder) {
  /// A project with the photographs in their order, and the categories with their skeletons.
  Path fresh(String name, Progress progress) {
    Path pictures = copies();
    Path file = folder.resolve(name + ".spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("New project")) {
        for (Category category : reference.categories()) {
          bulk.add(category);
        }
        bulk.commit();
      }
      AddImages.run(project, pictures, progress);
    }
    return file;
  }

  /// The same, pre-labelled.
  Path prelabelled(String name, String model, Progress progress) {
    Path file = fresh(name, progress);
    PrelabelRequest asked =
        PrelabelRequest.of(ModelCards.of(model, ModelCards.searchPath()))
            .withMapping(request.mapping());
    try (Project project = Project.open(file)) {
      Prelabel.run(project, ImageQuery.ALL, asked, progress);
    }
    return file;
  }

  private Path copies() {
    Path pictures = folder.resolve("photographs");
    try {
      Files.createDirectories(pictures);
      for (Photograph p : reference.photographs()) {
        Path copy = pictures.resolve(p.name());
        if (!Files.exists(copy)) {
          Files.copy(p.picture(), copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pictures;
  }
}
