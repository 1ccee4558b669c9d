package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Skeleton.Pair;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.task.Problem;

class SkeletonDraftTest {
  private static final SkeletonDraft THREE =
      SkeletonDraft.EMPTY.add(0.1, 0.1).add(0.5, 0.5).add(0.9, 0.9);

  static List<SkeletonTemplate> templates() {
    return SkeletonTemplate.ALL;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateComesBackAsItWas(SkeletonTemplate template) {
    Skeleton skeleton = template.skeleton();
    Skeleton back = SkeletonDraft.of(skeleton, null).toSkeleton();
    assertEquals(skeleton.joints(), back.joints());
    assertEquals(skeleton.sigmas(), back.sigmas());
    assertEquals(skeleton.mirrored(), back.mirrored());
    assertEquals(skeleton.edges().size(), back.edges().size());
  }

  @Test
  void edgesStayWithTheirJointsWhenTheOrderChanges() {
    SkeletonDraft moved = THREE.toggleEdge(0, 1).toggleEdge(1, 2).move(0, 2);
    assertEquals(List.of("joint2", "joint3", "joint1"), moved.names());
    assertEquals(List.of(new Pair(0, 2), new Pair(0, 1)), moved.edges());
  }

  @Test
  void aJointTakesItsEdgesAlongWhenItGoes() {
    SkeletonDraft left = THREE.toggleEdge(0, 1).toggleEdge(0, 2).remove(1);
    assertEquals(List.of("joint1", "joint3"), left.names());
    assertEquals(List.of(new Pair(0, 1)), left.edges());
  }

  @Test
  void drawingABoneTwiceTakesItAway() {
    assertEquals(List.of(), THREE.toggleEdge(0, 1).toggleEdge(1, 0).edges());
    assertEquals(List.of(), THREE.toggleEdge(1, 1).edges());
  }

  @Test
  void namesThatSayLeftAndRightBecomePartners() {
    Skeleton skeleton = THREE.rename(0, "left_hand").rename(2, "right_hand").toSkeleton();
    assertEquals(List.of(new Pair(0, 2)), skeleton.mirrored());
  }

  @Test
  void partnersAreEachOthersAlone() {
    SkeletonDraft paired = THREE.partner(0, "joint2").partner(2, "joint2");
    assertEquals(List.of(new Pair(1, 2)), paired.toSkeleton().mirrored());
    assertEquals(List.of(), paired.partner(1, "").toSkeleton().mirrored());
  }

  @Test
  void aNewJointNeverHasANameThatIsTaken() {
    assertEquals(List.of("joint2", "joint3", "joint4"), THREE.remove(0).add(0, 0).names());
  }

  @Test
  void whatIsNoSkeletonIsRefusedInASentence() {
    assertThrows(Problem.class, SkeletonDraft.EMPTY::toSkeleton);
    assertThrows(Problem.class, THREE.rename(0, " ")::toSkeleton);
    assertThrows(Problem.class, THREE.rename(0, "joint2")::toSkeleton);
    assertThrows(Problem.class, THREE.sigma(1, 0)::toSkeleton);
  }

  @Test
  void theOriginsOfAnotherTemplateAreTheJointsOfTheSameNames() {
    Skeleton person = SkeletonTemplate.COCO_PERSON.skeleton();
    SkeletonDraft feet = SkeletonDraft.of(SkeletonTemplate.PERSON_WITH_FEET.skeleton(), person);
    assertEquals(16, feet.origins().get(16));
    assertEquals(-1, feet.origins().get(17));
  }
}
