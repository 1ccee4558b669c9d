package org.spotter.ui.categories;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PlannedEdit;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.model.OpenProject;

/// Edits of categories on their way: planned behind everything that is being written, shown with
/// what they touch, and done when a person says so.
final class Plans {
  private final OpenProject open;
  private final ReadOnlyObjectWrapper<@Nullable PlannedEdit> waiting =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
  private Runnable then = () -> {};

  Plans(OpenProject open) {
    this.open = open;
  }

  /// What is planned and waits to be confirmed, or null.
  ReadOnlyObjectProperty<@Nullable PlannedEdit> waiting() {
    return waiting.getReadOnlyProperty();
  }

  /// Why the latest wish cannot be done, empty when it can.
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// What was done last, in a sentence.
  ReadOnlyStringProperty done() {
    return done.getReadOnlyProperty();
  }

  /// Plans something that waits to be confirmed where it touches any annotation or image, or has
  /// something to say; the rest is done at once.
  ///
  /// @param then what to do after it is done
  void wish(Function<Project, PlannedEdit> how, Runnable then) {
    plan(
        how,
        edit -> {
          boolean touches = edit.annotations() > 0 || edit.images() > 0 || !edit.notes().isEmpty();
          this.then = then;
          if (touches) {
            waiting.set(edit);
          } else {
            carryOut(edit);
          }
        });
  }

  /// Plans and does what touches no annotation.
  void now(Function<Project, PlannedEdit> how) {
    plan(
        how,
        edit -> {
          then = () -> {};
          carryOut(edit);
        });
  }

  /// Does what waits.
  void confirm() {
    PlannedEdit edit = waiting.get();
    if (edit != null) {
      waiting.set(null);
      carryOut(edit);
    }
  }

  /// Gives up what waits.
  void leave() {
    waiting.set(null);
    refusal.set("");
  }

  private void plan(
      Function<Project, PlannedEdit> how, java.util.function.Consumer<PlannedEdit> take) {
    leave();
    open.threads()
        .writer()
        .execute(() -> {
          try {
            PlannedEdit edit = how.apply(open.project());
            open.threads().window().execute(() -> take.accept(edit));
          } catch (Problem problem) {
            open.threads().window().execute(() -> refusal.set(problem.sentence()));
          }
        });
  }

  private void carryOut(PlannedEdit edit) {
    Runnable after = then;
    if (!edit.isEmpty()) {
      open.label()
          .apply(
              edit,
              () -> {
                boolean touched = edit.annotations() > 0 || edit.images() > 0;
                done.set(touched ? edit.sentence() : edit.label() + ".");
                after.run();
              });
    }
  }
}
