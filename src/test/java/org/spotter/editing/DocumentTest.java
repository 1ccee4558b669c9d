package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.spotter.editing.Hand.box;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// A document and the changes made to it.
class DocumentTest {
  private static final Annotation ONE = box(1, 10, 10, 20, 20);
  private static final Annotation TWO = box(2, 30, 30, 5, 5);
  private final Document document = Document.of(Hand.IMAGE, List.of(TWO, ONE), Hand.CATEGORIES);

  @Test
  void aChangeGivesTheNextDocumentAndLeavesThisOne() {
    Document next = document.apply(Change.delete(ONE));
    assertEquals(List.of(TWO), next.annotations());
    assertEquals(List.of(ONE, TWO), document.annotations());
  }

  @Test
  void anUndoneDeletionIsBackAtItsPlace() {
    Change delete = Change.delete(ONE);
    assertEquals(document, document.apply(delete).apply(delete.inverse()));
  }

  @Test
  void aChangeOfAnotherStateIsRefused() {
    Change stale = Change.replace(ONE.withCategory(2), ONE.withCategory(1));
    assertThrows(IllegalArgumentException.class, () -> document.apply(stale));
    assertThrows(IllegalArgumentException.class, () -> document.apply(Change.add(ONE)));
  }

  @Test
  void aGroupIsAppliedInOrder() {
    Annotation moved = ONE.moved(1, 1);
    Change.Group group =
        new Change.Group(List.of(Change.replace(ONE, moved), Change.delete(moved)));
    assertEquals(List.of(TWO), document.apply(group).annotations());
  }

  @Test
  void anotherImageIsOfNoConcern() {
    Annotation elsewhere = Annotation.drawn(9, 77, 1, new Box(0, 0, 1, 1));
    assertEquals(document, document.apply(Change.add(elsewhere)));
  }

  @Test
  void annotationsLieFromBackToFrontByLayerAndOnOneLayerById() {
    Annotation back = box(9, 0, 0, 5, 5).withStanding(Standing.PLAIN.withLayer(-1));
    Annotation front = ONE.withStanding(Standing.PLAIN.withLayer(2));
    Document layered = Document.of(Hand.IMAGE, List.of(front, TWO, back), Hand.CATEGORIES);
    assertEquals(List.of(back, TWO, front), layered.annotations());
    assertEquals(List.of(back, ONE, TWO), layered.apply(Change.replace(front, ONE)).annotations());
  }

  @Test
  void ofTwoOfOneSizeTheOneInFrontIsHitFirst() {
    Annotation below = box(3, 10, 10, 20, 20).withStanding(Standing.PLAIN.withLayer(-1));
    Document layered = Document.of(Hand.IMAGE, List.of(ONE, below), Hand.CATEGORIES);
    assertEquals(List.of(ONE, below), layered.index().at(new Point(15, 15), 1, _ -> true));
    Annotation above = below.withStanding(Standing.PLAIN.withLayer(1));
    Document raised = layered.apply(Change.replace(below, above));
    assertEquals(List.of(above, ONE), raised.index().at(new Point(15, 15), 1, _ -> true));
  }

  @Test
  void aSmallObjectBehindALargeOneIsStillHitFirst() {
    Annotation large = box(3, 0, 0, 200, 200).withStanding(Standing.PLAIN.withLayer(5));
    Document layered = Document.of(Hand.IMAGE, List.of(ONE, large), Hand.CATEGORIES);
    assertEquals(List.of(ONE, large), layered.index().at(new Point(15, 15), 1, _ -> true));
  }

  @Test
  void categoriesAndTheImageChangeToo() {
    Category mast = Category.of(4, "mast");
    Document next =
        document
            .apply(new Change.OfCategory(null, mast))
            .apply(new Change.OfImage(Hand.IMAGE, Hand.IMAGE.withState(ReviewState.DONE)));
    assertEquals(mast, next.category(4).orElseThrow());
    assertEquals(ReviewState.DONE, next.image().state());
  }

  @Test
  void recategorisingLeavesAloneWhatHasTheCategoryAlready() {
    assertEquals(true, Edits.recategorise(document, Selection.of(1, 2), 1).isEmpty());
    Edit edit = Edits.recategorise(document, Selection.of(1), 2).orElseThrow();
    assertEquals(2, document.apply(edit.change()).find(1).orElseThrow().categoryId());
  }

  @Test
  void aSelectionForgetsWhatIsGone() {
    Selection both = Selection.of(1, 2);
    assertSame(both, both.in(document));
    assertEquals(Selection.of(2), both.in(document.apply(Change.delete(ONE))));
  }
}
