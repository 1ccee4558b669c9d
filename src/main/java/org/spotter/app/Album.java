package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spotter.dataset.Split;
import org.spotter.store.Project;

/// Where the pictures of an evaluation are.
@FunctionalInterface
public interface Album {
  /// No pictures at hand.
  Album NONE = _ -> Optional.empty();

  /// A picture's name and place; the file may be missing.
  ///
  /// @param name COCO's `file_name`
  /// @param split the part of the data set it belongs to
  /// @param tags the short words a person gave it
  record Page(String name, Path file, Split split, List<String> tags) {
    public Page {
      tags = List.copyOf(tags);
    }
  }

  Optional<Page> page(long imageId);

  static Album of(Project project) {
    return id ->
        project
            .images()
            .find(id)
            .map(image ->
                new Page(image.fileName(), project.locate(image), image.split(), image.tags()));
  }
}
