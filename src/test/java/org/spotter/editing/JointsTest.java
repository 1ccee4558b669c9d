package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Joints under the select tool.
class JointsTest {
  private static final Box BOX = new Box(20, 20, 100, 100);

  private final Hand hand =
      new Hand(
          SelectTool.IDLE,
          Hand.face(7, 60, 40, 2, 30, 40, 1, 45, 80, 2, 0, 0, 0)
              .withKeypoints(new Keypoints(60, 40, 2, 30, 40, 1, 45, 80, 2, 0, 0, 0), BOX));

  JointsTest() {
    hand.selection = Selection.of(7);
  }

  @Test
  void hoveringAJointTellsItsName() {
    hand.move(31, 41);
    Mark.Joint joint = hand.marks(Mark.Joint.class).getFirst();
    assertEquals(1, joint.joint());
    assertEquals("right_eye", joint.name());
    assertEquals(Hint.of("joint.hidden", "right_eye"), hand.view().hint());
  }

  @Test
  void theJointsOfWhatIsNotSelectedTellTheirNamesToo() {
    hand.selection = Selection.NONE;
    hand.move(60, 40);
    assertEquals("left_eye", hand.marks(Mark.Joint.class).getFirst().name());
  }

  @Test
  void aDragMovesTheJointAloneAndTheBoxStays() {
    hand.drags(61, 40, 71, 45);
    assertEquals(new Keypoints(70, 45, 2, 30, 40, 1, 45, 80, 2, 0, 0, 0), hand.joints(7));
    assertEquals(BOX, hand.bbox(7));
    assertEquals(List.of(Edit.Verb.MOVE_JOINT), hand.edits.stream().map(Edit::verb).toList());
  }

  @Test
  void aDragElsewhereMovesTheWhole() {
    hand.drags(110, 110, 115, 112);
    assertEquals(new Keypoints(65, 42, 2, 35, 42, 1, 50, 82, 2, 0, 0, 0), hand.joints(7));
    assertEquals(new Box(25, 22, 100, 100), hand.bbox(7));
  }

  @Test
  void escapeLeavesTheJointWhereItWas() {
    hand.press(60, 40).drag(90, 90).key(KeyEvent.Key.ESCAPE).release(90, 90);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void aJointStaysInsideTheImage() {
    hand.drags(60, 40, -50, 40);
    assertEquals(0, hand.joints(7).x(0));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 60, 40", "v, 1, 60, 40", "0, 0, 0, 0"})
  void aKeyOnAJointSaysHowVisibleItIs(char key, double visibility, double x, double y) {
    hand.move(60, 40).types(key);
    assertEquals(visibility, hand.joints(7).visibility(0));
    assertEquals(new Point(x, y), new Point(hand.joints(7).x(0), hand.joints(7).y(0)));
    assertEquals(1, hand.edits.size());
  }

  @Test
  void aHiddenJointBecomesVisible() {
    hand.move(30, 40).types('2');
    assertEquals(2, hand.joints(7).visibility(1));
    hand.types('v');
    assertEquals(1, hand.joints(7).visibility(1));
  }

  @Test
  void awayFromJointsAKeyMeansNothingToTheTool() {
    hand.move(100, 100).types('1', '0', 'v');
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void missingJointsAreNamedInTheHint() {
    hand.move(110, 110);
    assertEquals(Hint.of("select.pose-missing", "face", "nose"), hand.view().hint());
  }

  @Test
  void aBoxAroundTheJointsFollowsThem() {
    Keypoints joints = new Keypoints(60, 40, 2, 30, 40, 2, 45, 80, 2, 0, 0, 0);
    Box around = Joints.around(joints, Hand.IMAGE);
    Annotation placed = Hand.face(8, joints.toArray()).withKeypoints(joints, around);
    Hand on = new Hand(SelectTool.IDLE, placed);
    on.selection = Selection.of(8);
    on.drags(60, 40, 160, 40);
    assertEquals(Joints.around(on.joints(8), Hand.IMAGE), on.bbox(8));
  }

  @Test
  void lockedJointsCannotBeTakenHoldOf() {
    Hand on =
        new Hand(
            SelectTool.IDLE,
            Hand.face(8, 60, 40, 2, 30, 40, 2, 45, 80, 2, 0, 0, 0)
                .withStanding(Standing.PLAIN.withLocked(true)));
    on.selection = Selection.of(8);
    on.drags(60, 40, 90, 90).move(60, 40).types('0');
    assertTrue(on.edits.isEmpty());
  }

  @Test
  void theBoxOfAPoseCanBeResizedAndTheJointsStay() {
    hand.drags(120, 120, 150, 140);
    assertEquals(new Box(20, 20, 130, 120), hand.bbox(7));
    assertEquals(60, hand.joints(7).x(0));
  }
}
