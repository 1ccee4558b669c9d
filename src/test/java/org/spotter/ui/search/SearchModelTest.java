package org.spotter.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.ReviewState;
import org.spotter.store.Project;
import org.spotter.store.SavedQueries.Saved;
import org.spotter.store.query.Fault;
import org.spotter.store.query.Query;
import org.spotter.store.query.Suggestion;
import org.spotter.task.Problem;
import org.spotter.ui.Projects;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.Settings;
import org.spotter.ui.model.Threads;

class SearchModelTest {
  @TempDir Path folder;
  private final Deque<Runnable> reads = new ArrayDeque<>();
  private final Threads slow = new Threads(Runnable::run, Runnable::run, reads::add, Runnable::run);
  private final Notices notices = new Notices();
  private Project project;
  private SearchModel model;

  @BeforeEach
  void make() {
    project = Projects.small(folder);
    model = new SearchModel(project, slow, notices);
    readAll();
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void aTextBecomesAQuery() {
    model.read("state:done");
    readAll();
    assertEquals(new Query.InState(ReviewState.DONE), only(model.query().get()));
    assertNull(model.fault().get());
  }

  @Test
  void whatCannotBeReadLeavesTheQueryBeforeInForce() {
    model.read("split:val");
    readAll();
    Query before = model.query().get();
    model.read("split:val state:doen");
    readAll();
    assertEquals(before, model.query().get());
    assertEquals(16, present(model.fault().get()).at());
  }

  @Test
  void ofSeveralTextsOnlyTheLastIsAnswered() {
    List<Query> told = new ArrayList<>();
    model.query().addListener((_, _, q) -> told.add(q));
    model.read("state:done");
    model.read("state:approved");
    readAll();
    assertEquals(1, told.size());
    assertEquals(new Query.InState(ReviewState.APPROVED), only(told.getFirst()));
  }

  @Test
  void suggestionsComeForTheLastQuestionOnly() {
    List<List<Suggestion>> told = new ArrayList<>();
    model.suggest("he", 2, told::add);
    model.suggest("state:d", 7, told::add);
    readAll();
    assertEquals(1, told.size());
    assertEquals("done", told.getFirst().getFirst().shown());
  }

  @Test
  void aWordIsACategoryAsSoonAsThereIsOne() {
    model.read("boat");
    readAll();
    assertEquals(new Query.NameContains("boat"), only(model.query().get()));
    project.journal().apply("Add boat", new Change.OfCategory(null, Category.of(9, "boat")));
    readAll();
    assertTrue(only(model.query().get()) instanceof Query.Objects);
  }

  @Test
  void savedQueriesAreRenamedAndDeletedAndNeverOverwrittenByARename() {
    SavedModel saved = new SavedModel(project, Threads.direct(), notices);
    saved.save(" night ", "tag:night");
    saved.save("mine", "by:me");
    assertEquals(List.of(new Saved("mine", "by:me"), new Saved("night", "tag:night")), saved.all());
    assertThrows(Problem.class, () -> saved.rename(saved.all().getFirst(), "night"));
    saved.rename(saved.all().getFirst(), "my own");
    saved.remove(new Saved("night", "tag:night"));
    assertEquals(List.of(new Saved("my own", "by:me")), saved.all());
    assertThrows(Problem.class, () -> saved.save("  ", "x"));
  }

  @Test
  void theLatestQueriesAreRememberedOnceEachAndOutliveTheWindow() {
    Path file = folder.resolve("settings");
    QueryHistory history = new QueryHistory(new Settings(file));
    for (int i = 0; i < 20; i++) {
      history.add("count=" + i);
    }
    history.add("count=15");
    history.add(" ");
    List<String> all = new QueryHistory(new Settings(file)).all();
    assertEquals(QueryHistory.KEPT, all.size());
    assertEquals(List.of("count=15", "count=19", "count=18"), all.subList(0, 3));
  }

  private static Fault present(@Nullable Fault fault) {
    return Objects.requireNonNull(fault);
  }

  private static Query only(Query query) {
    return query instanceof Query.Both(var parts) && parts.size() == 1 ? parts.getFirst() : query;
  }

  private void readAll() {
    while (!reads.isEmpty()) {
      reads.removeFirst().run();
    }
  }
}
