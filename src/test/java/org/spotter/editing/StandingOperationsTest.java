package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.spotter.editing.Hand.box;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;

/// Locking, hiding, marking and stacking what is selected.
class StandingOperationsTest {
  private final Hand hand =
      new Hand(
          SelectTool.IDLE,
          box(1, 100, 100, 100, 100),
          box(2, 150, 150, 100, 100),
          box(3, 180, 180, 100, 100),
          box(4, 500, 20, 100, 50));

  @Test
  void whatIsLockedCannotBeHitMovedOrDeleted() {
    hand.selects(4).does(new LockSelected());
    assertEquals(Selection.NONE, hand.selection);
    hand.drags(550, 40, 400, 40);
    hand.selects(4).key(KeyEvent.Key.LEFT).key(KeyEvent.Key.DELETE);
    assertEquals(new Box(500, 20, 100, 50), hand.bbox(4));
    assertEquals(1, hand.edits.size());
  }

  @Test
  void aMixedSelectionChangesWithoutWhatIsLocked() {
    hand.selects(4).does(new LockSelected()).selects(3, 4).key(KeyEvent.Key.DELETE);
    assertEquals(List.of(1L, 2L, 4L), ids());
  }

  @Test
  void unlockingOneOrAllMakesThemChangeAgain() {
    hand.selects(3, 4).does(new LockSelected()).selects(3).does(new UnlockSelected());
    assertFalse(standing(3).locked());
    hand.does(new UnlockAll());
    assertEquals(Standing.PLAIN, standing(4));
    assertFalse(new UnlockAll().isPossible(hand.scene()));
  }

  @Test
  void whatIsHiddenCannotBeHitAndComesBackUnchanged() {
    Document before = hand.document;
    hand.selects(4, 1).does(new HideSelected());
    assertEquals(Selection.NONE, hand.selection);
    hand.click(550, 40);
    assertEquals(Selection.NONE, hand.selection);
    assertEquals(4, hand.document.annotations().size());
    hand.does(new ShowAll());
    assertEquals(before, hand.document);
  }

  @Test
  void crowdAndIgnoredAreSwitchedOnForAllAndThenOff() {
    hand.selects(1).does(new ToggleCrowd()).selects(1, 2).does(new ToggleCrowd());
    assertTrue(get(1).iscrowd() && get(2).iscrowd());
    hand.does(new ToggleCrowd());
    assertFalse(get(1).iscrowd() || get(2).iscrowd());
    hand.does(new ToggleIgnored());
    assertTrue(standing(1).ignored() && standing(2).ignored());
    hand.does(new ToggleIgnored());
    assertFalse(standing(1).ignored() || standing(2).ignored());
  }

  @Test
  void toFrontAndToBackPassEverythingInOrder() {
    hand.selects(2, 1).does(Restack.TO_FRONT);
    assertEquals(List.of(3L, 4L, 1L, 2L), ids());
    hand.selects(4, 1).does(Restack.TO_BACK);
    assertEquals(List.of(4L, 1L, 3L, 2L), ids());
    assertEquals(2, hand.edits.size());
  }

  @Test
  void whatIsInFrontAlreadyChangesNothing() {
    hand.selects(3, 4).does(Restack.TO_FRONT);
    hand.selects(1, 2).does(Restack.TO_BACK);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void forwardPassesTheNextThatIsOverlapped() {
    hand.selects(1).does(Restack.FORWARD);
    assertTrue(order(2, 1) && order(1, 3), () -> ids().toString());
    hand.does(Restack.FORWARD);
    assertTrue(order(2, 3) && order(3, 1), () -> ids().toString());
    hand.does(Restack.FORWARD);
    assertEquals(2, hand.edits.size());
  }

  @Test
  void backwardUndoesForward() {
    hand.selects(1).does(Restack.FORWARD).does(Restack.BACKWARD);
    assertTrue(order(1, 2) && order(2, 3), () -> ids().toString());
    hand.selects(3).does(Restack.BACKWARD);
    assertTrue(order(1, 3) && order(3, 2), () -> ids().toString());
  }

  @Test
  void tabGoesThroughInReadingOrder() {
    List<Long> seen = new java.util.ArrayList<>();
    for (int i = 0; i < 5; i++) {
      hand.does(SelectBeside.NEXT);
      seen.addAll(hand.selection.ids());
    }
    assertEquals(List.of(4L, 1L, 2L, 3L, 4L), seen);
    hand.does(SelectBeside.PREVIOUS);
    assertEquals(Selection.of(3), hand.selection);
    assertTrue(hand.edits.isEmpty());
  }

  @Test
  void aRowIsReadFromTheLeft() {
    Hand rows =
        new Hand(
            SelectTool.IDLE, box(1, 300, 12, 50, 50), box(2, 10, 20, 50, 50), box(3, 5, 90, 9, 9));
    rows.does(SelectBeside.PREVIOUS);
    assertEquals(Selection.of(3), rows.selection);
    rows.does(SelectBeside.NEXT);
    assertEquals(Selection.of(2), rows.selection);
    rows.does(SelectBeside.NEXT);
    assertEquals(Selection.of(1), rows.selection);
  }

  @Test
  void allMeansAllThatCanBeTakenHoldOf() {
    hand.selects(2)
        .does(new LockSelected())
        .selects(3)
        .does(new HideSelected())
        .does(new SelectAll());
    assertEquals(Selection.of(1, 4), hand.selection);
  }

  private Annotation get(long id) {
    return hand.document.find(id).orElseThrow();
  }

  private Standing standing(long id) {
    return get(id).standing();
  }

  private List<Long> ids() {
    return hand.document.annotations().stream().map(Annotation::id).toList();
  }

  private boolean order(long below, long above) {
    return ids().indexOf(below) < ids().indexOf(above);
  }
}
