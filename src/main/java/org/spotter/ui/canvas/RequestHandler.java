package org.spotter.ui.canvas;

import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.task.Progress;

/// Does the work on the picture that a tool asks for. Called in the background, one request at a
/// time.
@FunctionalInterface
public interface RequestHandler {
  /// Can do nothing.
  RequestHandler NONE = (_, _, _) -> new Answer.Failed();

  /// @param image the image the tool works on
  /// @param progress says when nobody waits for the answer any more
  /// @return what came of it; [Answer.Failed] once the person has been told why
  Answer.Result answer(Image image, Request request, Progress progress);
}
