package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import org.spotter.dataset.Image;
import org.spotter.format.PictureSizes;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Adds the pictures of a folder and of the folders in it to a project, those it has not yet, all
/// of them or, when cancelled, none. The pictures stay where they are.
public final class AddImages {
  private static final int CHECK_EVERY = 64;

  private AddImages() {}

  /// What was added.
  ///
  /// @param images new ones
  /// @param already those the project had, by file name
  /// @param unreadable picture files left out because they are none, or broken
  /// @param notes what a person should know, each a plain sentence
  public record Result(int images, int already, int unreadable, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /// @throws Problem when there is no such folder
  /// @throws org.spotter.task.Cancelled when asked to stop; nothing was added
  public static Result run(Project project, Path images, Progress progress) {
    var folder = new ImageFolder(images, project);
    List<String> names = PictureFiles.in(folder.folder(), progress);
    var existing = new Existing(project);
    var adding = new Adding(folder, existing, project.images().nextId());
    try (Bulk bulk = project.bulk("Add images of " + images.getFileName())) {
      for (int i = 0; i < names.size(); i++) {
        if (i % CHECK_EVERY == 0) {
          progress.check();
          progress.report("Looking at pictures", i, names.size());
        }
        adding.add(names.get(i), bulk);
      }
      bulk.commit();
    }
    return adding.result();
  }

  private static final class Adding {
    private final ImageFolder folder;
    private final Existing existing;
    private final Warnings warnings = new Warnings();
    private long nextId;
    private int images;
    private int already;
    private int unreadable;

    Adding(ImageFolder folder, Existing existing, long nextId) {
      this.folder = folder;
      this.existing = existing;
      this.nextId = nextId;
    }

    void add(String name, Bulk bulk) {
      if (existing.image(name).isPresent()) {
        already++;
        return;
      }
      try {
        PictureSizes.Size size = ImportDataset.size(folder.resolve(name));
        bulk.add(Image.of(nextId, name, folder.pathOf(name), size.width(), size.height()));
        nextId++;
        images++;
      } catch (Problem broken) {
        unreadable++;
        warnings.add(broken.sentence());
      }
    }

    Result result() {
      return new Result(images, already, unreadable, warnings.sentences());
    }
  }
}
