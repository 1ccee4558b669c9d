package org.spotter.ui.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Event;
import org.spotter.store.Project;
import org.spotter.store.query.Completion;
import org.spotter.store.query.Fault;
import org.spotter.store.query.Parsed;
import org.spotter.store.query.Queries;
import org.spotter.store.query.Query;
import org.spotter.store.query.Suggestion;
import org.spotter.store.query.Vocabulary;
import org.spotter.task.Problem;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.Threads;

/// What a query field holds. A text is read out of the window's thread; of several texts in a row
/// only the last is answered. While a text cannot be read, the query before it stays in force.
public final class SearchModel {
  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
  private final AtomicInteger latest = new AtomicInteger();
  private final AtomicInteger latestSuggestions = new AtomicInteger();
  private volatile @Nullable Vocabulary known;
  private volatile boolean stale;

  /// @param project open as long as this is used
  public SearchModel(Project project, Threads threads, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    project.addListener(this::heard);
    read("");
  }

  /// The text that was read last or is being read.
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /// What the last text that could be read means; every image to begin with.
  public ReadOnlyObjectProperty<Query> query() {
    return query.getReadOnlyProperty();
  }

  /// Why the present text is no query, or null.
  public ReadOnlyObjectProperty<@Nullable Fault> fault() {
    return fault.getReadOnlyProperty();
  }

  /// Reads a text; [#query()] or [#fault()] has the answer a moment later.
  public void read(String typed) {
    read(typed, () -> {});
  }

  /// Reads a text.
  ///
  /// @param then called in the window's thread when it is read, unless another came after it
  public void read(String typed, Runnable then) {
    text.set(typed);
    int mine = latest.incrementAndGet();
    looking(() -> {
      if (mine == latest.get()) {
        Parsed parsed = Queries.parse(typed, vocabulary());
        threads.window().execute(() -> put(mine, parsed, then));
      }
    });
  }

  /// Finds what could be typed at a place of a text.
  ///
  /// @param found called in the window's thread, unless something else was asked since
  public void suggest(String typed, int caret, Consumer<List<Suggestion>> found) {
    int mine = latestSuggestions.incrementAndGet();
    looking(() -> {
      if (mine == latestSuggestions.get()) {
        List<Suggestion> all = new Completion(vocabulary()).at(typed, caret);
        threads
            .window()
            .execute(() -> {
              if (mine == latestSuggestions.get()) {
                found.accept(all);
              }
            });
      }
    });
  }

  /// The tags that the project had when it was last looked; looks again for the next time.
  public List<String> tags() {
    Vocabulary names = known;
    looking(this::vocabulary);
    return names == null ? List.of() : names.tags();
  }

  /// Suggestions that were asked for and are not there yet are not wanted any more.
  void forgetSuggestions() {
    latestSuggestions.incrementAndGet();
  }

  private void looking(Runnable work) {
    threads
        .reader()
        .execute(() -> {
          try {
            work.run();
          } catch (Problem problem) {
            threads.window().execute(() -> notices.problem(problem.sentence()));
          }
        });
  }

  private void put(int mine, Parsed parsed, Runnable then) {
    if (mine == latest.get()) {
      switch (parsed) {
        case Parsed.Understood(Query q) -> {
          fault.set(null);
          query.set(q);
        }
        case Parsed.Misunderstood(Fault f) -> fault.set(f);
      }
      then.run();
    }
  }

  /// The names are read once and kept until one of them may be another; after an edit of an image
  /// there may be a new tag.
  private Vocabulary vocabulary() {
    Vocabulary names = known;
    if (names == null || stale) {
      stale = false;
      names = project.vocabulary();
      known = names;
    }
    return names;
  }

  /// Called on the thread that wrote. A name that came or went may give the text another meaning.
  private void heard(Event event) {
    switch (event) {
      case Event.OfCategories _, Event.OfRun _, Event.OfEverything _ -> {
        known = null;
        threads.window().execute(() -> read(text.get()));
      }
      case Event.OfImage _ -> stale = true;
      case Event.OfAnnotations _, Event.OfPredictions _, Event.OfSettings _ -> {}
    }
  }
}
