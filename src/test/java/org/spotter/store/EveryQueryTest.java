package org.spotter.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;

/// Whatever happened to a project, every query finds what looking at everything finds, and the
/// tables of counts are those one would make anew.
class EveryQueryTest {
  private static final int EDITS = 25;
  private static final int QUERIES = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsWhatLookingAtEverythingFinds(long seed) {
    Random random = new Random(seed);
    try (Project project = Project.create(folder.resolve("p.spotter"))) {
      RandomEdits edits = new RandomEdits(random, project);
      long run = edits.fill();
      RandomQueries queries = new RandomQueries(random, run);
      for (int i = 0; i < EDITS; i++) {
        edit(edits, run);
        assertCounted(project);
        NaiveQuery naive = new NaiveQuery(project);
        for (int k = 0; k < QUERIES; k++) {
          compare(project, naive, queries.query(2));
        }
      }
      BulkTest.assertSound(project);
    }
  }

  /// Undo of an edit whose row a load replaced is refused, and changes nothing.
  private static void edit(RandomEdits edits, long run) {
    try {
      edits.edit(run);
    } catch (Problem refused) {
      assertEquals(true, refused.sentence().contains("meanwhile"), refused.sentence());
    }
  }

  private static void compare(Project project, NaiveQuery naive, Query query) {
    List<Long> found = Arrays.stream(project.images().ids(query)).sorted().boxed().toList();
    assertEquals(naive.ids(query), found, query::toString);
    assertEquals(found.size(), project.images().count(query), query::toString);
    long objects = naive.objects(ObjectPick.of(query));
    assertEquals(objects, project.finds().count(query), query::toString);
    FoundObjects listed = project.finds().find(query, Finds.Order.IMAGE, Integer.MAX_VALUE);
    assertEquals(objects, listed.size(), query::toString);
  }

  static void assertCounted(Project project) {
    assertEquals(
        rows(
            project,
            "SELECT category_id, image_id, count(*), min(area), max(area) FROM annotation"
                + " GROUP BY 1, 2"),
        rows(project, "SELECT * FROM object_count"));
    assertEquals(
        rows(
            project,
            "SELECT image_id, 0, count(*), min(area), max(area) FROM annotation" + " GROUP BY 1"),
        rows(project, "SELECT image_id, 0, n, smallest, largest FROM image_count"));
    assertEquals(
        rows(
            project,
            "SELECT r.run_id, r.image_id, count(p.id), min(p.score), max(p.score) FROM"
                + " run_image r LEFT JOIN prediction p USING (run_id, image_id) GROUP BY 1, 2"),
        rows(project, "SELECT run_id, image_id, n, worst, best FROM run_image"));
  }

  private static List<String> rows(Project project, String sql) {
    return project
        .database()
        .read(s ->
            s.list(
                sql + " ORDER BY 1, 2",
                row ->
                    row.getLong(1)
                        + " "
                        + row.getLong(2)
                        + " "
                        + row.getLong(3)
                        + " "
                        + row.getString(4)
                        + " "
                        + row.getString(5)));
  }
}
