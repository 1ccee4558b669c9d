package org.spotter.ui.test;

import java.util.function.Function;
import org.spotter.app.PlannedEdit;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Carries out what a person decides about a case.
final class Fixing {
  private final OpenProject open;
  private final TestBench bench;

  Fixing(OpenProject open, TestBench bench) {
    this.open = open;
    this.bench = bench;
  }

  void accept(Case of) {
    fix(f -> f.accept(of));
  }

  void wrong(Case of) {
    fix(f -> f.wrong(of));
  }

  void ignore(Case of) {
    fix(f -> f.ignore(of));
  }

  void comment(Case of, String words) {
    fix(f -> f.comment(of, words));
  }

  private void fix(Function<Fixes, PlannedEdit> plan) {
    Moment moment = bench.moment().get();
    if (moment != null) {
      Fixes fixes = new Fixes(open.project(), moment);
      open.threads().reader().execute(() -> plan(() -> plan.apply(fixes)));
    }
  }

  private void plan(java.util.function.Supplier<PlannedEdit> plan) {
    Runnable end;
    try {
      PlannedEdit edit = plan.get();
      end =
          () ->
              open.label()
                  .apply(edit, () -> open.notices().say(Messages.text("fix.done", edit.label())));
    } catch (Problem problem) {
      end = () -> open.notices().problem(problem.sentence());
    }
    open.threads().window().execute(end);
  }
}
