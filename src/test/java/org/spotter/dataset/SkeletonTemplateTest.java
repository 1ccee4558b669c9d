package org.spotter.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Skeleton.Pair;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

class SkeletonTemplateTest {
  static Stream<SkeletonTemplate> templates() {
    return SkeletonTemplate.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyJointHasASigmaAndAPlaceInTheBoxAndAnEdge(SkeletonTemplate template) {
    Skeleton skeleton = template.skeleton();
    int n = skeleton.size();
    assertEquals(n, skeleton.sigmas().size());
    assertEquals(n, template.pose().places().size());
    assertEquals(n, new HashSet<>(skeleton.joints()).size());
    for (Pose.Place place : template.pose().places()) {
      assertTrue(place.across() >= 0 && place.across() <= 1, place::toString);
      assertTrue(place.down() >= 0 && place.down() <= 1, place::toString);
    }
    for (int joint = 0; joint < n; joint++) {
      int j = joint;
      assertTrue(skeleton.edges().stream().anyMatch(e -> e.a() == j || e.b() == j));
    }
    assertTrue(skeleton.edges().stream().allMatch(e -> e.a() < n && e.b() < n));
    assertEquals(Optional.of(template), SkeletonTemplate.of(skeleton.joints()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void leftIsOnTheRightAndAsHighAsRight(SkeletonTemplate template) {
    for (Pair pair : template.skeleton().mirrored()) {
      Pose.Place left = template.pose().places().get(pair.a());
      Pose.Place right = template.pose().places().get(pair.b());
      assertEquals(1, left.across() + right.across(), 1e-9);
      assertEquals(left.down(), right.down());
      assertTrue(left.across() > right.across());
    }
  }

  @Test
  void cocosPersonIsAsInCocosFiles() {
    Skeleton person = SkeletonTemplate.COCO_PERSON.skeleton();
    assertEquals(17, person.size());
    assertEquals(19, person.edges().size());
    assertEquals(8, person.mirrored().size());
    assertEquals(new Pair(15, 13), person.edges().getFirst(), "[16, 14] in a file");
    assertEquals(23, SkeletonTemplate.PERSON_WITH_FEET.skeleton().size());
    assertEquals(11, SkeletonTemplate.PERSON_WITH_FEET.skeleton().mirrored().size());
    assertEquals(21, SkeletonTemplate.HAND.skeleton().size());
    assertEquals(20, SkeletonTemplate.HAND.skeleton().edges().size());
  }

  @Test
  void anOwnSkeletonGetsAPoseRowByRow() {
    List<String> joints = List.of("left_hook", "right_hook", "boom", "base");
    Skeleton crane = new Skeleton(joints, List.of(), Skeleton.mirroredByName(joints), List.of());
    Keypoints placed = Pose.of(crane).in(new Box(100, 100, 100, 300));
    assertEquals(new Keypoints(175, 150, 2, 125, 150, 2, 150, 250, 2, 150, 350, 2), placed);
  }
}
