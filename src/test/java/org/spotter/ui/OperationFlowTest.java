package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Selection;

/// What can be done with selected objects by key, menu and list, as it is in the project file
/// afterwards.
class OperationFlowTest {
  private static final Annotation A = Drawing.box(1, 100, 100, 80, 80);
  private static final Annotation B = Drawing.box(2, 250, 100, 80, 80);
  private static final Annotation C = Drawing.box(3, 100, 300, 80, 80);

  @TempDir Path folder;
  private Drawing drawing;
  private Desk desk;

  @BeforeEach
  void begin() {
    drawing = Drawing.begin(folder, A, B, C);
    desk = drawing.desk;
  }

  @AfterEach
  void close() {
    drawing.close();
  }

  @Test
  void lockedObjectsStayWhereTheyAreUntilUnlocked() {
    select(1);
    desk.type(KeyCode.L);
    drawing.await(1, "the lock", a -> a.standing().locked());
    select(1);
    desk.type(KeyCode.DELETE);
    desk.stroke(140, 140, 200, 200, 220, 220);
    select(1);
    desk.type(KeyCode.SHIFT, KeyCode.L);
    Annotation unlocked = drawing.await(1, "no lock", a -> !a.standing().locked());
    assertEquals(A.bbox(), unlocked.bbox());
    drawing.undoTo(List.of(A.withStanding(A.standing().withLocked(true)), B, C));
  }

  @Test
  void whatIsHiddenIsCountedAndShownAgainFromThere() {
    select(1);
    desk.type(KeyCode.H);
    drawing.await(1, "hidden", a -> a.standing().hidden());
    assertTrue(desk.isShown("show-all"));
    assertEquals(3, desk.find("objects", ListView.class).getItems().size());
    desk.click("show-all");
    drawing.await(1, "shown again", a -> !a.standing().hidden());
    desk.on(() -> desk.project().categories().visible(1, false));
    assertEquals(3, desk.project().objects().standing().hidden().get());
    desk.click("show-all");
    assertEquals(0, desk.project().objects().standing().hidden().get());
  }

  @Test
  void theListLocksAndHidesByItsButtons() {
    desk.clickIn("objects", "lock");
    drawing.await(3, "the lock", a -> a.standing().locked());
    desk.clickIn("objects", "lock");
    drawing.await(3, "no lock", a -> !a.standing().locked());
    desk.clickIn("objects", "eye");
    drawing.await(3, "hidden", a -> a.standing().hidden());
    desk.clickIn("objects", "eye");
    drawing.await(3, "shown", a -> !a.standing().hidden());
  }

  @Test
  void layersArePassedOneByOneAndToTheEnds() {
    select(1);
    desk.type(KeyCode.HOME);
    drawing.await(1, "the front", a -> a.standing().layer() > 0);
    ListView<?> list = desk.find("objects", ListView.class);
    desk.await("first in the list", () -> ((Annotation) list.getItems().getFirst()).id() == 1);
    desk.type(KeyCode.END);
    desk.await("last in the list", () -> ((Annotation) list.getItems().getLast()).id() == 1);
    desk.act("edit.undo");
    desk.act("edit.undo");
    desk.await("as before", () -> drawing.stored().equals(List.of(A, B, C)));
  }

  @Test
  void severalAreMarkedAsCrowdAndNotJudgedAtOnce() {
    select(1, 2);
    desk.on(() -> desk.find("object-crowd", CheckBox.class).fire());
    drawing.await(2, "a crowd", Annotation::iscrowd);
    desk.on(() -> desk.find("object-ignored", CheckBox.class).fire());
    drawing.await(1, "not judged", a -> a.standing().ignored() && a.iscrowd());
    desk.act("edit.undo");
    desk.act("edit.undo");
    desk.await("as before", () -> drawing.stored().equals(List.of(A, B, C)));
  }

  @Test
  void tabGoesThroughTheObjectsInReadingOrder() {
    desk.on(desk.bench().canvas()::focus);
    desk.type(KeyCode.TAB);
    assertEquals(Selection.of(1), selection());
    desk.type(KeyCode.TAB);
    assertEquals(Selection.of(2), selection());
    desk.type(KeyCode.SHIFT, KeyCode.TAB);
    assertEquals(Selection.of(1), selection());
    desk.type(KeyCode.CONTROL, KeyCode.A);
    assertEquals(Set.of(1L, 2L, 3L), Set.copyOf(selection().ids()));
  }

  @Test
  void severalBecomeOfAnotherCategoryByItsNumber() {
    select(1, 2);
    desk.type(KeyCode.DIGIT2);
    drawing.await(2, "the category", a -> a.categoryId() == 2);
    assertEquals(2, drawing.stored().getFirst().categoryId());
    drawing.undoTo(List.of(A, B, C));
  }

  @Test
  void theRightButtonOpensAMenuAboutWhatIsThere() {
    desk.clicks(MouseButton.SECONDARY, 140, 140);
    assertEquals(Selection.of(1), selection());
    Set<String> offered = offered();
    assertTrue(offered.containsAll(Set.of("menu-operation.delete", "menu-keep")), offered + "");
    desk.clickMenu("menu-operation.delete");
    drawing.awaitStored(2);
    drawing.undoTo(List.of(A, B, C));
  }

  @Test
  void theMenuOffersOnlyWhatIsPossible() {
    desk.clicks(MouseButton.SECONDARY, 400, 400);
    assertFalse(offered().contains("menu-operation.delete"));
    desk.type(KeyCode.ESCAPE);
  }

  @Test
  void theMenuKeyOpensTheMenuOfTheSelection() {
    select(1);
    desk.type(KeyCode.SHIFT, KeyCode.F10);
    assertTrue(offered().contains("menu-operation.delete"));
    desk.type(KeyCode.ESCAPE);
    desk.await("the menu's end", () -> offered().isEmpty());
  }

  private void select(long... ids) {
    desk.on(() -> desk.project().objects().selection().set(Selection.of(ids)));
  }

  private Selection selection() {
    return desk.project().objects().selection().get();
  }

  private Set<String> offered() {
    return desk.menuItems().stream().map(Node::getId).collect(Collectors.toSet());
  }
}
