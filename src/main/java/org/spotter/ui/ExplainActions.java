package org.spotter.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.evaluation.Matches;
import org.spotter.ui.explain.ExplainDesk;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Workspace;
import org.spotter.ui.test.Case;
import org.spotter.ui.test.Moment;

/// What looks behind a result: of the present image, in Test of the case that is looked at.
final class ExplainActions {
  private final Workbench bench;
  private final ExplainDesk desk;

  ExplainActions(Workbench bench) {
    this.bench = bench;
    desk = bench.explainDesk();
  }

  /// Adds them to a list.
  void addTo(Actions actions) {
    ObservableBooleanValue always = new SimpleBooleanProperty(true);
    var image = Bindings.isNotNull(bench.project().label().document());
    add(actions, "model.inspect", "fth-layers", always, () -> desk.inspect(null));
    add(actions, "model.explain", "fth-sun", image, this::explain);
    add(actions, "image.why", "fth-help-circle", image, this::why);
  }

  private static void add(
      Actions actions, String id, String icon, ObservableBooleanValue enabled, Runnable run) {
    actions.add(new Action(id, icon, enabled, run));
  }

  private void why() {
    Shown shown = shown();
    if (shown == null) {
      desk.why();
    } else {
      desk.why(shown.image, shown.run);
    }
  }

  private void explain() {
    Shown shown = shown();
    if (shown == null) {
      desk.explain();
    } else {
      desk.explain(shown.image, asked(shown));
    }
  }

  private ExplainDesk.@Nullable Asked asked(Shown shown) {
    return bench.project().project().runs().predictions(shown.run.id(), shown.image.id()).stream()
        .filter(p -> p.id() == shown.prediction)
        .findFirst()
        .map((Prediction p) -> new ExplainDesk.Asked(shown.run, p))
        .orElse(null);
  }

  /// A case with its image and run.
  ///
  /// @param prediction its id, or -1
  private record Shown(Image image, Run run, long prediction) {}

  /// The case that is looked at in Test, or null elsewhere.
  private @Nullable Shown shown() {
    Moment moment = bench.testBench().moment().get();
    Case of = bench.testBench().current().get();
    if (bench.workspace().get() != Workspace.TEST || moment == null || of == null) {
      return null;
    }
    Matches matches = moment.outcome(of.side()).matches();
    long image =
        of.hasPrediction()
            ? matches.predicted(of.prediction()).imageId()
            : matches.labelled(of.object()).imageId();
    long prediction = of.hasPrediction() ? matches.predicted(of.prediction()).predictionId() : -1;
    Run run = moment.tested().run(of.side()).run();
    return bench
        .project()
        .project()
        .images()
        .find(image)
        .map(i -> new Shown(i, run, prediction))
        .orElse(null);
  }
}
