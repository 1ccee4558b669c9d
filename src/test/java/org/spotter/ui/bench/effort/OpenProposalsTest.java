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
  private static final Proposal LARGE = proposal(1, 0, 100, 0.5);
  private static final Proposal IN_THE_MIDDLE = proposal(2, 40, 20, 0.9);

  @Test
  void aProposalIsPointedAtInItsMiddle() {
    assertEquals(
        new OpenProposals.Way(new Point(50, 50), 0), new OpenProposals(List.of(LARGE)).to(LARGE));
  }

  @Test
  void whereASmallerOneLiesOverItThePointIsBesideThat() {
    OpenProposals open = new OpenProposals(List.of(LARGE, IN_THE_MIDDLE));
    OpenProposals.Way way = open.to(LARGE);
    assertEquals(0, way.onwards());
    assertTrue(LARGE.box().contains(way.spot()));
    assertFalse(IN_THE_MIDDLE.box().contains(way.spot()));
    open.remove(IN_THE_MIDDLE);
    assertEquals(new Point(50, 50), open.to(LARGE).spot());
  }

  @Test
  void oneUnderAnotherIsReachedFromOneThatIsSurer() {
    Proposal under = proposal(3, 40, 20, 0.7);
    OpenProposals open = new OpenProposals(List.of(under, IN_THE_MIDDLE, LARGE));
    assertThrows(Problem.class, () -> new OpenProposals(List.of(under, IN_THE_MIDDLE)).to(under));
    Proposal beside = proposal(4, 200, 50, 0.8);
    OpenProposals.Way way =
        new OpenProposals(List.of(under, IN_THE_MIDDLE, LARGE, beside)).to(under);
    assertEquals(new OpenProposals.Way(new Point(225, 225), 1), way);
    assertEquals(3, open.size());
  }

  private static Proposal proposal(long id, double corner, double side, double score) {
    return new Proposal(id, "head", new Box(corner, corner, side, side), null, score);
  }
}
