package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Keypoints;

class SkeletonChangeTest {
  private static final Skeleton ARM =
      new Skeleton(
          List.of("shoulder", "elbow", "wrist"),
          List.of(new Skeleton.Pair(0, 1)),
          List.of(),
          List.of());
  private static final Category CATEGORY =
      new Category(1, "arm", "", null, ARM, List.of(), Extra.NONE);
  private static final Annotation PLACED =
      Annotation.drawn(7, 1, 1, new Keypoints(10, 11, 2, 20, 21, 1, 30, 31, 2));

  @Test
  void namesAndBonesChangeWithoutTouchingTheObjects() {
    SkeletonDraft draft = SkeletonDraft.of(ARM, ARM).rename(0, "upper").toggleEdge(1, 2);
    SkeletonChange change = change(draft);
    assertTrue(change.keepsJoints());
    assertInstanceOf(Change.OfCategory.class, change.change());
  }

  @Test
  void anotherOrderConvertsEveryObjectInTheSameStep() {
    SkeletonChange change = change(SkeletonDraft.of(ARM, ARM).move(2, 0));
    assertFalse(change.keepsJoints());
    assertEquals(List.of(), change.lost());
    assertArrayEquals(new double[] {30, 31, 2, 10, 11, 2, 20, 21, 1}, converted(change));
  }

  @Test
  void aJointThatGoesIsNamedAsLost() {
    SkeletonChange change = change(SkeletonDraft.of(ARM, ARM).remove(1));
    assertEquals(List.of("elbow"), change.lost());
    assertArrayEquals(new double[] {10, 11, 2, 30, 31, 2}, converted(change));
  }

  @Test
  void aNewJointIsNotLabelledYet() {
    SkeletonChange change = change(SkeletonDraft.of(ARM, ARM).add(0.5, 0.5));
    assertArrayEquals(new double[] {10, 11, 2, 20, 21, 1, 30, 31, 2, 0, 0, 0}, converted(change));
  }

  @Test
  void objectsWithoutASkeletonTakeOneOfAsManyJoints() {
    Category bare = Category.of(1, "arm");
    SkeletonDraft draft = SkeletonDraft.of(ARM, null);
    assertFalse(new SkeletonChange(bare, ARM, draft.origins(), List.of(PLACED)).keepsJoints());
    SkeletonDraft theirs = draft.keeping(3, ARM);
    assertTrue(new SkeletonChange(bare, ARM, theirs.origins(), List.of(PLACED)).keepsJoints());
  }

  private static SkeletonChange change(SkeletonDraft draft) {
    return new SkeletonChange(CATEGORY, draft.toSkeleton(), draft.origins(), List.of(PLACED));
  }

  private static double[] converted(SkeletonChange change) {
    Change.Group group = assertInstanceOf(Change.Group.class, change.change());
    Change.OfAnnotation of = assertInstanceOf(Change.OfAnnotation.class, group.changes().getLast());
    return Objects.requireNonNull(Objects.requireNonNull(of.after()).keypoints()).toArray();
  }
}
