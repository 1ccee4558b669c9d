package org.spotter.ui.images;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.spotter.app.FindPictures;
import org.spotter.app.MarkImages;
import org.spotter.app.PictureStanding;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Chooser;
import org.spotter.ui.view.Overlay;

/// What can be done to several images at once. Each is one step that undo takes back.
public final class ImageEdits {
  private final OpenProject open;
  private final Overlay overlay;
  private final Chooser chooser;

  /// @param overlay where it asks
  /// @param chooser asks for folders
  public ImageEdits(OpenProject open, Overlay overlay, Chooser chooser) {
    this.open = open;
    this.overlay = overlay;
    this.chooser = chooser;
  }

  void state(List<Long> images, ReviewState state) {
    edit(images, (project, ids) -> MarkImages.state(project, ids, state));
  }

  void split(List<Long> images, Split split) {
    edit(images, (project, ids) -> MarkImages.split(project, ids, split));
  }

  void tag(List<Long> images, String tag) {
    edit(images, (project, ids) -> MarkImages.tag(project, ids, tag));
  }

  void untag(List<Long> images, String tag) {
    edit(images, (project, ids) -> MarkImages.untag(project, ids, tag));
  }

  /// Asks for a tag that there is not yet.
  public void newTag(List<Long> images) {
    TextField field = new TextField();
    field.setId("tag-name");
    field.setPromptText(Messages.text("images.tag.name"));
    Card card = new Card(Messages.text("images.tag.title", images.size()), 400, field);
    card.cancelling(overlay)
        .answering(
            Messages.text("images.tag.answer"),
            () -> {
              overlay.hide();
              tag(images, field.getText());
            });
    overlay.show(card, field);
  }

  /// Asks for a folder and looks there for all pictures of the project that are missing.
  public void findPictures() {
    Path folder = chooser.folder(Messages.text("images.find.title"));
    if (folder != null) {
      Project project = open.project();
      open.jobs()
          .start(
              Messages.text("job.find"),
              progress ->
                  FindPictures.plan(project, project.images().ids(Query.ALL), folder, progress),
              this::found);
    }
  }

  private void found(FindPictures.Result result) {
    PlannedEdit edit = result.edit();
    if (result.missing() == 0) {
      open.notices().say(Messages.text("images.find.none-missing"));
    } else if (edit.isEmpty()) {
      open.notices().problem(Messages.text("problem.find", result.missing()));
    } else {
      open.label().edit(_ -> edit, _ -> told(result));
    }
  }

  private void told(FindPictures.Result result) {
    open.images().refresh();
    String said = Messages.text("images.find.done", result.found(), result.missing());
    if (result.edit().notes().isEmpty()) {
      open.notices().say(said);
    } else {
      open.notices().problem(said + " " + String.join(" ", result.edit().notes()));
    }
  }

  /// Says of pictures that were replaced that they are right as they are now.
  void takeAsTheyAre(List<Long> images, Runnable then) {
    long[] ids = images.stream().mapToLong(Long::longValue).toArray();
    open.jobs()
        .start(
            Messages.text("job.look"),
            progress -> {
              for (var image : open.project().images().some(ids)) {
                progress.check();
                PictureStanding.remember(open.project(), image, true);
              }
              return ids.length;
            },
            _ -> {
              open.images().refresh();
              then.run();
            });
  }

  private void edit(List<Long> images, BiFunction<Project, long[], PlannedEdit> plan) {
    long[] ids = images.stream().mapToLong(Long::longValue).toArray();
    open.label().edit(project -> plan.apply(project, ids), this::told);
  }

  private void told(@Nullable PlannedEdit edit) {
    if (edit != null) {
      open.notices()
          .say(
              edit.isEmpty()
                  ? Messages.text("images.unchanged", edit.label())
                  : Messages.text("images.changed", edit.label(), edit.images()));
    }
  }
}
