package org.spotter.ui.bench.effort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// The arithmetic of the counts and of the formulas over them.
class PeerTest {
  @Test
  void boxesFromNothingCostWhatTheDocumentationSays() {
    BoxCounting counting = new BoxCounting();
    counting.add(
        Plan.ofNothing(objects("head", "head", "helmet")), objects("head", "head", "helmet"));
    counting.add(Plan.ofNothing(objects("helmet")), objects("helmet"));
    Counts.Boxes counts = counting.sum(3, 1);
    assertEquals(2, counts.starts());
    assertEquals(1, counts.labels());
    // two digits, four drags, one D, three notches, one Ctrl+F
    assertEquals(2 + 4 + 1 + 3 + 1, new XAnyLabeling().actions(counts));
    // one Ctrl+2, four times N and two clicks, one F, three notches, one double click
    assertEquals(1 + 4 * 3 + 1 + 3 + 1, new Cvat().actions(counts));
  }

  @Test
  void correctingAfterDrawingTakesAReturnAndDrawingAfterwardsAStart() {
    BoxCounting counting = new BoxCounting();
    Plan falseOne =
        new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Proposal(1, "head", new Box(0, 0, 9, 9), null, 0.9)),
            objects("head"));
    counting.add(falseOne, objects("head"));
    counting.add(falseOne, objects("head"));
    Counts.Boxes counts = counting.sum(0, 0);
    assertEquals(2, counts.starts());
    assertEquals(1, counts.returns());
    assertEquals(0, counts.labels());
    // a digit before each of two drags, two deleted, one D: fewer than two digits and a Ctrl+J
    assertEquals(2 + 2 + 2 + 1, new XAnyLabeling().actions(counts));
  }

  @Test
  void posesFromNothingCostWhatTheDocumentationSays() {
    JointCounting counting = new JointCounting();
    counting.image(0);
    counting.placed(new Keypoints(1, 1, 2, 2, 2, 1, 0, 0, 0));
    Counts.Joints counts = counting.sum();
    assertEquals(2, counts.placed());
    assertEquals(1, counts.hidden());
    assertEquals(1, counts.absent());
    // two labels and clicks, one tick, the group id of the first
    assertEquals(4 + 1 + 2, new XAnyLabeling().actions(counts));
    // N, two clicks, two drags, Q, O
    assertEquals(1 + 2 + 2 + 1 + 1, new Cvat().actions(counts));
  }

  @Test
  void everyStepNamesItsSource() {
    Counts.Boxes boxes = new Counts.Boxes(2, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    Counts.Joints joints = new Counts.Joints(2, 9, 1, 1, 1, 1, 1, 1, 1, 1);
    for (Peer peer : Peers.ALL) {
      assertTrue(peer.steps(boxes).stream().noneMatch(s -> s.source().isBlank()));
      assertTrue(peer.steps(joints).stream().noneMatch(s -> s.source().isBlank()));
    }
  }

  private static List<Wanted> objects(String... categories) {
    return List.of(categories).stream()
        .map(c -> new Wanted(c, new Box(0, 0, 10, 10), null))
        .toList();
  }
}
