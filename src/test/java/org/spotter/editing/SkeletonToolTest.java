package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Placing the joints of skeletons.
class SkeletonToolTest {
  private static final Box BOX = new Box(100, 100, 80, 80);

  private final Hand hand = new Hand(SkeletonTool.IDLE).of(3);

  @Test
  void aDraggedBoxGetsThePoseOfTheTemplateAsOneStepOfUndo() {
    Category person =
        new Category(
            9, "person", "", null, SkeletonTemplate.COCO_PERSON.skeleton(), List.of(), Extra.NONE);
    hand.document = Document.of(Hand.IMAGE, List.of(), List.of(person));
    hand.of(9).drags(100, 50, 200, 350);
    Annotation made = hand.last();
    assertEquals(1, hand.edits.size());
    assertEquals(new Box(100, 50, 100, 300), made.bbox());
    assertEquals(30000, made.area());
    Keypoints joints = hand.joints(made.id());
    assertEquals(17, joints.labelled());
    assertEquals(150, joints.x(0));
    assertTrue(joints.x(5) > joints.x(6), "the left shoulder is on the right of the picture");
    assertTrue(joints.y(15) > joints.y(13), "the ankle is below the knee");
    assertEquals(Selection.of(made.id()), hand.selection);
    assertFalse(made.iscrowd());
  }

  @Test
  void guidedJointsComeInTheSkeletonsOrderWithTheNextNameInHintAndBesideThePointer() {
    guided().move(10, 10);
    assertEquals("left_eye", label());
    hand.click(50, 40);
    assertEquals("right_eye", label());
    assertEquals(Hint.of("skeleton.next", "right_eye", 2, 4), hand.view().hint());
    hand.click(30, 40).click(40, 60).click(40, 50);
    assertEquals(new Keypoints(50, 40, 2, 30, 40, 2, 40, 60, 2, 40, 50, 2), only());
    assertEquals(1, hand.edits.size());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void shiftOrTheKeysSayHowVisibleAJointIs() {
    guided().holding(Modifiers.SHIFT).click(50, 40).holding(Modifiers.NONE);
    hand.types('0').move(40, 60).types('1').move(41, 51).types('2');
    assertEquals(new Keypoints(50, 40, 1, 0, 0, 0, 40, 60, 1, 41, 51, 2), only());
    assertEquals(3, only().labelled());
  }

  @Test
  void theOtherButtonPlacesAHiddenJoint() {
    guided().click(50, 40).pressOther(30, 40).release(30, 40).key(KeyEvent.Key.ENTER);
    assertEquals(new Keypoints(50, 40, 2, 30, 40, 1, 0, 0, 0, 0, 0, 0), only());
  }

  @Test
  void nPassesAJointOver() {
    guided().click(50, 40).types('n').key(KeyEvent.Key.ENTER);
    assertEquals(1, only().labelled());
  }

  @Test
  void backspaceGoesBackOneJointAndEnterEndsEarly() {
    guided().click(50, 40).click(99, 99).key(KeyEvent.Key.BACKSPACE);
    assertEquals("right_eye", label());
    hand.click(30, 40).key(KeyEvent.Key.ENTER);
    assertEquals(new Keypoints(50, 40, 2, 30, 40, 2, 0, 0, 0, 0, 0, 0), only());
  }

  @Test
  void escapeMakesNothing() {
    guided().click(50, 40).click(30, 40).key(KeyEvent.Key.ESCAPE);
    assertTrue(hand.edits.isEmpty());
    assertTrue(hand.tool.isIdle());
  }

  @Test
  void whereNothingIsLabelledNothingIsMade() {
    guided().click(50, 40).key(KeyEvent.Key.BACKSPACE).types('0', '0', '0', '0');
    hand.key(KeyEvent.Key.ENTER);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void aSelectedBoxWithoutJointsGetsThemAndKeepsItsPlace() {
    Hand on = onBox();
    on.click(140, 140);
    assertEquals(1, on.document.annotations().size());
    assertEquals(BOX, on.bbox(7));
    assertEquals(BOX.area(), on.annotation(7).area());
    assertEquals(4, on.joints(7).labelled());
    on.undo();
    on.with(o -> o.withPlacing(Options.Placing.GUIDED)).click(110, 110).key(KeyEvent.Key.ENTER);
    assertEquals(BOX, on.bbox(7));
    assertEquals(1, on.joints(7).labelled());
  }

  @Test
  void onlyMissingJointsArePlacedOnAnAnnotationThatHasSome() {
    Hand on = new Hand(SkeletonTool.IDLE, Hand.face(7, 50, 40, 1, 0, 0, 0, 40, 60, 2, 0, 0, 0));
    on.selection = Selection.of(7);
    on.with(o -> o.withPlacing(Options.Placing.GUIDED)).move(9, 9);
    assertEquals("right_eye", on.marks(Mark.Label.class).getFirst().text());
    on.click(30, 40).click(41, 50);
    assertEquals(new Keypoints(50, 40, 1, 30, 40, 2, 40, 60, 2, 41, 50, 2), on.joints(7));
    assertEquals(1, on.document.annotations().size());
  }

  @Test
  void aJointOfAPoseThatHasThemAllIsDraggedWithoutAnotherTool() {
    Hand on = new Hand(SkeletonTool.IDLE, Hand.face(7, 50, 40, 1, 30, 40, 2, 40, 60, 2, 41, 50, 2));
    on.selection = Selection.of(7);
    on.with(o -> o.withPlacing(Options.Placing.GUIDED)).move(50, 40);
    assertEquals(Cursor.MOVE, on.view().cursor());
    on.drags(50, 40, 70, 45);
    assertEquals(new Keypoints(70, 45, 1, 30, 40, 2, 40, 60, 2, 41, 50, 2), on.joints(7));
    assertEquals(1, on.edits.size());
    assertEquals("skeleton", on.tool.name());
    assertTrue(on.tool.isIdle());
  }

  @Test
  void escapeLetsTheDraggedJointStay() {
    Hand on = new Hand(SkeletonTool.IDLE, Hand.face(7, 50, 40, 1, 30, 40, 2, 40, 60, 2, 41, 50, 2));
    on.selection = Selection.of(7);
    on.press(50, 40).move(90, 90).key(KeyEvent.Key.ESCAPE).release(90, 90);
    assertTrue(on.edits.isEmpty());
    assertTrue(on.tool.isIdle());
  }

  @Test
  void whileJointsAreLackingAPressOnAnotherJointPlacesThem() {
    Hand on = new Hand(SkeletonTool.IDLE, Hand.face(7, 50, 40, 1, 0, 0, 0, 40, 60, 2, 41, 50, 2));
    on.selection = Selection.of(7);
    on.with(o -> o.withPlacing(Options.Placing.GUIDED)).click(50, 41);
    assertEquals(new Keypoints(50, 40, 1, 50, 41, 2, 40, 60, 2, 41, 50, 2), on.joints(7));
  }

  @Test
  void jointsStayInsideTheImage() {
    guided().click(-20, 700).key(KeyEvent.Key.ENTER);
    assertEquals(new Point(0, 480), new Point(only().x(0), only().y(0)));
    Box box = hand.bbox(hand.last().id());
    assertTrue(box.x() >= 0 && box.bottom() <= 480 && box.width() > 0 && box.height() > 0);
  }

  @Test
  void aCategoryWithoutASkeletonSaysHowToGiveItOne() {
    hand.of(2).drags(100, 100, 200, 200);
    assertTrue(hand.edits.isEmpty());
    assertEquals(Hint.of("skeleton.without", "vest"), hand.view().hint());
  }

  /// Complaint 10: a person's joints, box and group are one annotation, without a number to type.
  @Test
  void jointsAndBoxAreOneAnnotation() {
    hand.drags(100, 100, 180, 180);
    assertEquals(1, hand.document.annotations().size());
    assertEquals(BOX, hand.last().bbox());
    assertEquals(4, hand.joints(hand.last().id()).size());
  }

  /// Complaint 11: another image begins without a joint of the one before.
  @Test
  void jointsOfThePreviousImageNeverLeakIntoTheNext() {
    guided().click(50, 40).click(30, 40);
    Tool afterwards = hand.tool.cancelled();
    Hand next = new Hand(afterwards).of(3);
    next.document =
        Document.of(Image.of(2, "b.jpg", "b.jpg", 640, 480), List.of(), Hand.CATEGORIES);
    next.with(o -> o.withPlacing(Options.Placing.GUIDED)).move(9, 9);
    assertEquals("left_eye", next.marks(Mark.Label.class).getFirst().text());
    next.click(200, 200).key(KeyEvent.Key.ENTER);
    assertEquals(
        new Keypoints(200, 200, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0), next.joints(next.last().id()));
    assertEquals(2, next.last().imageId());
  }

  @Test
  void anAnnotationThatWentMeanwhileGetsNothing() {
    Hand on = onBox();
    on.with(o -> o.withPlacing(Options.Placing.GUIDED)).click(110, 110).click(120, 110);
    on.document = Document.of(Hand.IMAGE, List.of(), Hand.CATEGORIES);
    on.key(KeyEvent.Key.ENTER);
    assertTrue(on.edits.isEmpty());
    assertNull(on.document.find(7).orElse(null));
  }

  private Hand guided() {
    return hand.with(o -> o.withPlacing(Options.Placing.GUIDED));
  }

  private static Hand onBox() {
    Hand on = new Hand(SkeletonTool.IDLE, Annotation.drawn(7, 1, 3, BOX));
    on.selection = Selection.of(7);
    return on;
  }

  private String label() {
    return hand.marks(Mark.Label.class).getFirst().text();
  }

  private Keypoints only() {
    assertEquals(1, hand.document.annotations().size());
    return hand.joints(hand.last().id());
  }
}
