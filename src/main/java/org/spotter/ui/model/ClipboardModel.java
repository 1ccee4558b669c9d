package org.spotter.ui.model;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Clipboard;
import org.spotter.editing.Document;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// What was copied, for as long as the project is open, and the poses of the image before.
public final class ClipboardModel {
  private final Project project;
  private final Threads threads;
  private final LabelModel label;
  private final ImagesModel images;
  private final Notices notices;
  private final ObjectProperty<@Nullable Clipboard> content = new SimpleObjectProperty<>();

  ClipboardModel(
      Project project, Threads threads, LabelModel label, ImagesModel images, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.label = label;
    this.images = images;
    this.notices = notices;
  }

  /// What was copied last, or null.
  public ObjectProperty<@Nullable Clipboard> content() {
    return content;
  }

  /// Hands over the poses of the image before the present one in the list, if it has any.
  public void posesBefore(Consumer<Clipboard> take) {
    Document now = label.document().get();
    int at = now == null ? -1 : images.indexOf(now.image().id());
    if (at <= 0) {
      notices.say(Messages.text("poses.first"));
      return;
    }
    long before = images.ids().get()[at - 1];
    label.whenSaved(() -> threads.reader().execute(() -> read(before, take)));
  }

  private void read(long imageId, Consumer<Clipboard> take) {
    try {
      List<Annotation> poses =
          project.annotations().of(imageId).stream().filter(a -> a.keypoints() != null).toList();
      threads
          .window()
          .execute(() -> {
            if (poses.isEmpty()) {
              notices.say(Messages.text("poses.none"));
            } else {
              take.accept(new Clipboard(poses));
            }
          });
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }
}
