package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// Poses turned, given to others, and taken along.
class PosesTest {
  private static final Keypoints JOINTS = new Keypoints(60, 40, 2, 30, 42, 1, 45, 80, 2, 0, 0, 0);
  private static final Box BOX = new Box(20, 20, 100, 100);

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @Test
  void swappingGivesEachSideTheJointOfTheOther() {
    assertEquals(
        new Keypoints(30, 42, 1, 60, 40, 2, 45, 80, 2, 0, 0, 0), Poses.swapped(JOINTS, Hand.FACE));
  }

  @Test
  void mirroringTurnsThePoseOverAndKeepsLeftAndRightTrue() {
    assertEquals(
        new Keypoints(110, 42, 1, 80, 40, 2, 95, 80, 2, 0, 0, 0),
        Poses.mirrored(JOINTS, Hand.FACE, BOX));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twiceSwappedOrMirroredIsAsBefore(int seed) {
    Random random = new Random(seed);
    double[] xyv = new double[12];
    for (int i = 0; i < 4; i++) {
      int visibility = random.nextInt(3);
      xyv[3 * i] = visibility == 0 ? 0 : random.nextInt(400) / 4.0;
      xyv[3 * i + 1] = visibility == 0 ? 0 : random.nextInt(400) / 4.0;
      xyv[3 * i + 2] = visibility;
    }
    Keypoints joints = new Keypoints(xyv);
    assertEquals(joints, Poses.swapped(Poses.swapped(joints, Hand.FACE), Hand.FACE));
    assertEquals(joints, Poses.mirrored(Poses.mirrored(joints, Hand.FACE, BOX), Hand.FACE, BOX));
    assertEquals(joints.labelled(), Poses.mirrored(joints, Hand.FACE, BOX).labelled());
  }

  @Test
  void thePoseOfThePreviousImageComesAsANewAnnotationWithNothingElse() {
    Annotation previous = person(7).withCrowd(true);
    Image next = Image.of(2, "b.jpg", "b.jpg", 640, 480);
    Annotation copy = Poses.from(previous, next, 99).orElseThrow();
    assertEquals(99, copy.id());
    assertEquals(2, copy.imageId());
    assertEquals(JOINTS, copy.keypoints());
    assertEquals(BOX, copy.bbox());
    assertFalse(copy.iscrowd());
    assertInstanceOf(Origin.Drawn.class, copy.origin());
  }

  @Test
  void jointsOutsideTheNextImageAreNotLabelled() {
    Image small = Image.of(2, "b.jpg", "b.jpg", 50, 60);
    Annotation copy = Poses.from(person(7), small, 99).orElseThrow();
    assertEquals(new Keypoints(0, 0, 0, 30, 42, 1, 0, 0, 0, 0, 0, 0), copy.keypoints());
    assertEquals(Optional.empty(), Poses.from(person(7), Image.of(2, "", "", 9, 9), 99));
    assertEquals(Optional.empty(), Poses.from(Hand.box(1, 0, 0, 9, 9), small, 99));
  }

  @Test
  void swapAndMirrorAreOneStepEachOnWhatIsSelected() {
    Hand hand = new Hand(SelectTool.IDLE, person(7));
    hand.selection = Selection.of(7);
    Operation.Outcome swapped = apply("swap-left-right", hand);
    assertEquals(Poses.swapped(JOINTS, Hand.FACE), joints(hand, swapped, 7));
    Operation.Outcome mirrored = apply("mirror-pose", hand);
    assertEquals(Poses.mirrored(JOINTS, Hand.FACE, BOX), joints(hand, mirrored, 7));
    hand.selection = Selection.NONE;
    assertFalse(Operations.named("mirror-pose").isPossible(scene(hand)));
  }

  @Test
  void attachingGivesThePersonsBoxTheJointsAndTheirAnnotationGoes() {
    Hand hand =
        new Hand(SelectTool.IDLE, Annotation.drawn(7, 1, 3, BOX), Hand.face(8, JOINTS.toArray()));
    hand.selection = Selection.of(8, 7);
    Document after = hand.document.apply(change(apply("attach-pose", hand)));
    assertEquals(1, after.annotations().size());
    assertEquals(JOINTS, after.find(7).orElseThrow().keypoints());
    assertEquals(BOX, after.find(7).orElseThrow().bbox());
  }

  @Test
  void detachingMakesTheJointsAnAnnotationOfTheirOwn() {
    Hand hand = new Hand(SelectTool.IDLE, person(7));
    hand.selection = Selection.of(7);
    Document after = hand.document.apply(change(apply("detach-pose", hand)));
    assertNull(after.find(7).orElseThrow().keypoints());
    assertEquals(BOX, after.find(7).orElseThrow().bbox());
    assertEquals(JOINTS, after.annotations().getLast().keypoints());
    assertEquals(Joints.around(JOINTS, Hand.IMAGE), after.annotations().getLast().bbox());
    assertTrue(after.annotations().size() == 2);
  }

  private static Annotation person(long id) {
    return Annotation.drawn(id, 1, 3, BOX).withKeypoints(JOINTS, BOX);
  }

  private static Operation.Outcome apply(String name, Hand hand) {
    Operation operation = Operations.named(name);
    assertTrue(operation.isPossible(scene(hand)));
    return operation.apply(scene(hand)).orElseThrow();
  }

  private static org.spotter.dataset.Change change(Operation.Outcome outcome) {
    Edit edit = outcome.edit();
    if (edit == null) {
      throw new AssertionError("nothing to commit");
    }
    return edit.change();
  }

  private static Object joints(Hand hand, Operation.Outcome outcome, long id) {
    return hand.document.apply(change(outcome)).find(id).map(Annotation::keypoints).orElseThrow();
  }

  private static Scene scene(Hand hand) {
    return new Scene(hand.document, hand.selection, hand.settings);
  }
}
