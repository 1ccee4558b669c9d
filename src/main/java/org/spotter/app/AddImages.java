package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
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

  /// Adds single pictures, wherever they are, by their names without folders.
  ///
  /// @throws Problem when a folder of theirs is gone
  /// @throws org.spotter.task.Cancelled when asked to stop; nothing was added
  public static Result files(Project project, List<Path> files, Progress progress) {
    var existing = new Existing(project);
    int[] counts = new int[3];
    List<String> notes = new ArrayList<>();
    long nextId = project.images().nextId();
    try (Bulk bulk = project.bulk("Add images")) {
      for (int i = 0; i < files.size(); i++) {
        progress.check();
        progress.report("Looking at pictures", i, files.size());
        Path file = files.get(i).toAbsolutePath();
        var adding =
            new Adding(
                new ImageFolder(file.resolveSibling(""), project), existing, nextId + counts[0]);
        adding.add(file.getFileName().toString(), bulk);
        Result one = adding.result();
        counts[0] += one.images();
        counts[1] += one.already();
        counts[2] += one.unreadable();
        notes.addAll(one.notes());
      }
      bulk.commit();
    }
    return new Result(counts[0], counts[1], counts[2], notes);
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
