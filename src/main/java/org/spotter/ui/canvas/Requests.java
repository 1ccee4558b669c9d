package org.spotter.ui.canvas;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.task.Cancelled;
import org.spotter.task.Progress;

/// Has the work on the picture done in the background, one request at a time. While one is worked
/// on, only the latest of the others waits: a pointer that moves on wants no answer for where it
/// was.
final class Requests {
  private static final System.Logger LOG = System.getLogger(Requests.class.getName());
  private static final int LINGERS_SECONDS = 5;

  private final Executor worker;
  private final Executor window;
  private RequestHandler handler = RequestHandler.NONE;
  private @Nullable Work present;
  private @Nullable Work next;

  /// @param worker where requests are worked on
  /// @param window the thread this object belongs to, which hears the answers
  Requests(Executor worker, Executor window) {
    this.worker = worker;
    this.window = window;
  }

  /// A thread that goes when there is nothing to do, and never keeps the program alive.
  static Executor background() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            LINGERS_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("spotter-picture-work").factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  void setHandler(RequestHandler newHandler) {
    handler = newHandler;
  }

  void ask(Image image, Request request, Consumer<Answer> listener) {
    Work work = new Work(image, request, listener);
    if (present == null) {
      start(work);
    } else {
      next = work;
    }
  }

  /// Nobody waits for answers any more.
  void cancel() {
    next = null;
    if (present != null) {
      present.cancelled = true;
    }
  }

  private void start(Work work) {
    present = work;
    RequestHandler presentHandler = handler;
    worker.execute(() -> {
      Answer.Result result = carryOut(presentHandler, work);
      window.execute(() -> done(work, result));
    });
  }

  private static Answer.Result carryOut(RequestHandler handler, Work work) {
    try {
      return handler.answer(work.image, work.request, work);
    } catch (Cancelled _) {
      return new Answer.Failed();
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      LOG.log(Level.ERROR, "work on the picture", e);
      return new Answer.Failed();
    }
  }

  private void done(Work work, Answer.Result result) {
    present = null;
    Work following = next;
    next = null;
    if (following != null) {
      start(following);
    }
    if (!work.cancelled) {
      work.listener.accept(new Answer(work.request, result));
    }
  }

  private static final class Work implements Progress {
    private final Image image;
    private final Request request;
    private final Consumer<Answer> listener;
    private volatile boolean cancelled;

    Work(Image image, Request request, Consumer<Answer> listener) {
      this.image = image;
      this.request = request;
      this.listener = listener;
    }

    @Override
    public void report(String what, long done, long total) {
      // The tool that waits shows that it does; a second is too short for a bar.
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
