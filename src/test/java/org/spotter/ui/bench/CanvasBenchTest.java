package org.spotter.ui.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/// The benchmark at its smallest, so that it keeps working.
class CanvasBenchTest {
  @Test
  void everyCaseIsMeasured() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    started.await();
    List<Measured> measured = Collections.synchronizedList(new ArrayList<>());
    CanvasBench.run(new CanvasBench.Extent(3, 5, 8, 300, 200, 3, 3, 4, 600), measured::add);
    List<String> names = measured.stream().map(Measured::name).toList();
    for (String part :
        List.of(
            "5 polygons of 30 points: zoom",
            "one polygon of 300 points: drag",
            "brush on a mask of 200×150: stroke",
            "image of 600×600: pan at its pixels",
            "next image, 200×150",
            "live set after 4 switches")) {
      assertTrue(names.contains(part), () -> part + " is not in " + names);
    }
    assertTrue(measured.stream().allMatch(m -> m.median() <= m.p90() && m.p90() <= m.p99()));
  }
}
