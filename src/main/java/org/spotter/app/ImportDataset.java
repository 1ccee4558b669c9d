package org.spotter.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.format.DatasetSink;
import org.spotter.format.Format;
import org.spotter.format.PictureSizes;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Brings a data set into a project, all of it or, on any fault, when cancelled or killed, nothing.
///
/// What the project has already is not brought twice: a category of the same name is the same
/// category, an image of the same `file_name` the same image, an annotation that says the same of
/// it the same annotation. Ids stay as given where they are free. Pictures are not copied.
public final class ImportDataset {
  private ImportDataset() {}

  /// What an import brought.
  ///
  /// @param categories new ones
  /// @param images new ones
  /// @param annotations new ones
  /// @param missingPictures images whose file is not there
  /// @param notes what a person should know, each a plain sentence
  public record Result(
      int categories, int images, long annotations, int missingPictures, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /// @param source the data set's file, or its folder
  /// @param images the folder that file names start from; null to look beside the source
  /// @throws Problem when the data set is broken or does not fit the project; nothing was changed
  /// @throws org.spotter.task.Cancelled when asked to stop; nothing was changed
  public static Result run(
      Project project, Format format, Path source, @Nullable Path images, Progress progress) {
    var existing = new Existing(project);
    var ids = new ImportIds(existing);
    if (!existing.isEmpty()) {
      format.read(source, ids.reserving(), ImportDataset::size, progress);
    }
    var folders = new ImageFolders(project, source, images);
    try (Bulk bulk = project.bulk("Import " + source.getFileName())) {
      var merging = new Merging(bulk, existing, ids, folders, ImportDataset::size);
      Handover.run(sink -> read(format, source, sink, progress), merging);
      progress.check();
      progress.report("Saving", 0, -1);
      bulk.commit();
      return merging.result();
    }
  }

  private static void read(Format format, Path source, DatasetSink sink, Progress progress) {
    format.read(source, sink, ImportDataset::size, progress);
  }

  static PictureSizes.Size size(Path picture) {
    PictureSize size = Pictures.size(picture);
    return new PictureSizes.Size(size.width(), size.height());
  }
}
