package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.ProposalsModel;

/// What carries a person through many images: deciding about proposals.
final class FlowActions {
  private final OpenProject open;
  private final Workbench bench;
  private final ObservableBooleanValue shown;

  /// @param shown whether an image can be worked on
  FlowActions(OpenProject open, Workbench bench, ObservableBooleanValue shown) {
    this.open = open;
    this.bench = bench;
    this.shown = shown;
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    proposals(actions);
    imageClasses(actions);
    add(actions, "view.next-panel", "fth-arrow-right", shown, () -> bench.moveFocus(1));
    add(actions, "view.previous-panel", "fth-arrow-left", shown, () -> bench.moveFocus(-1));
    add(actions, "tool.box-by-keys", "fth-square", shown, bench.canvas()::boxByKeys);
    var always = Bindings.createBooleanBinding(() -> true);
    add(actions, "category.edit", "fth-list", always, () -> bench.categories(null));
    add(
        actions,
        "edit.repeat",
        "fth-repeat",
        Bindings.and(open.repeat().any(), open.objects().anySelected()),
        open.repeat()::again);
  }

  private void imageClasses(Actions actions) {
    var classifying = open.imageClasses().classifying();
    add(actions, "image.classify", "fth-tag", shown, () -> classifying.set(!classifying.get()));
    for (int key = 1; key <= 9; key++) {
      int number = key;
      actions.addHidden(
          new Action("image-class." + key, "fth-tag", shown, () -> toggleClass(number)));
    }
  }

  private void toggleClass(int key) {
    open.categories().rows().stream()
        .filter(r -> r.key() == key)
        .findFirst()
        .ifPresent(r -> open.imageClasses().toggle(r.category()));
  }

  private void proposals(Actions actions) {
    ProposalsModel proposals = open.proposals();
    var any = Bindings.and(shown, proposals.any());
    var hasRun = Bindings.and(shown, Bindings.isNotNull(open.runs().shown()));
    add(actions, "proposal.accept", "fth-check", any, proposals::accept);
    add(actions, "proposal.reject", "fth-x", any, proposals::reject);
    add(actions, "proposal.next", "fth-skip-forward", hasRun, proposals::next);
    add(actions, "predictions.accept", "fth-check-square", any, proposals::acceptAll);
    add(actions, "predictions.reject", "fth-x-square", any, proposals::rejectAll);
    add(actions, "predictions.decide", "fth-layers", hasRun, bench::decide);
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }
}
