package org.spotter.ui.view;

import org.spotter.app.PictureWork;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.pixels.Pyramids;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;
import org.spotter.ui.canvas.RequestHandler;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Has the tools' work on the picture done, and tells the person why when it cannot be.
final class PictureRequests implements RequestHandler, AutoCloseable {
  private final OpenProject open;
  private final PictureWork work;

  PictureRequests(OpenProject open) {
    this.open = open;
    work = new PictureWork(open.project()::locate, Pyramids.ofUser());
  }

  @Override
  public Answer.Result answer(Image image, Request request, Progress progress) {
    try {
      return work.answer(image, request, progress);
    } catch (Cancelled _) {
      return new Answer.Failed();
    } catch (Problem problem) {
      return failed(() -> open.notices().problem(problem.sentence()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      return failed(() -> open.notices().failure(Messages.text("canvas.work"), e));
    }
  }

  /// Has an image looked at in the background by a model that answers boxes, where there is one.
  void prepare(Image image) {
    open.threads().jobs().execute(() -> prepareQuietly(image));
  }

  /// What goes wrong here goes wrong again, and is told, when the tool asks.
  private void prepareQuietly(Image image) {
    try {
      work.prepare(image);
    } catch (RuntimeException | LinkageError | OutOfMemoryError _) {
      // Told when it is asked for.
    }
  }

  @Override
  public void close() {
    work.close();
  }

  private Answer.Failed failed(Runnable telling) {
    open.threads().window().execute(telling);
    return new Answer.Failed();
  }
}
