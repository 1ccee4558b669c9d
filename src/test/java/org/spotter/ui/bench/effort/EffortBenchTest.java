package org.spotter.ui.bench.effort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spotter.Shared;
import org.spotter.task.Progress;

/// The bench at its smallest, so that it keeps working: what it labels it checks itself.
class EffortBenchTest {
  @BeforeAll
  static void startPlatform() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException _) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    started.await();
  }

  @Test
  void boxesFromNothingTakeADragEachAndAKeyForEachImageAndChange() {
    EffortResult result = run(hardhat(null)).getFirst();
    Counts.Boxes counts = (Counts.Boxes) result.counts();
    assertEquals(counts.objects(), result.effort().drags());
    assertEquals(0, result.effort().clicks());
    assertEquals(counts.zooms(), result.effort().notches());
  }

  @Test
  void proposalsThatAreRightCostNothingButTheKeyThatGoesOn() {
    EffortResult result = run(hardhat("hardhat-nanodet-m-416")).getLast();
    Counts.Boxes counts = (Counts.Boxes) result.counts();
    assertTrue(counts.good() > 0, counts.toString());
    assertEquals(counts.missed() + counts.badlyPlaced() + counts.far(), result.effort().drags());
    assertEquals(0, result.effort().clicks());
  }

  @Test
  void aPoseFromNothingTakesAClickAJoint() {
    EffortResult result = run(squat()).getFirst();
    assertEquals(40, result.effort().clicks());
    assertEquals(3, result.effort().keys());
  }

  private static EffortRequest hardhat(@Nullable String model) {
    Path folder = Shared.file("data/hardhat");
    return new EffortRequest(
        folder, "yolo", null, 2, 1, List.of("head", "helmet"), List.of(), model, Map.of());
  }

  private static EffortRequest squat() {
    Path folder = Shared.file("data/squat");
    return new EffortRequest(folder, "yolo", null, 2, 1, List.of(), List.of(), null, Map.of());
  }

  private static List<EffortResult> run(EffortRequest request) {
    List<EffortResult> results = new ArrayList<>();
    EffortBench.run(request, results::add, Progress.NONE);
    return results;
  }
}
