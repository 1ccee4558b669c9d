package org.spotter.ui.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.app.EditAttributes;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.ReviewState;
import org.spotter.geometry.Box;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.Projects;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Threads;

/// The wall without a window: what is found, in which order, what keys do, and what undo takes
/// back.
class ReviewModelTest {
  @TempDir Path folder;
  private Project project;
  private OpenProject open;
  private ReviewModel model;
  private Reviewing reviewing;
  private final Answers answers = new Answers();
  private int[] next = {};

  /// Objects 1 head, 2 helmet on image 1, 3 head (large) on image 2; the run of [Projects#run].
  @BeforeEach
  void begin() {
    project = Projects.small(folder);
    project.journal().apply("Draw", Change.add(Annotation.drawn(3, 2, 1, new Box(0, 0, 90, 70))));
    for (Category category : project.categories().all()) {
      var worn = new Attribute.Choice("worn", false, List.of("yes", "missing", "carried"));
      EditAttributes.add(category, worn).apply(project);
    }
    Projects.run(project);
    open = new OpenProject(project, Threads.direct(), new Notices());
    model = new ReviewModel(open);
    reviewing = new Reviewing(open, model, answers);
    reviewing.onChoose(places -> next = places);
    model.active(true);
  }

  @AfterEach
  void end() {
    model.close();
    open.close();
  }

  @Test
  void objectsAreFoundImageByImage() {
    assertArrayEquals(new long[] {1, 2, 3}, ids());
  }

  @Test
  void theLargestCanComeFirst() {
    model.order().set(Order.LARGEST);
    assertArrayEquals(new long[] {3, 1, 2}, ids());
  }

  @Test
  void thoseAsLargeAsTheOneWithTheFocusCanComeFirst() {
    model.like(3);
    model.order().set(Order.ALIKE);
    assertEquals(3, ids()[0]);
  }

  @Test
  void whereTheRunDiffersMostCanComeFirst() {
    model.order().set(Order.DISAGREEMENT);
    assertArrayEquals(new long[] {2, 3, 1}, ids());
  }

  @Test
  void aQueryNarrowsTheWall() {
    model.query().set(project.parse("helmet").orThrow());
    assertArrayEquals(new long[] {2}, ids());
    model.query().set(project.parse("file:b.png").orThrow());
    assertArrayEquals(new long[] {3}, ids());
  }

  @Test
  void proposalsAreThoseOfTheRunFromTheScoreOn() {
    model.subject().set(Subject.PROPOSALS);
    assertEquals(3, ids().length);
    open.runs().minScore().set(0.85);
    assertEquals(1, ids().length);
    open.runs().minScore().set(0.05);
    model.query().set(project.parse("helmet").orThrow());
    assertEquals(2, ids().length);
  }

  @Test
  void aQueryThatNamesARunShowsItsProposals() {
    model.query().set(project.parse("run:r score>0.7").orThrow());
    assertEquals(Subject.PROPOSALS, model.items().get().subject());
    assertEquals(2, ids().length);
  }

  @Test
  void aNumberKeySetsTheValueInHandOfAllChosenAsOneStep() {
    model.attribute().set("worn");
    choose(0, 1);
    reviewing.key(2);
    assertEquals("missing", worn(1));
    assertEquals("missing", worn(2));
    assertArrayEquals(new int[] {2}, next);
    assertEquals(1, model.stillOpen().cardinality());
    open.label().undo();
    assertEquals("", worn(1) + worn(2));
    assertEquals(3, model.stillOpen().cardinality());
  }

  @Test
  void zeroTakesAValueAway() {
    model.attribute().set("worn");
    choose(0);
    reviewing.key(1);
    choose(0);
    reviewing.key(0);
    assertEquals("", worn(1));
    assertEquals(3, model.stillOpen().cardinality());
  }

  @Test
  void whatIsSetStaysOnTheWallThatShowsOnlyUnset() {
    model.attribute().set("worn");
    model.openOnly().set(true);
    choose(0);
    reviewing.key(1);
    assertArrayEquals(new long[] {1, 2, 3}, ids());
    model.find();
    assertArrayEquals(new long[] {2, 3}, ids());
  }

  @Test
  void withTheCategoryInHandANumberKeySetsIt() {
    choose(0);
    reviewing.key(2);
    assertEquals(2, annotation(1).categoryId());
    assertArrayEquals(new int[] {1}, next);
  }

  @Test
  void whatIsDeletedLeavesAndComesBackByUndo() {
    choose(0);
    reviewing.delete();
    assertArrayEquals(new long[] {2, 3}, ids());
    open.label().undo();
    assertArrayEquals(new long[] {1, 2, 3}, ids());
  }

  @Test
  void anAcceptedProposalRemembersItsRunAndScore() {
    model.subject().set(Subject.PROPOSALS);
    model.order().set(Order.SUREST);
    choose(0);
    reviewing.accept();
    Annotation made = project.annotations().of(1).getLast();
    assertEquals(new Origin.Accepted("r", 0.9, false), made.origin());
    assertEquals(2, model.stillOpen().cardinality());
  }

  @Test
  void allOpenProposalsAreAcceptedOnceAPersonSawHowMany() {
    model.subject().set(Subject.PROPOSALS);
    reviewing.acceptAll();
    PlannedEdit plan = Objects.requireNonNull(answers.asked);
    assertEquals(2, plan.annotations());
    assertEquals(2, project.annotations().of(1).size());
    answers.yes.run();
    assertEquals(4, project.annotations().of(1).size());
    assertTrue(model.stillOpen().isEmpty());
  }

  @Test
  void imagesAreApprovedOrSentBackWithAWord() {
    model.subject().set(Subject.IMAGES);
    choose(0);
    reviewing.state(ReviewState.APPROVED);
    assertEquals(ReviewState.APPROVED, image(1).state());
    choose(1);
    reviewing.needsWork();
    answers.said.accept("One is missing.");
    assertEquals(ReviewState.NEEDS_WORK, image(2).state());
    assertEquals("One is missing.", image(2).comment());
  }

  @Test
  void aCommentOfAHundredKilobytesIsRefusedAndNothingChanges() {
    model.subject().set(Subject.IMAGES);
    choose(1);
    reviewing.needsWork();
    Problem problem =
        org.junit.jupiter.api.Assertions.assertThrows(
            Problem.class, () -> answers.said.accept("x".repeat(100_000)));
    assertTrue(problem.sentence().contains("at most 20,000"), problem.sentence());
    assertEquals(ReviewState.TO_DO, image(2).state());
  }

  @Test
  void theRestIsApprovedWhenTheWrongOnesAreTouched() {
    model.subject().set(Subject.IMAGES);
    choose(0, 1, 2);
    reviewing.state(ReviewState.DONE);
    choose(1);
    reviewing.needsWork();
    answers.said.accept("Wrong.");
    reviewing.approveRest();
    answers.yes.run();
    assertEquals(ReviewState.APPROVED, image(1).state());
    assertEquals(ReviewState.NEEDS_WORK, image(2).state());
    assertEquals(ReviewState.APPROVED, image(3).state());
  }

  @Test
  void aNumberKeySaysThatACategoryIsCompleteOnTheImagesChosen() {
    model.subject().set(Subject.IMAGES);
    choose(0, 1);
    assertInstanceOf(Row.OfImage.class, model.row(0));
    reviewing.key(2);
    assertEquals(List.of(2L), image(1).complete());
    assertEquals(List.of(2L), image(2).complete());
  }

  private void choose(int... places) {
    model.row(places[0]);
    reviewing.chosen(places, places[places.length - 1]);
  }

  private long[] ids() {
    Items items = model.items().get();
    return items.ids(IntStream.range(0, items.size()).toArray());
  }

  private Annotation annotation(long id) {
    return project.annotations().find(id).orElseThrow();
  }

  private Image image(long id) {
    return project.images().find(id).orElseThrow();
  }

  private String worn(long id) {
    AttributeValue value = Openness.value(annotation(id).attributes(), "worn");
    return value == null ? "" : Openness.words(value);
  }

  /// Keeps what a person is asked.
  private static final class Answers implements Asking {
    private final List<String> before = new ArrayList<>();
    private @Nullable PlannedEdit asked;
    private Runnable yes = () -> {};
    private Consumer<String> said = _ -> {};

    @Override
    public void confirm(PlannedEdit edit, Runnable confirmed) {
      asked = edit;
      yes = confirmed;
    }

    @Override
    public void comment(int images, String comment, Consumer<String> answer) {
      before.add(comment);
      said = answer;
    }
  }
}
