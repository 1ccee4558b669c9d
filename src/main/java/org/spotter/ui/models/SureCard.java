package org.spotter.ui.models;

import org.spotter.task.Problem;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// Asks whether something that cannot be undone is really wanted.
final class SureCard {
  private final Overlay overlay;
  private final Card card;
  private final Runnable run;
  private final String answer;

  SureCard(Overlay overlay, String title, String about, String answer, Runnable run) {
    this.overlay = overlay;
    this.run = run;
    this.answer = answer;
    card = new Card(title, 480, Widgets.paragraph(about)).cancelling(overlay);
  }

  /// @param done called when it was done
  void show(Runnable done) {
    overlay.show(card, card.answering(answer, () -> doIt(done)));
  }

  private void doIt(Runnable done) {
    try {
      run.run();
      overlay.hide();
      done.run();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }
}
