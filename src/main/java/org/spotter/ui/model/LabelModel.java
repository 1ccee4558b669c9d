package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.ReviewState;
import org.spotter.editing.Document;
import org.spotter.store.Entry;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// The image that is being labelled, and every change to the project by a person.
///
/// A change shows at once and is written by one thread, in order; [#saved()] says when all of them
/// are on disk. Should one not be written, the image is read anew, so that the window never shows
/// what the project does not hold. Undo and redo come from the project's journal, so they have no
/// limit and outlive the program.
public final class LabelModel {
  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final BooleanBinding saved = Bindings.equal(pending, 0);
  private final List<Runnable> afterFailure = new ArrayList<>();
  private @Nullable Thread writing;
  private long wanted = -1;

  public LabelModel(Project project, Threads threads, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    threads.writer().execute(this::tellUndo);
  }

  /// What is being labelled, or null.
  public ReadOnlyObjectProperty<@Nullable Document> document() {
    return document.getReadOnlyProperty();
  }

  /// Whether every change is on disk.
  public BooleanBinding saved() {
    return saved;
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /// Shows an image; of several calls in a row the last one counts.
  public void show(long imageId) {
    wanted = imageId;
    (pending.get() == 0 ? threads.reader() : threads.writer()).execute(() -> read(imageId));
  }

  /// Reads the present image anew.
  public void reload() {
    if (wanted >= 0) {
      show(wanted);
    }
  }

  /// An id that no annotation has.
  public long nextId() {
    return project.annotations().nextId();
  }

  /// Does a change and has it written.
  ///
  /// @param label what it is, in a person's words; the history calls it so
  public void apply(String label, Change change) {
    Document now = document.get();
    if (now != null) {
      try {
        document.set(now.apply(change));
      } catch (IllegalArgumentException _) {
        reload();
        return;
      }
    }
    write(() -> project.journal().apply(label, change), _ -> {});
  }

  /// Makes an edit of many rows that was planned, as one step, and reads the image anew.
  ///
  /// @param then done in the window's thread once it is on disk
  public void apply(PlannedEdit edit, Runnable then) {
    edit(() -> edit, _ -> then.run(), () -> {});
  }

  /// Plans an edit of many rows and makes it as one step, after all changes made so far and out of
  /// the window's thread; the present image is read anew.
  ///
  /// @param done called when it is on disk, with what it was
  /// @param ended called at the end however it came, after `done`
  public void edit(Supplier<PlannedEdit> plan, Consumer<? super PlannedEdit> done, Runnable ended) {
    write(
        () -> {
          PlannedEdit edit = plan.get();
          edit.apply(project);
          threads
              .window()
              .execute(() -> {
                reload();
                done.accept(edit);
              });
          return null;
        },
        _ -> {});
    threads.writer().execute(() -> threads.window().execute(ended));
  }

  /// Makes a change of the project that brings its own way to be written, and reads the image anew.
  ///
  /// @param then done in the window's thread once it is on disk
  public void make(Runnable change, Runnable then) {
    write(
        () -> {
          change.run();
          return null;
        },
        _ -> {
          reload();
          then.run();
        });
  }

  /// Sets how far the labelling of the present image is.
  public void state(ReviewState state) {
    Document now = document.get();
    if (now != null && now.image().state() != state) {
      apply(
          Messages.text("change.state", Messages.word("state", state)),
          new Change.OfImage(now.image(), now.image().withState(state)));
    }
  }

  /// Plans an edit of the project and makes it, in the order of the other changes.
  ///
  /// @param plan called on the thread that writes
  /// @param made called in the window's thread when it is on disk
  public void edit(Function<Project, PlannedEdit> plan, Consumer<PlannedEdit> made) {
    AtomicReference<@Nullable PlannedEdit> planned = new AtomicReference<>();
    write(
        () -> {
          PlannedEdit edit = plan.apply(project);
          edit.apply(project);
          planned.set(edit);
          return null;
        },
        _ -> {
          reload();
          made.accept(Objects.requireNonNull(planned.get()));
        });
  }

  /// Takes back the latest change, on whichever image it was, and goes there.
  public void undo() {
    write(() -> project.journal().undo().orElse(null), e -> jump(e, "status.undone"));
  }

  /// Does again what was taken back last.
  public void redo() {
    write(() -> project.journal().redo().orElse(null), e -> jump(e, "status.redone"));
  }

  /// Does something in the window's thread once all changes made so far are on disk.
  public void whenSaved(Runnable run) {
    threads.writer().execute(() -> threads.window().execute(run));
  }

  /// Whether the present thread is the one that writes a change of this window.
  boolean isWriting() {
    return Thread.currentThread().equals(writing);
  }

  private void write(Supplier<@Nullable Entry> change, Consumer<@Nullable Entry> after) {
    pending.set(pending.get() + 1);
    threads.writer().execute(() -> carryOut(change, after));
  }

  private void carryOut(Supplier<@Nullable Entry> change, Consumer<@Nullable Entry> after) {
    writing = Thread.currentThread();
    Runnable end;
    try {
      @Nullable Entry entry = change.get();
      end = () -> after.accept(entry);
    } catch (Problem problem) {
      end = () -> failed(problem);
    } catch (RuntimeException e) {
      end =
          () ->
              failed(
                  new Problem(
                      Messages.text("problem.not-saved", String.valueOf(e.getMessage())), e));
    }
    writing = null;
    Runnable last = end;
    tellUndo();
    threads
        .window()
        .execute(() -> {
          pending.set(pending.get() - 1);
          last.run();
        });
  }

  /// Calls back, in the window's thread, when a change was shown that could not be written.
  void onFailure(Runnable read) {
    afterFailure.add(read);
  }

  private void failed(Problem problem) {
    notices.problem(problem.sentence());
    reload();
    afterFailure.forEach(Runnable::run);
  }

  private void jump(@Nullable Entry entry, String said) {
    if (entry == null) {
      return;
    }
    notices.say(Messages.text(said, entry.label()));
    imageOf(entry.change()).ifPresentOrElse(this::show, this::reload);
  }

  private void tellUndo() {
    boolean undo = project.journal().canUndo();
    boolean redo = project.journal().canRedo();
    threads
        .window()
        .execute(() -> {
          canUndo.set(undo);
          canRedo.set(redo);
        });
  }

  private void read(long imageId) {
    try {
      List<Category> categories = project.categories().all();
      Document found =
          project
              .images()
              .find(imageId)
              .map(i -> Document.of(i, project.annotations().of(imageId), categories))
              .orElse(null);
      threads.window().execute(() -> put(imageId, found));
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  private void put(long imageId, @Nullable Document found) {
    if (imageId == wanted) {
      document.set(found);
    }
  }

  /// The image that a change is about, if it is about one.
  static Optional<Long> imageOf(Change change) {
    return switch (change) {
      case Change.OfAnnotation(var before, var after) ->
          Optional.ofNullable(after == null ? before : after).map(Annotation::imageId);
      case Change.OfImage i -> Optional.of(i.after().id());
      case Change.OfCategory _, Change.OfCategoryOrder _ -> Optional.empty();
      case Change.OfDecision d -> Optional.of(d.after().imageId());
      case Change.Group g ->
          g.changes().stream().map(LabelModel::imageOf).flatMap(Optional::stream).findFirst();
    };
  }
}
