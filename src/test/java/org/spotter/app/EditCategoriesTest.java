package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Edits of categories, attributes and images: planned, counted, one undo step each.
class EditCategoriesTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = SmallProject.create(folder.resolve("p.spotter"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  private EditCategories categories() {
    return new EditCategories(project);
  }

  private Category category(long id) {
    return project.categories().find(id).orElseThrow();
  }

  private List<Long> order() {
    return project.categories().all().stream().map(Category::id).toList();
  }

  private static String sentence(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(Problem.class, work).sentence();
  }

  @Test
  void renamingKeepsTheIdAndSaysWhatItTouches() {
    PlannedEdit edit = categories().rename(category(1), "  hard hat ");
    assertEquals("Rename helmet to hard hat: 3 annotations on 3 images.", edit.sentence());
    assertEquals("helmet", category(1).name());
    edit.apply(project);
    assertEquals("hard hat", category(1).name());
    project.journal().undo();
    assertEquals("helmet", category(1).name());
    assertTrue(categories().rename(category(1), "helmet").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"خوذة", "קסדה 安全帽", "👷\u200d♀️", "a b  c", "\"q\" or -x: (1)", "É"})
  void everyScriptMakesAName(String name) {
    categories().add(name).apply(project);
    assertEquals(name, project.categories().all().getLast().name());
    String query = org.spotter.store.query.Queries.quoted(name) + " count=0";
    assertEquals(3, project.images().count(project.parse(query).orThrow()));
  }

  @Test
  void aNameHasUpTo300Characters() {
    String longest = "👷".repeat(300);
    categories().add(longest).apply(project);
    assertEquals(longest, project.categories().all().getLast().name());
    String tooLong = sentence(() -> categories().add("👷".repeat(301)));
    assertTrue(tooLong.contains("301 characters, at most 300"), tooLong);
  }

  @Test
  void badNamesAreRefusedInOneSentence() {
    for (String empty : List.of("", "  ", "\t", "\u200b", "\u200f\u200e", "\u3000")) {
      assertTrue(sentence(() -> categories().add(empty)).contains("can be seen"), empty);
    }
    assertTrue(sentence(() -> categories().add("a\nb")).contains("one line"));
    assertTrue(sentence(() -> categories().add("helmet")).contains("is there already"));
    assertTrue(sentence(() -> categories().rename(category(2), "helmet ")).contains("already"));
    categories().add("Te\u0301te").apply(project);
    assertTrue(sentence(() -> categories().add("Téte")).contains("is there already"));
    assertTrue(sentence(() -> categories().recolour(category(1), "red")).contains("#ff8800"));
    assertEquals(3, project.categories().all().size());
  }

  @Test
  void anOrderIsAChangeThatCanBeTakenBack() {
    categories().add("third").apply(project);
    categories().reorder(List.of(3L, 1L, 2L)).apply(project);
    assertEquals(List.of(3L, 1L, 2L), order());
    categories().add("fourth").apply(project);
    assertEquals(List.of(3L, 1L, 2L, 4L), order());
    project.journal().undo();
    project.journal().undo();
    assertEquals(List.of(1L, 2L, 3L), order());
    project.journal().redo();
    assertEquals(List.of(3L, 1L, 2L), order());
    assertTrue(sentence(() -> categories().reorder(List.of(1L, 2L))).contains("every category"));
    assertTrue(sentence(() -> categories().reorder(List.of(1L, 2L, 2L))).contains("every"));
    assertTrue(categories().reorder(order()).isEmpty());
  }

  @Test
  void anOrderThatDoesNotFitAnyMoreIsRefused() {
    PlannedEdit stale = categories().reorder(List.of(2L, 1L));
    categories().add("third").apply(project);
    assertTrue(sentence(() -> stale.apply(project)).contains("changed meanwhile"));
    assertEquals(List.of(1L, 2L, 3L), order());
  }

  @Test
  void deletingTakesTheAnnotationsAlongAndUndoBringsThemBack() {
    List<Annotation> before = project.annotations().of(1);
    Image image = project.images().find(1).orElseThrow();
    project.journal().apply("c", new Change.OfImage(image, image.withComplete(List.of(1L, 2L))));
    PlannedEdit edit = categories().delete(category(1));
    assertEquals("Delete category helmet: 3 annotations on 3 images.", edit.sentence());
    assertEquals(2, edit.notes().size());
    edit.apply(project);
    assertEquals(List.of(2L), order());
    assertEquals(List.of(2L), project.images().find(1).orElseThrow().complete());
    assertEquals(3, project.annotations().count(ImageQuery.ALL));
    project.journal().undo();
    assertEquals(List.of(1L, 2L), order());
    assertEquals(before, project.annotations().of(1));
    assertEquals(List.of(1L, 2L), project.images().find(1).orElseThrow().complete());
  }

  @Test
  void mergingJoinsAnnotationsAttributesAndCompleteness() {
    EditAttributes.add(category(1), new Attribute.Choice("worn", false, List.of("worn", "missing")))
        .apply(project);
    EditAttributes.add(category(2), new Attribute.Choice("worn", true, List.of("carried", "worn")))
        .apply(project);
    MarkImages.complete(project, new long[] {1, 2}, 1, true).apply(project);
    MarkImages.complete(project, new long[] {2, 3}, 2, true).apply(project);
    PlannedEdit edit = categories().merge(category(1), category(2));
    assertEquals(3, edit.annotations());
    edit.apply(project);
    assertEquals(6L, project.categories().counts().get(2L));
    assertEquals(
        List.of(new Attribute.Choice("worn", true, List.of("carried", "worn", "missing"))),
        category(2).attributes());
    assertEquals(List.of(), project.images().find(1).orElseThrow().complete());
    assertEquals(List.of(2L), project.images().find(2).orElseThrow().complete());
    assertEquals(List.of(), project.images().find(3).orElseThrow().complete());
    project.journal().undo();
    assertEquals(3L, project.categories().counts().get(1L));
    assertEquals(List.of(2L), project.images().find(3).orElseThrow().complete());
  }

  @Test
  void attributesOfDifferentKindsCannotBeMerged() {
    EditAttributes.add(category(1), new Attribute.Numeric("worn", false)).apply(project);
    EditAttributes.add(category(2), new Attribute.YesNo("worn", false)).apply(project);
    assertTrue(
        sentence(() -> categories().merge(category(1), category(2))).contains("another kind"));
  }

  @Test
  void unsoundDefinitionsAreRefused() {
    Category helmet = category(1);
    for (Attribute bad :
        List.of(
            new Attribute.Choice("c", false, List.of()),
            new Attribute.Choice("c", false, List.of("a", "a")),
            new Attribute.Choice("c", false, List.of("a", "")),
            new Attribute.Choice("c", false, List.of("a"), "b", ""),
            new Attribute.Text("", false),
            new Attribute.Text(" x", false),
            new Attribute.Numeric("n", false, Double.NaN, ""))) {
      assertThrows(Problem.class, () -> EditAttributes.add(helmet, bad), bad.toString());
    }
    EditAttributes.add(helmet, new Attribute.Text("t", false, null, "T")).apply(project);
    assertTrue(
        sentence(() -> EditAttributes.add(category(1), new Attribute.Text("u", false, null, "t")))
            .contains("sets t already"));
    assertTrue(
        sentence(() -> EditAttributes.add(category(1), new Attribute.YesNo("t", false)))
            .contains("is there already"));
  }

  @Test
  void oneValueIsSetOnManyAsOneStepAndCheckedFirst() {
    EditAttributes.add(category(1), new Attribute.Choice("worn", true, List.of("worn", "missing")))
        .apply(project);
    assertEquals(3, project.finds().count(project.parse("missing:required").orThrow()));
    EditAttributes.set(project, new long[] {2, 4}, "WORN", "Missing").apply(project);
    assertEquals(2, project.finds().count(project.parse("worn:missing").orThrow()));
    assertEquals(1, project.finds().count(project.parse("missing:required").orThrow()));
    project.journal().undo();
    assertEquals(0, project.finds().count(project.parse("worn:missing").orThrow()));
    assertTrue(
        sentence(() -> EditAttributes.set(project, new long[] {2}, "worn", "off"))
            .contains("one of worn, missing"));
    assertTrue(
        sentence(() -> EditAttributes.set(project, new long[] {2, 3}, "worn", "worn"))
            .contains("has no attribute worn"));
  }

  @Test
  void valuesGoAlongWithTheirDefinitionWhereTheyFit() {
    EditAttributes.add(category(1), new Attribute.Choice("worn", false, List.of("worn", "missing")))
        .apply(project);
    EditAttributes.set(project, new long[] {2, 4}, "worn", "missing").apply(project);
    EditAttributes.set(project, new long[] {6}, "worn", "worn").apply(project);
    PlannedEdit edit =
        EditAttributes.change(
            project, category(1), "worn", new Attribute.Choice("state", true, List.of("worn")));
    assertEquals(List.of("2 values do not fit any more and are removed."), edit.notes());
    edit.apply(project);
    assertEquals(
        List.of(new AttributeValue.Choice("state", "worn")),
        project.annotations().find(6).orElseThrow().attributes());
    assertEquals(List.of(), project.annotations().find(2).orElseThrow().attributes());
    EditAttributes.remove(project, category(1), "state").apply(project);
    assertEquals(List.of(), project.annotations().find(6).orElseThrow().attributes());
    project.journal().undo();
    project.journal().undo();
    assertEquals(2, project.finds().count(project.parse("worn:missing").orThrow()));
  }

  @Test
  void imagesAreMarkedInOneStep() {
    long[] all = {1, 2, 3};
    MarkImages.tag(project, all, " Nacht 👷 ").apply(project);
    assertTrue(MarkImages.tag(project, all, "nacht 👷").isEmpty());
    MarkImages.state(project, all, ReviewState.NEEDS_WORK).apply(project);
    MarkImages.comment(project, new long[] {2}, "one helmet is missing").apply(project);
    String query = "tag:\"Nacht 👷\" state:needs-work comment:MISSING";
    assertEquals(1, project.images().count(project.parse(query).orThrow()));
    MarkImages.untag(project, all, "NACHT 👷").apply(project);
    assertEquals(0, project.images().count(project.parse("tag:*").orThrow()));
    project.journal().undo();
    assertEquals(3, project.images().count(project.parse("tag:*").orThrow()));
    String sentence = sentence(() -> MarkImages.comment(project, all, "x".repeat(100_000)));
    assertTrue(sentence.contains("100,000 characters, at most 20,000"), sentence);
  }

  @Test
  void workGoesOnAtTheNextImageThatNeedsIt() {
    assertTrue(NextImage.unlabelled(project, 1).isEmpty());
    MarkImages.state(project, new long[] {2}, ReviewState.DONE).apply(project);
    assertEquals(2, NextImage.toReview(project, 3).getAsLong());
    long second = project.runs().named("second").orElseThrow().id();
    assertEquals(2, NextImage.disagreement(project, second, 0.5, 1).getAsLong());
    assertEquals(3, NextImage.openPrediction(project, second, 0.5, 2).getAsLong());
  }
}
