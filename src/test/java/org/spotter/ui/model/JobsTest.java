package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.task.Problem;

class JobsTest {
  private final Notices notices = new Notices();
  private final List<Runnable> later = new ArrayList<>();
  private final Jobs jobs =
      new Jobs(new Threads(Runnable::run, Runnable::run, Runnable::run, later::add), notices);
  private final List<String> done = new ArrayList<>();

  @Test
  void workShowsWhileItGoesOnAndHandsOverItsResult() {
    jobs.start("Counting", _ -> "seven", done::add);
    assertEquals(1, jobs.running().size());
    later.getFirst().run();
    assertEquals(List.of("seven"), done);
    assertTrue(jobs.running().isEmpty());
  }

  @Test
  void progressIsToldInWords() {
    Job job =
        jobs.start(
            "Importing",
            p -> {
              p.report("Reading", 1500, 6000);
              return "";
            },
            done::add);
    later.getFirst().run();
    assertEquals(0.25, job.fraction().get());
    assertEquals("Reading: 1,500 of 6,000", job.detail().get());
  }

  @Test
  void aProblemIsShownByItsSentence() {
    jobs.<String>start(
        "Importing",
        _ -> {
          throw new Problem("There is no file x.json.");
        },
        done::add);
    later.getFirst().run();
    assertEquals("There is no file x.json.", notices.problem().get());
    assertTrue(done.isEmpty());
    assertTrue(jobs.running().isEmpty());
  }

  @Test
  void whatNobodyForesawIsToldToo() {
    jobs.<String>start(
        "Importing",
        _ -> {
          throw new IllegalStateException("oops");
        },
        done::add);
    later.getFirst().run();
    assertEquals("Importing failed: oops. Nothing half done was kept.", notices.problem().get());
  }

  @Test
  void cancelledWorkIsNoProblem() {
    Job job =
        jobs.start(
            "Importing",
            p -> {
              p.check();
              return "";
            },
            done::add);
    job.cancel();
    later.getFirst().run();
    assertNull(notices.problem().get());
    assertEquals("Cancelled: Importing. What was finished is kept.", notices.word().get());
  }
}
