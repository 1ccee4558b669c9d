package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

class SplitImagesTest {
  private static final SplitRules RULES = new SplitRules(Grouping.FOLDER, 70, 15, 15, 1);
  private static final Box BOX = new Box(1, 1, 5, 5);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = Project.create(folder.resolve("p.spotter"));
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(Category.of(1, "person"));
      bulk.add(Category.of(2, "rare"));
      bulk.commit();
    }
    addCameras(0, 40);
  }

  @AfterEach
  void close() {
    project.close();
  }

  /// Each camera has some images with persons, every fourth camera a rare thing on each.
  private void addCameras(int from, int to) {
    Random random = new Random(from);
    long next = project.annotations().nextId();
    try (Bulk bulk = project.bulk("Import")) {
      for (int camera = from; camera < to; camera++) {
        for (int i = 5 + random.nextInt(10); i > 0; i--) {
          long id = camera * 100L + i;
          bulk.add(image(id, "cam%02d/img_%03d.jpg".formatted(camera, i)));
          bulk.add(Annotation.drawn(next++, id, 1, BOX));
          if (camera % 4 == 0) {
            bulk.add(Annotation.drawn(next++, id, 2, BOX));
          }
        }
      }
      bulk.commit();
    }
  }

  private static Image image(long id, String name) {
    return Image.of(id, name, name, 10, 10);
  }

  private SplitImages.Plan plan(SplitRules rules, boolean anew) {
    return SplitImages.plan(project, rules, anew, Progress.NONE);
  }

  private Map<String, Split> splits() {
    Map<String, Split> splits = new TreeMap<>();
    for (Image i : project.images().some(project.images().ids(Query.ALL))) {
      splits.put(i.fileName(), i.split());
    }
    return splits;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyPartHasItsShareOfImagesAndCategories(long seed) {
    SplitImages.Plan plan = plan(new SplitRules(Grouping.FOLDER, 60, 20, 20, seed), false);
    double images = plan.parts().stream().mapToInt(SplitImages.Part::images).sum();
    double rare = plan.parts().stream().mapToLong(p -> p.objects().getOrDefault("rare", 0L)).sum();
    for (SplitImages.Part part : plan.parts()) {
      double share = part.split() == Split.TRAIN ? 0.6 : 0.2;
      assertEquals(share, part.images() / images, 0.06, plan.parts().toString());
      assertEquals(
          share, part.objects().getOrDefault("rare", 0L) / rare, 0.12, plan.parts().toString());
    }
  }

  @Test
  void aFolderIsOnOneSide() {
    plan(RULES, false).apply(project);
    Map<String, Split> folders = new TreeMap<>();
    splits()
        .forEach((name, split) -> {
          Split known = folders.putIfAbsent(name.substring(0, 5), split);
          assertTrue(known == null || known == split, name);
          assertFalse(split == Split.NONE, name);
        });
    assertEquals(40, folders.size());
  }

  @Test
  void theSameRulesGiveTheSameDivision() {
    plan(RULES, false).apply(project);
    Map<String, Split> first = splits();
    assertTrue(plan(RULES, false).edit().isEmpty());
    assertTrue(plan(RULES, true).edit().isEmpty());
    assertEquals(RULES, SplitRules.of(project).orElseThrow());
    project.journal().undo();
    plan(RULES, false).apply(project);
    assertEquals(first, splits());
  }

  @Test
  void aDivisionStaysWhenImagesAreAdded() {
    plan(RULES, false).apply(project);
    Map<String, Split> before = splits();
    addCameras(40, 50);
    try (Bulk bulk = project.bulk("Import")) {
      bulk.add(image(9999, "cam07/later.jpg"));
      bulk.commit();
    }
    plan(RULES, false).apply(project);
    Map<String, Split> after = splits();
    before.forEach((name, split) -> assertEquals(split, after.get(name), name));
    assertEquals(before.get("cam07/img_001.jpg"), after.get("cam07/later.jpg"));
    assertFalse(after.containsValue(Split.NONE));
  }

  @Test
  void aDivisionThatCannotBeMadeIsRefused() {
    try (Project small = Project.create(folder.resolve("small.spotter"))) {
      try (Bulk bulk = small.bulk("Import")) {
        bulk.add(image(1, "a/1.jpg"));
        bulk.add(image(2, "a/2.jpg"));
        bulk.commit();
      }
      Problem problem =
          assertThrows(Problem.class, () -> SplitImages.plan(small, RULES, false, Progress.NONE));
      assertEquals(
          "There is 1 group by folder, but 3 splits to fill; group by something finer, or leave a"
              + " split out.",
          problem.sentence());
    }
    assertThrows(Problem.class, () -> new SplitRules(Grouping.FOLDER, 0, 0, 0, 1));
    assertThrows(Problem.class, () -> new SplitRules(Grouping.FOLDER, -1, 1, 1, 1));
    assertThrows(Problem.class, () -> Grouping.named("colour"));
  }

  @Test
  void groupsThatAreInSeveralSplitsAreTold() {
    plan(RULES, false).apply(project);
    Image one = project.images().named("cam03/img_001.jpg").orElseThrow();
    Split other = one.split() == Split.TEST ? Split.TRAIN : Split.TEST;
    project
        .journal()
        .apply("Move", new org.spotter.dataset.Change.OfImage(one, one.withSplit(other)));
    SplitImages.Plan plan = plan(RULES, false);
    assertEquals(1, plan.edit().changes().size());
    assertTrue(plan.edit().notes().getFirst().contains("cam03/"), plan.edit().notes().toString());
  }

  @Test
  void namesOfOneCameraBelongTogether() {
    assertEquals("a/cam1", Grouping.PREFIX.of(image(1, "a/cam1_0001.jpg")));
    assertEquals("a/IMG_20240101", Grouping.PREFIX.of(image(1, "a/IMG_20240101_101010.jpg")));
    assertEquals("", Grouping.PREFIX.of(image(1, "0001.png")));
    assertEquals("x/", Grouping.FOLDER.of(image(1, "x/0001.png")));
  }

  @Test
  void theGuardSpeaksWhenTestImagesAreToBeUsed() {
    plan(RULES, false).apply(project);
    long[] val = project.images().ids(new Query.InSplit(Split.VAL));
    assertFalse(TestGuard.of(project, val).warns());
    long[] all = project.images().ids(Query.ALL);
    TestGuard guard = TestGuard.of(project, all);
    assertTrue(guard.warns());
    assertTrue(guard.sentence().contains("Use the val split"), guard.sentence());
    guard.noteUse(project);
    assertEquals(1, TestGuard.of(project, all).uses());
    assertTrue(TestGuard.of(project, all).sentence().contains("done 1 time before"));
  }
}
