package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Finds;
import org.spotter.store.FoundObjects;
import org.spotter.store.History;
import org.spotter.store.Project;
import org.spotter.store.query.Queries;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Predictions are accepted and rejected, images restored, and all of it counted.
class DecideAndCountTest {
  @TempDir Path folder;
  private Project project;
  private Run second;

  @BeforeEach
  void create() {
    project = SmallProject.create(folder.resolve("p.spotter"));
    second = project.runs().named("second").orElseThrow();
  }

  @AfterEach
  void close() {
    project.close();
  }

  private FoundObjects find(String query) {
    return project
        .finds()
        .find(project.parse(query).orThrow(), Finds.Order.IMAGE, Integer.MAX_VALUE);
  }

  private long count(String query) {
    return project.finds().count(project.parse(query).orThrow());
  }

  @Test
  void whatAQueryFindsIsAcceptedInOneStepThatSaysWhatItMakes() {
    PlannedEdit edit = AcceptPredictions.plan(project, find("run:second score<0.7"), Progress.NONE);
    assertEquals("Accept 3 predictions of second: 3 annotations on 3 images.", edit.sentence());
    assertEquals(0, count("origin:accepted"));
    edit.apply(project);
    assertEquals(3, count("origin:accepted from:second"));
    assertEquals(3, count("run:second decision:accepted"));
    assertEquals(3, count("run:second decision:open"));
    Annotation made = project.annotations().some(find("origin:accepted").ids()).getFirst();
    assertEquals(new Origin.Accepted("second", 0.6, false), made.origin());
    project.journal().apply("Move", Change.replace(made, made.withBbox(new Box(61, 10, 20, 20))));
    assertEquals(1, count("origin:corrected"));
    assertTrue(
        AcceptPredictions.plan(project, find("run:second score<0.7"), Progress.NONE).isEmpty());
    project.journal().undo();
    project.journal().undo();
    assertEquals(0, count("origin:accepted"));
    assertEquals(6, count("run:second decision:open"));
  }

  @Test
  void acceptedOnesSayAtFirstWhatTheirCategorySays() {
    EditAttributes.add(
            project.categories().find(2).orElseThrow(),
            new Attribute.Choice("worn", true, List.of("worn", "missing"), "missing", "1"))
        .apply(project);
    AcceptPredictions.plan(project, find("run:second score<0.7 image:1"), Progress.NONE)
        .apply(project);
    assertEquals(
        List.of(new AttributeValue.Choice("worn", "missing")),
        project.annotations().some(find("origin:accepted").ids()).getFirst().attributes());
  }

  @Test
  void rejectedOnesAreRememberedAndNotOfferedAgain() {
    List<Prediction> open = DecidePredictions.open(project, second, 1, 0.5);
    assertEquals(List.of(.9, .6), open.stream().map(Prediction::score).toList());
    DecidePredictions.plan(
            project, find("run:second score<0.7"), Decision.State.REJECTED, Progress.NONE)
        .apply(project);
    assertEquals(1, DecidePredictions.open(project, second, 1, 0.5).size());
    assertEquals(3, count("run:second decision:rejected"));
    AcceptPredictions.run(project, second, new long[] {1, 2, 3}, 0.5, Progress.NONE);
    assertEquals(3, count("run:second decision:accepted"));
    assertTrue(NextImage.openPrediction(project, second.id(), 0.5, 1).isEmpty());
    DecidePredictions.plan(project, find("run:second image:2"), Decision.State.OPEN, Progress.NONE)
        .apply(project);
    assertEquals(2, NextImage.openPrediction(project, second.id(), 0.5, 1).getAsLong());
    project.journal().undo();
    assertTrue(NextImage.openPrediction(project, second.id(), 0.5, 1).isEmpty());
  }

  @Test
  void annotationsCannotBeAccepted() {
    Problem problem =
        assertThrows(
            Problem.class, () -> AcceptPredictions.plan(project, find("helmet"), Progress.NONE));
    assertTrue(problem.sentence().contains("name a run"), problem.sentence());
  }

  @Test
  void anImageIsRestoredToAnyVersionAsANewStep() {
    List<Annotation> before = project.annotations().of(1);
    Image image = project.images().find(1).orElseThrow();
    long start = latest(1).isEmpty() ? 0 : latest(1).getFirst().id();
    project.journal().apply("Delete", Change.delete(before.getFirst()));
    MarkImages.state(project, new long[] {1, 2}, ReviewState.DONE).apply(project);
    AcceptPredictions.run(project, second, new long[] {1}, 0.5, Progress.NONE);
    assertEquals(
        List.of("Accept 2 predictions of second", "Set state to done", "Delete"),
        latest(1).stream().map(History.Line::label).toList());
    assertEquals(1, latest(2).size());
    assertEquals(1, latest(2).getFirst().rows());
    assertEquals(2, latest(2).getFirst().images());
    PlannedEdit edit = RestoreImage.plan(project, 1, start);
    edit.apply(project);
    assertEquals(java.util.Set.copyOf(before), java.util.Set.copyOf(project.annotations().of(1)));
    assertEquals(image, project.images().find(1).orElseThrow());
    assertEquals(ReviewState.DONE, project.images().find(2).orElseThrow().state());
    assertEquals(2, DecidePredictions.open(project, second, 1, 0.5).size());
    assertTrue(RestoreImage.plan(project, 1, start).isEmpty());
    project.journal().undo();
    assertEquals(ReviewState.DONE, project.images().find(1).orElseThrow().state());
    assertThrows(Problem.class, () -> RestoreImage.plan(project, 1, 99_999));
    assertThrows(Problem.class, () -> RestoreImage.plan(project, 77, 0));
  }

  private List<History.Line> latest(long image) {
    return project.history().ofImage(image, Long.MAX_VALUE, 10);
  }

  @Test
  void whatAnImportReplacedCannotBeRestored() {
    Annotation first = project.annotations().of(1).getFirst();
    Annotation moved = first.withBbox(new Box(1, 1, 9, 9));
    project.journal().apply("Move", Change.replace(first, moved));
    try (Bulk bulk = project.bulk("Import")) {
      bulk.replace(moved.withBbox(new Box(2, 2, 9, 9)));
      bulk.commit();
    }
    Problem problem = assertThrows(Problem.class, () -> RestoreImage.plan(project, 1, 0));
    assertTrue(problem.sentence().startsWith("An import changed site_1.png"), problem.sentence());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3, 6, 80",
    "state:needs-work, 1, 2, 70",
    "helmet size<64, 3, 6, 80",
    "size<100 or tag:night, 3, 6, 80",
    "tag:night -state:done, 2, 4, 80"
  })
  void everyNumberIsWhatItsQueryFinds(String scope, int images, int objects, int bars) {
    EditAttributes.add(
            project.categories().find(1).orElseThrow(),
            new Attribute.Choice("worn \"x\"", true, List.of("worn", "not here")))
        .apply(project);
    EditAttributes.set(project, new long[] {2, 4}, "worn \"x\"", "not here").apply(project);
    MarkImages.state(project, new long[] {1}, ReviewState.NEEDS_WORK).apply(project);
    MarkImages.tag(project, new long[] {2, 3}, "Night").apply(project);
    Statistics statistics = Statistics.of(project, scope, Progress.NONE);
    assertEquals(images, statistics.images());
    assertEquals(objects, statistics.annotations());
    int looked = 0;
    for (Statistics.Chart chart : statistics.charts()) {
      boolean ofImages =
          chart.kind() == Statistics.Kind.IMAGES_BY_STATE
              || chart.kind() == Statistics.Kind.IMAGES_BY_SPLIT
              || chart.kind() == Statistics.Kind.IMAGES_BY_TAG;
      for (Statistics.Bar bar : chart.bars()) {
        var query = project.parse(bar.query()).orThrow();
        long found = ofImages ? project.images().count(query) : project.finds().count(query);
        assertEquals(bar.value(), found, bar.toString());
        looked++;
      }
    }
    assertTrue(looked > bars, "bars: " + looked);
    assertTrue(StatisticsJson.text(statistics).contains("\"kind\":\"objects-by-size\""));
  }

  @Test
  void workIsCountedByHourAndPerson() {
    long id = project.annotations().nextId();
    project
        .journal()
        .apply(
            "Two",
            new Change.Group(
                List.of(
                    Change.add(Annotation.drawn(id, 1, 1, SmallProject.RIGHT)),
                    Change.add(Annotation.drawn(id + 1, 3, 1, SmallProject.RIGHT)))));
    Statistics.Bar bar =
        Statistics.of(project, Progress.NONE)
            .bars(Statistics.Kind.OBJECTS_BY_HOUR_AND_PERSON)
            .getFirst();
    assertEquals(2, bar.value());
    assertEquals(System.getProperty("user.name"), bar.group());
    assertTrue(bar.query().startsWith("by:" + Queries.quoted(bar.group())), bar.query());
    assertInstanceOf(
        org.spotter.store.query.Query.Edited.class, project.parse(bar.query()).orThrow());
    assertEquals(2, project.images().count(project.parse(bar.query()).orThrow()));
  }
}
