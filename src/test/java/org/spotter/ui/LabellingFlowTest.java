package org.spotter.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.ui.model.Action;

/// Proposals, attributes, classes and categories on a running window, with the project file looked
/// into afterwards.
class LabellingFlowTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openProject() {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file)) {
      try (Bulk bulk = project.bulk("Make")) {
        bulk.add(
            Category.of(1, "head")
                .withAttributes(
                    List.of(
                        new Attribute.Choice(
                            "helmet", true, List.of("worn", "missing"), null, "U"))));
        bulk.add(Category.of(2, "helmet"));
        bulk.add(Projects.photograph(folder, 1, "astronaut.png", 512, 512));
        bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
        bulk.add(Annotation.drawn(1, 1, 1, new Box(100, 100, 80, 80)));
        bulk.commit();
      }
      propose(project);
    }
    desk = Desk.open(file, folder.resolve("settings"));
    desk.await("proposals", () -> desk.project().proposals().any().get());
  }

  private static void propose(Project project) {
    List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 2L));
    Run run = new Run(0, "r", "m", "", "cpu", 0, classes, Instant.EPOCH, null);
    try (RunWriter writer = project.runs().start(run)) {
      writer.add(
          1,
          List.of(
              Prediction.box(1, 0, new Box(300, 300, 90, 90), 0.9),
              Prediction.box(1, 0, new Box(20, 300, 60, 60), 0.7)));
      writer.add(2, List.of(Prediction.box(2, 0, new Box(50, 50, 90, 90), 0.8)));
      writer.finish(Instant.EPOCH);
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void proposalsAreAcceptedRejectedAndPassedOverByKeys() {
    desk.type(KeyCode.S);
    desk.await("the accepted", () -> objects(1).size() == 2);
    assertEquals(new Origin.Accepted("r", 0.9, false), objects(1).getLast().origin());
    desk.type(KeyCode.RIGHT);
    desk.await(
        "the correction",
        () -> objects(1).getLast().origin().equals(new Origin.Accepted("r", 0.9, true)));
    desk.type(KeyCode.Q);
    desk.await("the decisions", () -> decisions(1).size() == 2);
    assertTrue(decisions(1).contains(Decision.State.REJECTED));
    assertFalse(
        desk.isShown("proposals") && desk.find("proposals", javafx.scene.Node.class).isVisible());
    desk.type(KeyCode.T);
    desk.await("the next image with one", () -> shown() == 2);
    desk.await("its proposal", () -> desk.project().proposals().any().get());
    desk.type(KeyCode.S);
    desk.await("its object", () -> objects(2).size() == 1);
    desk.type(KeyCode.CONTROL, KeyCode.Z);
    desk.await("it is open again", () -> objects(2).isEmpty() && decisions(2).isEmpty());
  }

  @Test
  void anAttributeIsSetByItsKeyAndWhatIsMissingIsToldWhenDone() {
    desk.type(KeyCode.SPACE);
    assertTrue(desk.word().contains("helmet"), desk.word());
    assertEquals(1, shown());
    assertEquals(Selection.of(1), desk.project().objects().selection().get());
    desk.type(KeyCode.U);
    desk.type(KeyCode.U);
    desk.await(
        "the answer",
        () ->
            new AttributeValue.Choice("helmet", "missing")
                .equals(objects(1).getFirst().value("helmet")));
    desk.type(KeyCode.SPACE);
    desk.await("the next image", () -> shown() == 2);
    desk.await(
        "the state",
        () -> desk.project().project().images().find(1).orElseThrow().state() == ReviewState.DONE);
  }

  @Test
  void imagesAreClassifiedByNumbers() {
    desk.act("image.classify");
    desk.type(KeyCode.DIGIT2);
    desk.await("the next image", () -> shown() == 2);
    desk.await("the class", () -> objects(1).size() == 2);
    assertTrue(objects(1).getLast().isOfWholeImage());
    desk.type(KeyCode.ESCAPE);
    assertFalse(desk.project().imageClasses().classifying().get());
  }

  @Test
  void aCategoryIsRenamedMergedAndDeletedWithAWordOnWhatItTouchesAndUndone() {
    desk.act("category.edit");
    choose(0);
    desk.put("category-name", "bare head");
    desk.click("category-rename");
    confirm("1 annotation on 1 image");
    desk.await("the name", () -> categories().contains("bare head"));
    choose(0);
    desk.choose("category-merge-into", "helmet");
    confirm("Merge bare head into helmet: 1 annotation");
    desk.await("the merge", () -> categories().equals(List.of("helmet")));
    assertEquals(2, objects(1).getFirst().categoryId());
    desk.click("category-delete");
    confirm("Delete category helmet");
    desk.await("the end", () -> categories().isEmpty() && objects(1).isEmpty());
    desk.type(KeyCode.ESCAPE);
    desk.type(KeyCode.CONTROL, KeyCode.Z);
    desk.await("the category", () -> categories().equals(List.of("helmet")));
    desk.type(KeyCode.CONTROL, KeyCode.Z);
    desk.await("both", () -> categories().equals(List.of("bare head", "helmet")));
    assertEquals(1, objects(1).getFirst().categoryId());
  }

  @Test
  void aNameThatIsTakenIsRefusedInASentence() {
    desk.act("category.edit");
    desk.put("category-new", "helmet");
    desk.click("category-add");
    desk.await("the sentence", () -> plan().contains("there already"));
    assertEquals(List.of("head", "helmet"), categories());
  }

  @Test
  void aBoxIsDrawnMovedAndSizedWithoutAPointer() {
    desk.type(KeyCode.SHIFT, KeyCode.W);
    desk.type(KeyCode.LEFT);
    desk.type(KeyCode.ENTER);
    desk.await("the box", () -> objects(1).size() == 2);
    desk.type(KeyCode.ALT, KeyCode.RIGHT);
    desk.await("its size", () -> new Box(187, 192, 129, 128).equals(objects(1).getLast().bbox()));
  }

  /// Without a line in the palette: the number keys (the palette finds categories by name, and 0 on
  /// the wall is the tenth of them), the palette itself, and the menu at the pointer.
  private static final String HIDDEN =
      "(category|image-class)\\.[1-9]|review\\.no-value|palette|edit\\.menu";

  @Test
  void everyActionHasWordsAndAllButAFewAreInThePalette() {
    for (Action action : desk.window().actions().all()) {
      assertFalse(action.text().isBlank(), action.id());
      boolean mayHide = action.id().matches(HIDDEN);
      assertTrue(mayHide || !desk.window().actions().isHidden(action.id()), action.id());
    }
  }

  @Test
  void everyKeyBelongsToAnActionThereIs() {
    desk.window()
        .keys()
        .keys()
        .keySet()
        .forEach(id -> assertTrue(desk.window().actions().has(id), id));
  }

  private void choose(int row) {
    desk.on(() -> desk.find("category-list", ListView.class).getSelectionModel().select(row));
    Desk.settle();
  }

  private void confirm(String words) {
    desk.await("what it touches: " + words, () -> plan().contains(words));
    desk.click("plan-confirm");
  }

  private String plan() {
    return desk.find("plan", Label.class).getText();
  }

  private List<String> categories() {
    return desk.project().project().categories().all().stream().map(Category::name).toList();
  }

  private List<Annotation> objects(long image) {
    return desk.project().project().annotations().of(image);
  }

  private List<Decision.State> decisions(long image) {
    long run = desk.project().project().runs().all().getFirst().id();
    return List.copyOf(desk.project().project().runs().decisions(run, image).values());
  }

  private long shown() {
    var document = desk.project().label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
