package org.spotter.ui.images;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PictureStanding;
import org.spotter.dataset.Image;
import org.spotter.editing.Document;
import org.spotter.task.Problem;
import org.spotter.ui.model.OpenProject;

/// Whether the picture on the canvas is still there, and the one that was labelled. What a picture
/// looks like is remembered when it is opened first, so that it can be told later.
public final class PictureModel {
  private final OpenProject open;
  private final ReadOnlyObjectWrapper<PictureStanding> standing =
      new ReadOnlyObjectWrapper<>(PictureStanding.AS_IT_WAS);
  private @Nullable Image image;

  PictureModel(OpenProject open) {
    this.open = open;
    open.label().document().addListener((_, _, document) -> follow(document));
    follow(open.label().document().get());
  }

  ReadOnlyObjectProperty<PictureStanding> standing() {
    return standing.getReadOnlyProperty();
  }

  /// The image on the canvas, or null.
  @Nullable Image image() {
    return image;
  }

  /// Looks again, out of the window's thread.
  void look() {
    Image now = image;
    if (now != null) {
      open.threads().reader().execute(() -> look(now));
    }
  }

  private void follow(@Nullable Document document) {
    Image now = document == null ? null : document.image();
    boolean other =
        now == null || image == null || image.id() != now.id() || !image.path().equals(now.path());
    image = now;
    if (other) {
      standing.set(PictureStanding.AS_IT_WAS);
      look();
    }
  }

  private void look(Image now) {
    try {
      PictureStanding.remember(open.project(), now, false);
      PictureStanding found = PictureStanding.of(open.project(), List.of(now)).getFirst();
      open.threads().window().execute(() -> put(now, found));
    } catch (Problem problem) {
      open.threads().window().execute(() -> open.notices().problem(problem.sentence()));
    }
  }

  private void put(Image of, PictureStanding found) {
    Image now = image;
    if (now != null && now.id() == of.id() && found != standing.get()) {
      standing.set(found);
      open.images().refresh();
    }
  }
}
