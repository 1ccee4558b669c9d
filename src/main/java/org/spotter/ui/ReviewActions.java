package org.spotter.ui;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.app.NextImage;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.task.Problem;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Workspace;
import org.spotter.ui.review.Reviewing;
import org.spotter.ui.review.Subject;

/// What can be done on the wall of the Review workspace, and where work goes on.
final class ReviewActions {
  private final OpenProject open;
  private final Workbench bench;
  private final Reviewing reviewing;
  private final BooleanBinding here;

  ReviewActions(OpenProject open, Workbench bench) {
    this.open = open;
    this.bench = bench;
    reviewing = bench.review().reviewing();
    here = bench.workspace().isEqualTo(Workspace.REVIEW);
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    BooleanBinding objects = here.and(reviewing.anyChosen(Subject.OBJECTS));
    BooleanBinding proposals = here.and(reviewing.anyChosen(Subject.PROPOSALS));
    BooleanBinding images = here.and(reviewing.anyChosen(Subject.IMAGES));
    add(actions, "review.accept", "fth-check", proposals, reviewing::accept);
    add(actions, "review.reject", "fth-x", proposals, reviewing::reject);
    add(actions, "review.reopen", "fth-rotate-ccw", proposals, reviewing::reopen);
    BooleanBinding anyProposal = here.and(reviewing.any(Subject.PROPOSALS));
    add(actions, "review.accept-all", "fth-check-square", anyProposal, reviewing::acceptAll);
    add(actions, "review.reject-all", "fth-x-square", anyProposal, reviewing::rejectAll);
    add(actions, "review.delete", "fth-trash-2", objects, reviewing::delete);
    add(actions, "review.approve", "fth-check", images, () -> state(ReviewState.APPROVED));
    add(actions, "review.needs-work", "fth-message-square", images, reviewing::needsWork);
    add(actions, "review.done", "fth-check-circle", images, () -> state(ReviewState.DONE));
    add(actions, "review.to-do", "fth-circle", images, () -> state(ReviewState.TO_DO));
    BooleanBinding anyImage = here.and(reviewing.any(Subject.IMAGES));
    add(actions, "review.approve-rest", "fth-check-square", anyImage, reviewing::approveRest);
    BooleanBinding chosen = here.and(reviewing.chosenCount().greaterThan(0));
    add(actions, "review.open", "fth-maximize", chosen, bench.review()::openFocused);
    add(actions, "review.attribute", "fth-sliders", here, reviewing::nextAttribute);
    add(actions, "review.open-only", "fth-filter", here, this::toggleOpenOnly);
    add(actions, "review.refresh", "fth-refresh-cw", here, reviewing.model()::find);
    add(actions, "review.search", "fth-search", here, () -> bench.review().view().search());
    BooleanBinding some = objects.and(Bindings.isNotNull(reviewing.model().attribute()));
    actions.addHidden(new Action("review.no-value", "fth-delete", some, () -> reviewing.key(0)));
    add(actions, "review.subject-objects", "fth-tag", here, () -> go(Subject.OBJECTS));
    add(actions, "review.subject-proposals", "fth-cpu", here, () -> go(Subject.PROPOSALS));
    add(actions, "review.subject-images", "fth-image", here, () -> go(Subject.IMAGES));
    going(actions);
  }

  private void go(Subject subject) {
    reviewing.model().subject().set(subject);
  }

  private void state(ReviewState state) {
    reviewing.state(state);
  }

  private void toggleOpenOnly() {
    var only = reviewing.model().openOnly();
    only.set(!only.get());
  }

  private void going(Actions actions) {
    var hasImages = open.images().total().greaterThan(0);
    var hasRun = Bindings.isNotNull(open.runs().shown());
    add(actions, "image.next-unlabelled", "fth-skip-forward", hasImages, this::unlabelled);
    add(actions, "image.next-to-review", "fth-skip-forward", hasImages, this::toReview);
    add(actions, "image.next-disagreement", "fth-skip-forward", hasRun, this::disagreement);
    var labelling = bench.workspace().isEqualTo(Workspace.LABEL);
    var shown = labelling.and(Bindings.isNotNull(open.label().document()));
    add(actions, "image.approve", "fth-check", shown, this::approveShown);
    add(actions, "image.needs-work", "fth-message-square", shown, bench.review()::needsWork);
    add(
        actions,
        "review.return",
        "fth-corner-up-left",
        labelling.and(bench.review().left()),
        bench.review()::comeBack);
  }

  private void approveShown() {
    open.label().state(ReviewState.APPROVED);
    toReview();
  }

  private void unlabelled() {
    go(id -> NextImage.unlabelled(open.project(), id), "review.no-unlabelled");
  }

  private void toReview() {
    go(id -> NextImage.toReview(open.project(), id), "review.no-to-review");
  }

  private void disagreement() {
    Run run = open.runs().shown().get();
    double score = open.runs().minScore().get();
    if (run != null) {
      go(
          id -> NextImage.disagreement(open.project(), run.id(), score, id),
          "review.no-disagreement");
    }
  }

  /// Looks after everything is written, out of the window's thread.
  private void go(LongFunction<OptionalLong> next, String none) {
    Document now = open.label().document().get();
    long from = now == null ? -1 : now.image().id();
    open.threads()
        .writer()
        .execute(() -> {
          try {
            OptionalLong found = next.apply(from);
            open.threads()
                .window()
                .execute(() ->
                    found.ifPresentOrElse(
                        bench::show, () -> open.notices().say(Messages.text(none))));
          } catch (Problem problem) {
            open.threads().window().execute(() -> open.notices().problem(problem.sentence()));
          }
        });
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }
}
