package org.spotter.app;

import java.nio.file.Path;
import org.spotter.format.Formats;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Imports a COCO file into a project and tells every step on standard output, to be killed at any.
final class ImportInAChild {
  private ImportInAChild() {}

  public static void main(String[] args) {
    Progress progress =
        (what, _, _) -> {
          System.out.println(what);
          System.out.flush();
        };
    try (Project project = Project.open(Path.of(args[0]))) {
      ImportDataset.run(project, Formats.named("coco"), Path.of(args[1]), null, progress);
    }
    System.out.println("Done");
  }
}
