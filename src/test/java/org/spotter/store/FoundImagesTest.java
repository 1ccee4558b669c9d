package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;
import org.spotter.dataset.Standing;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;

/// What queries find in a project of five images.
class FoundImagesTest {
  private static final Box SMALL = new Box(0, 0, 20, 20);
  private static final Box LARGE = new Box(100, 100, 200, 200);

  @TempDir Path folder;
  private Project project;
  private long run;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(
          Category.of(1, "helmet")
              .withAttributes(
                  List.of(
                      new Attribute.Choice("worn", true, List.of("worn", "missing")),
                      new Attribute.Numeric("age", false))));
      bulk.add(Category.of(2, "head"));
      bulk.add(Category.of(3, "person"));
      bulk.add(
          image(1, "site/day1/a.jpg")
              .withSplit(Split.VAL)
              .withState(ReviewState.DONE)
              .withTags(List.of("Night", "rain")));
      bulk.add(
          image(2, "site/day1/b.jpg").withComment("Helm FEHLT, 50% sure").withSplit(Split.VAL));
      bulk.add(image(3, "site/day2/c[1].jpg").withComplete(List.of(3L)).withTags(List.of("rain")));
      bulk.add(Image.of(4, "other/d.jpg", "d.jpg", 4000, 3000));
      bulk.add(image(5, "other/empty.jpg"));
      bulk.add(says(drawn(1, 1, 1, SMALL), new AttributeValue.Choice("worn", "missing")));
      bulk.add(says(drawn(2, 1, 1, LARGE), new AttributeValue.Choice("worn", "worn")));
      bulk.add(drawn(3, 1, 2, SMALL));
      bulk.add(says(drawn(4, 2, 1, LARGE), new AttributeValue.Numeric("age", 7.5)));
      bulk.add(drawn(5, 3, 2, LARGE).withCrowd(true));
      bulk.add(drawn(6, 3, 3, LARGE).withStanding(new Standing(0, true, false, false)));
      bulk.add(drawn(7, 4, 3, SMALL).withStanding(new Standing(0, false, true, true)));
      bulk.add(Annotation.drawn(8, 4, 3, new Keypoints(new double[] {1, 2, 2, 50, 60, 1})));
      bulk.add(accepted(9));
      bulk.commit();
    }
    run = run();
  }

  @AfterEach
  void close() {
    project.close();
  }

  private static Image image(long id, String name) {
    return Image.of(id, name, name, 640, 480);
  }

  private static Annotation drawn(long id, long image, long category, Box box) {
    return Annotation.drawn(id, image, category, box);
  }

  private static Annotation says(Annotation a, AttributeValue... values) {
    return a.withAttributes(List.of(values));
  }

  private static Annotation accepted(long id) {
    Annotation a = drawn(id, 4, 2, LARGE);
    return new Annotation(
        id,
        4,
        2,
        LARGE,
        null,
        null,
        a.area(),
        false,
        List.of(),
        new Origin.Accepted("hardhat", 0.8, true),
        a.extra());
  }

  /// It has looked at images 1, 2 and 5; of image 1 it finds all, of image 2 nothing, of image 5 a
  /// helmet that is not there.
  private long run() {
    Run begun =
        new Run(
            0,
            "hardhat",
            "m",
            "",
            "cpu",
            0,
            List.of(new Run.ModelClass("helm", 1L), new Run.ModelClass("kopf", 2L)),
            Instant.EPOCH,
            null);
    try (RunWriter writer = project.runs().start(begun)) {
      writer.add(
          1,
          List.of(
              Prediction.box(1, 0, SMALL.moved(2, 2), 0.9),
              Prediction.box(1, 0, LARGE, 0.7),
              Prediction.box(1, 1, SMALL, 0.4)));
      writer.add(2, List.of());
      writer.add(5, List.of(Prediction.box(5, 0, LARGE, 0.6)));
      return writer.run().id();
    }
  }

  private long[] ids(String query) {
    return project.images().ids(project.parse(query).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 4 5 1 2 3",
        "helmet | 1 2",
        "HELMET head | 1",
        "-helmet | 4 5 3",
        "person -helmet | 4 3",
        "helmet or tag:rain | 1 2 3",
        "helmet count>=2 | 1",
        "helmet count:1 | 2",
        "helmet count=0 | 4 5 3",
        "helmet count<2 | 4 5 2 3",
        "count=0 | 5",
        "count>2 | 4 1",
        "(helmet or head) count:1 | 4 2 3",
        "helmet worn:missing | 1",
        "worn:MISSING | 1",
        "helmet worn!=missing | 1 2",
        "worn:none | 4 1 2 3",
        "helmet worn:none | 2",
        "missing:required | 2",
        "missing:age | 1",
        "age>7 | 2",
        "age:7.5 | 2",
        "age<7 | ``",
        "size<32 | 4 1",
        "helmet size:large | 1 2",
        "head size:large | 4 3",
        "width>=200 | 4 1 2 3",
        "x<0.05 | 4 1",
        "y:0.4..0.5 | 1 2 3",
        "state:done | 1",
        "state:to-do -tag:* | 4 5 2",
        "split:val | 1 2",
        "split!=val | 4 5 3",
        "tag:night | 1",
        "tag:* | 1 3",
        "-tag:rain | 4 5 2",
        "file:site/* | 1 2 3",
        "file:SITE/*/?.jpg | 1 2",
        "file:c[1] | 3",
        "file:*c[1]* | 3",
        "folder:site/day1 | 1 2",
        "folder:other/ | 4 5",
        "day2 | 3",
        "comment:fehlt | 2",
        "comment:\"50%\" | 2",
        "comment:* | 2",
        "complete:person | 3",
        "crowd:yes | 3",
        "head crowd:no | 4 1",
        "locked:yes | 3",
        "hidden:yes ignored:yes | 4",
        "origin:accepted | 4",
        "origin:corrected from:hardhat | 4",
        "from:second | ``",
        "origin:drawn size>1 -origin:accepted | 1 2 3",
        "shape:joints | 4",
        "shape:box helmet | 1 2",
        "shape:mask | ``",
        "id:6 | 3",
        "image:4 | 4",
        "image-width>1000 | 4",
        "megapixels<1 | 5 1 2 3",
        "run:hardhat | 5 1 2",
        "run:hardhat helmet | 5 1",
        "run:hardhat helmet score>=0.9 | 1",
        "run:hardhat helmet score>0.5 count>=2 | 1",
        "run:hardhat score>0.95 | ``",
        "run:hardhat count=0 | 2",
        "run:hardhat -helmet | 2",
        "run:hardhat decision:open | 5 1",
        "run:hardhat decision:rejected | ``",
        "helmet (run:hardhat count=0) | 2",
        "disagrees:hardhat@0.3 | 5 2",
        "disagrees:hardhat | 5 1 2",
        "disagrees:hardhat@0.65 | 1 2",
        "-disagrees:hardhat@0.3 run:hardhat | 1",
        "by:nobody | ``",
      })
  void aQueryFindsItsImagesInTheOrderOfTheList(String query, String expected) {
    long[] wanted =
        expected.isEmpty()
            ? new long[0]
            : Arrays.stream(expected.split(" ")).mapToLong(Long::parseLong).toArray();
    assertArrayEquals(wanted, ids(query), () -> Arrays.toString(ids(query)));
    assertEquals(wanted.length, project.images().count(project.parse(query).orThrow()));
    try (Project reader = Project.openReadOnly(project.file())) {
      assertArrayEquals(wanted, reader.images().ids(reader.parse(query).orThrow()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "helmet | 1 2 4",
        "helmet worn:missing | 1",
        "helmet head | 1 2 3",
        "split:val head | 3",
        "tag:rain | 1 2 3 5 6",
        "helmet -head | 4",
        "person or crowd:yes | 7 8 5 6",
        "helmet count>=2 | 1 2",
      })
  void aQueryFindsTheObjectsItSpeaksOf(String query, String expected) {
    long[] wanted = Arrays.stream(expected.split(" ")).mapToLong(Long::parseLong).toArray();
    Query parsed = project.parse(query).orThrow();
    FoundObjects found = project.finds().find(parsed, Finds.Order.IMAGE, 100);
    assertArrayEquals(wanted, found.ids(), () -> Arrays.toString(found.ids()));
    assertEquals(wanted.length, project.finds().count(parsed));
    for (int i = 0; i < found.size(); i++) {
      assertEquals(
          found.imageIds()[i], project.annotations().find(found.ids()[i]).orElseThrow().imageId());
    }
  }

  @Test
  void predictionsAreFoundByScoreAndComeSurestFirst() {
    Query query = project.parse("run:hardhat helmet score>0.5").orThrow();
    FoundObjects found = project.finds().find(query, Finds.Order.SCORE, 2);
    assertEquals(run, found.runId());
    assertArrayEquals(new long[] {1, 1}, found.imageIds());
    assertEquals(
        List.of(0.9, 0.7),
        project.runs().some(run, found.imageIds(), found.ids()).stream()
            .map(Prediction::score)
            .toList());
  }

  @Test
  void theSmallestObjectsComeFirst() {
    FoundObjects found =
        project.finds().find(project.parse("helmet").orThrow(), Finds.Order.SIZE, 10);
    assertEquals(1, found.ids()[0]);
    assertEquals(3, found.size());
  }

  @Test
  void nextGoesRoundTheList() {
    Query helmets = project.parse("helmet").orThrow();
    assertEquals(OptionalLong.of(1), project.images().next(helmets, 4));
    assertEquals(OptionalLong.of(2), project.images().next(helmets, 1));
    assertEquals(OptionalLong.of(1), project.images().next(helmets, 2));
    assertEquals(OptionalLong.of(2), project.images().previous(helmets, 1));
    assertEquals(OptionalLong.of(2), project.images().previous(helmets, 3));
    Query none = project.parse("tag:nothing").orThrow();
    assertEquals(OptionalLong.empty(), project.images().next(none, 1));
    assertEquals(
        OptionalLong.empty(), project.images().next(project.parse("image:5").orThrow(), 5));
  }

  @Test
  void disagreementFollowsEveryEdit() {
    assertArrayEquals(new long[] {5, 2}, ids("disagrees:hardhat@0.3"));
    Annotation made = drawn(20, 5, 1, LARGE);
    project.journal().apply("Add", Change.add(made));
    assertArrayEquals(new long[] {2}, ids("disagrees:hardhat@0.3"));
    project.journal().undo();
    assertArrayEquals(new long[] {5, 2}, ids("disagrees:hardhat@0.3"));
    Prediction false1 = project.runs().predictions(run, 5).getFirst();
    Decision open = Decision.of(run, false1, Decision.State.OPEN);
    Decision rejected = Decision.of(run, false1, Decision.State.REJECTED);
    project.journal().apply("Reject", new Change.OfDecision(open, rejected));
    assertArrayEquals(new long[] {2}, ids("disagrees:hardhat@0.3"));
    assertArrayEquals(new long[] {5}, ids("run:hardhat decision:rejected"));
    project.journal().undo();
    assertArrayEquals(new long[] {5, 2}, ids("disagrees:hardhat@0.3"));
    assertArrayEquals(new long[] {}, ids("run:hardhat decision:rejected"));
  }

  @Test
  void aDecisionThatWasMadeMeanwhileIsNotOverwritten() {
    Prediction p = project.runs().predictions(run, 5).getFirst();
    Decision open = Decision.of(run, p, Decision.State.OPEN);
    Decision rejected = Decision.of(run, p, Decision.State.REJECTED);
    project.journal().apply("Reject", new Change.OfDecision(open, rejected));
    assertThrows(
        Problem.class,
        () -> project.journal().apply("Again", new Change.OfDecision(open, rejected)));
    assertEquals(
        java.util.Map.of(p.id(), Decision.State.REJECTED), project.runs().decisions(run, 5));
    project.runs().delete(run);
    project.journal().undo();
    assertEquals(java.util.Map.of(), project.runs().decisions(run, 5));
  }

  @Test
  void whoeverChangedSomethingIsFound() {
    Instant before = Instant.now();
    Image image = project.images().find(3).orElseThrow();
    project.journal().apply("Done", new Change.OfImage(image, image.withState(ReviewState.DONE)));
    String me = System.getProperty("user.name");
    assertArrayEquals(new long[] {3}, ids("by:" + org.spotter.store.query.Queries.quoted(me)));
    assertArrayEquals(
        new long[] {3}, project.images().ids(new Query.Edited(me, before.minusSeconds(1), null)));
    assertArrayEquals(new long[] {}, ids("changed<2020-01-01"));
  }

  @Test
  void valuesAndTagsFollowEdits() {
    Annotation first = project.annotations().find(1).orElseThrow();
    project
        .journal()
        .apply(
            "Say", Change.replace(first, says(first, new AttributeValue.Choice("worn", "worn"))));
    assertArrayEquals(new long[] {}, ids("worn:missing"));
    Image image = project.images().find(5).orElseThrow();
    project
        .journal()
        .apply("Tag", new Change.OfImage(image, image.withTags(List.of("night", "new"))));
    assertArrayEquals(new long[] {5, 1}, ids("tag:night"));
    assertEquals(List.of("new", "Night", "rain"), project.vocabulary().tags());
    project.journal().undo();
    project.journal().undo();
    assertArrayEquals(new long[] {1}, ids("worn:missing"));
    assertArrayEquals(new long[] {1}, ids("tag:night"));
    project.journal().apply("Delete", Change.delete(first));
    assertArrayEquals(new long[] {}, ids("worn:missing"));
    project.journal().undo();
    assertArrayEquals(new long[] {1}, ids("worn:missing"));
  }

  @Test
  void queriesAreKeptUnderTheirNames() {
    project.queries().save("Nacht \"x\" 👷", "tag:night");
    project.queries().save("all", "");
    project.queries().save("all", "helmet");
    assertEquals(
        List.of(
            new SavedQueries.Saved("Nacht \"x\" 👷", "tag:night"),
            new SavedQueries.Saved("all", "helmet")),
        project.queries().all());
    project.queries().remove("all");
    Problem problem = assertThrows(Problem.class, () -> project.queries().named("all"));
    assertEquals("There is no saved query all; saved are Nacht \"x\" 👷.", problem.sentence());
    assertThrows(Problem.class, () -> project.queries().save("  ", "helmet"));
  }
}
