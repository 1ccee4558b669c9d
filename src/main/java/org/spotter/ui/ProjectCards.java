package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.app.AddImages;
import org.spotter.dataset.Run;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;

/// The questions asked about the project that is open.
final class ProjectCards {
  private final Window window;
  private final OpenProject open;
  private final ModelsModel models;

  ProjectCards(Window window, OpenProject open, ModelsModel models) {
    this.window = window;
    this.open = open;
    this.models = models;
  }

  /// Asks what to run, and on which images.
  ///
  /// @param model the model to offer first, or null
  /// @param chosen images chosen in the list
  void prelabel(@Nullable String model, List<Long> chosen) {
    new PrelabelCard(window, open, models).show(model, chosen);
  }

  /// Asks which images to take through a pipeline.
  void prelabelWith(Path pipeline, List<Long> chosen) {
    new PrelabelCard(window, open, models).show(pipeline, chosen);
  }

  /// Writes the report of the shown run into a folder.
  void report() {
    Run run = open.runs().shown().get();
    Path folder = window.chooser().folder(Messages.text("report.title"));
    if (run != null && folder != null) {
      new ReportJob(window, open).start(run, folder);
    }
  }

  void addImages(Path folder) {
    open.jobs()
        .start(
            Messages.text("job.add-images"),
            progress -> AddImages.run(open.project(), folder, progress),
            this::added);
  }

  void addPictures(List<Path> files) {
    open.jobs()
        .start(
            Messages.text("job.add-images"),
            progress -> AddImages.files(open.project(), files, progress),
            this::added);
  }

  void importing(@Nullable Path source) {
    new ImportCard(window, open).show(source);
  }

  void exporting() {
    new ExportCard(window, open).show();
  }

  private void added(AddImages.Result result) {
    window.told(
        Messages.text("add-images.done", result.images(), result.already()), result.notes());
  }
}
