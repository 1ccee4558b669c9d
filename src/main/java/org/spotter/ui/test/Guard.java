package org.spotter.ui.test;

import org.spotter.app.TestGuard;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// Moves the operating point; when images of the test split are among those tested it asks first,
/// once, for what is tuned on them cannot be judged on them any more.
final class Guard {
  private final OpenProject open;
  private final TestBench bench;
  private final Overlay overlay;
  private TestGuard warned = new TestGuard(0, 0, 0, java.util.Optional.empty());
  private boolean allowed;
  private boolean asking;

  Guard(OpenProject open, TestBench bench, Overlay overlay) {
    this.open = open;
    this.bench = bench;
    this.overlay = overlay;
    bench.tested().addListener((_, _, tested) -> look(tested));
    look(bench.tested().get());
  }

  private void look(@org.jspecify.annotations.Nullable Tested tested) {
    if (tested != null) {
      long[] images = tested.first().truth().imageIds();
      open.threads()
          .reader()
          .execute(() -> {
            TestGuard found = TestGuard.of(open.project(), images);
            open.threads().window().execute(() -> warned = found);
          });
    }
  }

  /// Moves the point, or asks.
  void tune(OperatingPoint to) {
    if (allowed || !warned.warns()) {
      bench.point().set(to);
    } else if (!asking) {
      ask(to);
    }
  }

  private void ask(OperatingPoint to) {
    asking = true;
    Card card = new Card(Messages.text("guard.title"), 520, Widgets.paragraph(warned.sentence()));
    card.setId("guard");
    card.cancelling(overlay);
    var go =
        card.answering(
            Messages.text("guard.go"),
            () -> {
              overlay.hide();
              allowed = true;
              open.label().make(() -> warned.noteUse(open.project()), () -> {});
              bench.point().set(to);
            });
    card.sceneProperty().addListener((_, _, scene) -> asking = scene != null);
    overlay.show(card, go);
  }
}
