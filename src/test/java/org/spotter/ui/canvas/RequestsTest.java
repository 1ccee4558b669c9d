package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.geometry.Point;
import org.spotter.task.Progress;

/// Work on the picture in the background.
class RequestsTest {
  private static final Image IMAGE = Image.of(1, "a.jpg", "a.jpg", 8, 8);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Request> worked = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Requests requests = new Requests(waiting::add, Runnable::run);

  @Test
  void oneIsWorkedOnAtATimeAndOfTheOthersTheLatestCounts() {
    requests.setHandler(this::works);
    ask(1);
    ask(2);
    ask(3);
    assertEquals(1, waiting.size());
    finishAll();
    assertEquals(List.of(wand(1), wand(3)), worked);
    assertEquals(List.of(wand(1), wand(3)), answers.stream().map(Answer::request).toList());
  }

  @Test
  void whatWasGivenUpIsNotAnsweredAndTheWorkCanLearnIt() {
    List<Boolean> cancelled = new ArrayList<>();
    requests.setHandler((_, _, progress) -> {
      cancelled.add(progress.cancelled());
      return new Answer.Path(List.of());
    });
    ask(1);
    ask(2);
    requests.cancel();
    finishAll();
    assertEquals(List.of(true), cancelled);
    assertTrue(answers.isEmpty());
    ask(4);
    finishAll();
    assertEquals(1, answers.size());
  }

  @Test
  void workThatBreaksIsAnsweredSoThatNobodyWaitsForEver() {
    requests.setHandler((_, _, _) -> {
      throw new IllegalStateException("meant to fail");
    });
    ask(1);
    finishAll();
    assertInstanceOf(Answer.Failed.class, answers.getFirst().result());
    requests.setHandler(this::works);
    ask(2);
    finishAll();
    assertEquals(List.of(wand(2)), worked);
  }

  private Answer.Result works(Image image, Request request, Progress progress) {
    worked.add(request);
    return new Answer.Path(List.of());
  }

  private void ask(int x) {
    requests.ask(IMAGE, wand(x), answers::add);
  }

  private static Request wand(int x) {
    return new Request.Wand(new Point(x, 0), 8, true);
  }

  private void finishAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
