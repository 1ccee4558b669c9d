package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.store.query.Query;
import org.spotter.ui.Projects;

/// Image 1 has a head at (10, 10) and a helmet at (50, 10); the run proposes what is tried here.
class ProposalsModelTest {
  private static final Box SURE = new Box(10, 50, 20, 20);
  private static final Box LESS_SURE = new Box(60, 50, 30, 25);
  @TempDir Path folder;
  private Project project;
  private Run run;
  private OpenProject open;
  private ProposalsModel proposals;

  @BeforeEach
  void openProject() {
    project = Projects.small(folder);
    run = propose();
    open = new OpenProject(project, Threads.direct(), new Notices());
    open.runs().minScore().set(0.5);
    proposals = open.proposals();
  }

  @AfterEach
  void closeProject() {
    open.close();
  }

  private Run propose() {
    List<Run.ModelClass> classes =
        List.of(new Run.ModelClass("bare head", 1L), new Run.ModelClass("boat", null));
    Run begun = new Run(0, "r", "model", "00", "cpu", 0.01, classes, Instant.now(), null);
    try (RunWriter writer = project.runs().start(begun)) {
      writer.add(
          1,
          List.of(
              Prediction.box(1, 0, new Box(10, 10, 20, 19), 0.9),
              Prediction.box(1, 1, new Box(0, 0, 90, 70), 0.8),
              Prediction.box(1, 0, LESS_SURE, 0.6),
              Prediction.box(1, 0, SURE, 0.7),
              Prediction.box(1, 0, new Box(70, 5, 9, 9), 0.1)));
      writer.add(2, List.of(Prediction.box(2, 0, SURE, 0.3)));
      writer.add(3, List.of(Prediction.box(3, 0, SURE, 0.8)));
      return writer.finish(Instant.now());
    }
  }

  @Test
  void whatIsLabelledHasNoCategoryOrALowScoreIsNoProposal() {
    assertEquals(List.of(0.7, 0.6), scores());
    open.runs().minScore().set(0.05);
    assertEquals(List.of(0.7, 0.6, 0.1), scores());
  }

  @Test
  void theSurestIsInHandFirst() {
    assertEquals(SURE, box());
  }

  @Test
  void acceptingMakesAnAnnotationThatRemembersRunAndScoreAndIsSelected() {
    proposals.accept();
    Annotation made = project.annotations().of(1).getLast();
    assertEquals(SURE, made.bbox());
    assertEquals(new Origin.Accepted("r", 0.7, false), made.origin());
    assertEquals(Selection.of(made.id()), open.objects().selection().get());
    assertEquals(LESS_SURE, box());
  }

  @Test
  void whatWasAcceptedAndMovedIsCorrectedAndAnAttributeIsNoCorrection() {
    proposals.accept();
    Annotation made = project.annotations().of(1).getLast();
    List<AttributeValue> said = List.of(new AttributeValue.YesNo("wet", true));
    open.label().apply("Say", Change.replace(made, made.withAttributes(said)));
    Annotation saying = project.annotations().of(1).getLast();
    assertEquals(new Origin.Accepted("r", 0.7, false), saying.origin());
    open.objects().resize(saying, new Box(11, 50, 20, 20));
    assertEquals(
        new Origin.Accepted("r", 0.7, true), project.annotations().of(1).getLast().origin());
  }

  @Test
  void acceptedObjectsSayAtFirstWhatTheirCategorySays() {
    Category head = project.categories().all().getFirst();
    Attribute wet = new Attribute.YesNo("wet", false, true, "");
    open.label().apply("Define", new Change.OfCategory(head, head.withAttributes(List.of(wet))));
    proposals.accept();
    assertEquals(
        List.of(new AttributeValue.YesNo("wet", true)),
        project.annotations().of(1).getLast().attributes());
  }

  @Test
  void whatIsRejectedVanishesAndStaysAwayAfterTheImageIsLeft() {
    proposals.reject();
    assertEquals(List.of(0.6), scores());
    open.label().show(2);
    open.label().show(1);
    assertEquals(List.of(0.6), scores());
    assertEquals(2, project.annotations().of(1).size());
    assertEquals(
        List.of(Decision.State.REJECTED),
        List.copyOf(project.runs().decisions(run.id(), 1).values()));
  }

  @Test
  void undoBringsARejectedAndAnAcceptedOneBack() {
    proposals.reject();
    proposals.accept();
    assertNull(box());
    open.label().undo();
    open.label().undo();
    assertEquals(List.of(0.7, 0.6), scores());
    assertEquals(2, project.annotations().of(1).size());
  }

  @Test
  void allOfAnImageAreAcceptedAsOneStep() {
    proposals.acceptAll();
    assertEquals(4, project.annotations().of(1).size());
    assertEquals(2, open.objects().selection().get().size());
    open.label().undo();
    assertEquals(2, project.annotations().of(1).size());
  }

  @Test
  void allOfAnImageAreRejectedAsOneStep() {
    proposals.rejectAll();
    assertNull(box());
    open.label().undo();
    assertEquals(List.of(0.7, 0.6), scores());
  }

  @Test
  void theNextIsTakenAndAfterTheLastTheNextImageThatHasOne() {
    proposals.next();
    assertEquals(LESS_SURE, box());
    proposals.next();
    assertEquals(3, shown());
    proposals.next();
    assertEquals(1, shown());
  }

  @Test
  void withNoneLeftInTheListItIsSaid() {
    proposals.rejectAll();
    proposals.next();
    proposals.reject();
    proposals.next();
    assertEquals(3, shown());
    assertTrue(String.valueOf(open.notices().word().get()).contains("No image of the list"));
  }

  @Test
  void onlyImagesOfTheListAreGoneTo() {
    open.images().query().set(new Query.NameContains("a.png"));
    proposals.next();
    proposals.next();
    assertEquals(1, shown());
  }

  @Test
  void aPlaceTakesTheSmallestThatIsThere() {
    assertTrue(proposals.takeAt(new Point(65, 55)));
    assertEquals(LESS_SURE, box());
    assertFalse(proposals.takeAt(new Point(1, 1)));
    assertEquals(LESS_SURE, box());
  }

  @Test
  void whileTheyAreNotToBeSeenNothingIsProposed() {
    proposals.shown().set(false);
    assertNull(box());
  }

  private List<Double> scores() {
    return proposals.open().get().stream().map(Prediction::score).toList();
  }

  private @Nullable Box box() {
    Prediction one = proposals.inHand().get();
    return one == null ? null : one.bbox();
  }

  private long shown() {
    var document = open.label().document().get();
    return document == null ? -1 : document.image().id();
  }
}
