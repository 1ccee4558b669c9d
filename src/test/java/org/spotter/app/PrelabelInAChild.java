package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Provider;
import org.spotter.store.Event;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Pre-labels a project and tells every image that it has stored on standard output, to be killed
/// at any.
final class PrelabelInAChild {
  static final String RUN = "hardhat";

  private PrelabelInAChild() {}

  static PrelabelRequest request() {
    ModelCard card =
        ModelCards.of("hardhat-nanodet-m-416", List.of(Path.of("models").toAbsolutePath()));
    return PrelabelRequest.of(card)
        .withRunName(RUN)
        .withProvider(Provider.CPU)
        .withExisting(PrelabelRequest.Existing.RESUME);
  }

  public static void main(String[] args) {
    try (Project project = Project.open(Path.of(args[0]))) {
      project.addListener(PrelabelInAChild::tell);
      Prelabel.run(project, ImageQuery.ALL, request(), Progress.NONE);
    }
    System.out.println("Done");
  }

  private static void tell(Event event) {
    if (event instanceof Event.OfPredictions(long _, long imageId)) {
      System.out.println(imageId);
      System.out.flush();
    }
  }
}
