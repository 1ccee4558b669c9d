package org.spotter.ui.bench.effort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.task.Problem;

class OpenProposalsTest {
  private static final Proposal LARGE = proposal(0, 0, 100);
  private static final Proposal IN_THE_MIDDLE = proposal(40, 40, 20);

  @Test
  void aProposalIsPointedAtInItsMiddle() {
    assertEquals(new Point(50, 50), new OpenProposals(List.of(LARGE)).spot(LARGE));
  }

  @Test
  void whereASmallerOneLiesOverItThePointIsBesideThat() {
    OpenProposals open = new OpenProposals(List.of(LARGE, IN_THE_MIDDLE));
    Point at = open.spot(LARGE);
    assertTrue(LARGE.box().contains(at));
    assertFalse(IN_THE_MIDDLE.box().contains(at));
    open.remove(IN_THE_MIDDLE);
    assertEquals(new Point(50, 50), open.spot(LARGE));
  }

  @Test
  void oneUnderAnotherOfItsSizeCannotBePointedAt() {
    Proposal same = new Proposal("helmet", LARGE.box(), null, 0.5);
    OpenProposals open = new OpenProposals(List.of(LARGE, same));
    assertThrows(Problem.class, () -> open.spot(LARGE));
  }

  private static Proposal proposal(double x, double y, double side) {
    return new Proposal("head", new Box(x, y, side, side), null, 0.9);
  }
}
