package org.spotter.ui.search;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.spotter.store.Event;
import org.spotter.store.Project;
import org.spotter.store.SavedQueries.Saved;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.Threads;

/// The queries that are kept in the project under a name, as every window on it sees them.
public final class SavedModel {
  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final ObservableList<Saved> all = FXCollections.observableArrayList();

  public SavedModel(Project project, Threads threads, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    project.addListener(this::heard);
    reload();
  }

  /// In alphabetical order.
  public ObservableList<Saved> all() {
    return all;
  }

  /// Keeps a text under a name, in place of another of that name.
  ///
  /// @throws Problem when the name is empty
  public void save(String name, String text) {
    String plain = named(name);
    write(() -> project.queries().save(plain, text), Messages.text("search.saved", plain));
  }

  /// Gives a query another name.
  ///
  /// @throws Problem when the name is empty or another query has it
  public void rename(Saved saved, String name) {
    String plain = named(name);
    if (plain.equals(saved.name())) {
      return;
    }
    if (has(plain)) {
      throw new Problem(Messages.text("problem.search.taken", plain));
    }
    write(
        () -> {
          project.queries().save(plain, saved.text());
          project.queries().remove(saved.name());
        },
        Messages.text("search.renamed", saved.name(), plain));
  }

  public void remove(Saved saved) {
    write(
        () -> project.queries().remove(saved.name()),
        Messages.text("search.removed", saved.name()));
  }

  /// Whether there is a query of this name.
  public boolean has(String name) {
    return all.stream().anyMatch(s -> s.name().equals(name.strip()));
  }

  private static String named(String name) {
    String plain = name.strip();
    if (plain.isEmpty()) {
      throw new Problem(Messages.text("problem.search.unnamed"));
    }
    return plain;
  }

  private void write(Runnable work, String said) {
    threads
        .writer()
        .execute(() -> {
          try {
            work.run();
            threads.window().execute(() -> notices.say(said));
          } catch (Problem problem) {
            threads.window().execute(() -> notices.problem(problem.sentence()));
          }
        });
  }

  private void reload() {
    threads
        .reader()
        .execute(() -> {
          try {
            List<Saved> now = project.queries().all();
            threads.window().execute(() -> all.setAll(now));
          } catch (Problem problem) {
            threads.window().execute(() -> notices.problem(problem.sentence()));
          }
        });
  }

  private void heard(Event event) {
    if (event instanceof Event.OfSettings) {
      reload();
    }
  }
}
