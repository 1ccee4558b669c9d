package org.spotter.ui.bench.effort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Box;

class PlanTest {
  private static final Wanted HEAD = new Wanted("head", new Box(100, 100, 100, 100), null);

  @Test
  void aProposalInItsPlaceIsGood() {
    Plan plan = Plan.of(List.of(proposal("head", 105, 100)), List.of(HEAD));
    assertEquals(1, plan.good().size());
    assertEquals(List.of(), plan.drawn());
    assertEquals(List.of(), plan.rejected());
  }

  @Test
  void inItsPlaceButOfAnotherCategoryItIsOfTheWrongClass() {
    Plan plan = Plan.of(List.of(proposal("helmet", 105, 100)), List.of(HEAD));
    assertEquals(1, plan.wrongClass().size());
    assertEquals(List.of(), plan.drawn());
  }

  @Test
  void aBadlyPlacedOneIsDrawnAnewAndNotRejected() {
    Plan plan = Plan.of(List.of(proposal("head", 130, 100)), List.of(HEAD));
    assertEquals(1, plan.badlyPlaced().size());
    assertEquals(List.of(HEAD), plan.drawn());
    assertEquals(List.of(), plan.rejected());
  }

  @Test
  void oneThatIsFarOffIsRejectedAndTheObjectDrawn() {
    Plan plan = Plan.of(List.of(proposal("head", 150, 100)), List.of(HEAD));
    assertEquals(1, plan.far().size());
    assertEquals(List.of(HEAD), plan.drawn());
    assertEquals(1, plan.rejected().size());
  }

  @Test
  void oneOfNothingIsFalseAndWhatNothingStandsForIsMissed() {
    Plan plan = Plan.of(List.of(proposal("head", 400, 400)), List.of(HEAD));
    assertEquals(1, plan.falseOnes().size());
    assertEquals(List.of(HEAD), plan.missed());
  }

  @Test
  void theNearestOfTwoIsGoodAndTheOtherFalse() {
    Proposal near = proposal("head", 101, 100);
    Plan plan = Plan.of(List.of(proposal("head", 110, 100), near), List.of(HEAD));
    assertEquals(near, plan.good().getFirst().proposal());
    assertEquals(1, plan.falseOnes().size());
  }

  @Test
  void aBoxThatIsOffOnTwoNeighbouringSidesTakesOneCorner() {
    Proposal p = new Proposal(1, "head", new Box(100, 100, 130, 130), null, 1);
    assertEquals(1, new Plan.Pair(p, HEAD).corners());
    Proposal all = new Proposal(1, "head", new Box(70, 70, 160, 160), null, 1);
    assertEquals(2, new Plan.Pair(all, HEAD).corners());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyProposalAndEveryObjectIsInExactlyOneList(long seed) {
    Random random = new Random(seed);
    List<Proposal> proposals = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      proposals.add(proposal(random.nextBoolean() ? "head" : "helmet", at(random), at(random)));
      Box box = new Box(at(random), at(random), 100, 100);
      wanted.add(new Wanted(random.nextBoolean() ? "head" : "helmet", box, null));
    }
    Plan plan = Plan.of(proposals, wanted);
    List<Plan.Pair> pairs =
        Stream.of(plan.good(), plan.wrongClass(), plan.badlyPlaced(), plan.far())
            .flatMap(List::stream)
            .toList();
    assertEquals(12, pairs.size() + plan.falseOnes().size());
    assertEquals(12, pairs.size() + plan.missed().size());
    List<Proposal> paired = pairs.stream().map(Plan.Pair::proposal).toList();
    assertTrue(paired.stream().noneMatch(plan.falseOnes()::contains));
    assertEquals(paired.size(), paired.stream().distinct().count());
  }

  private static long next = 1;

  private static double at(Random random) {
    return 30.0 * random.nextInt(12);
  }

  private static Proposal proposal(String category, double x, double y) {
    return new Proposal(next++, category, new Box(x, y, 100, 100), null, 0.8);
  }
}
