package org.spotter.ui.review;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.spotter.app.PlannedEdit;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The questions of the Review workspace, as cards over the window.
public final class ReviewCards implements Asking {
  private final Overlay overlay;

  public ReviewCards(Overlay overlay) {
    this.overlay = overlay;
  }

  @Override
  public void confirm(PlannedEdit edit, Runnable yes) {
    VBox said = Widgets.column(8, Widgets.paragraph(edit.sentence()));
    edit.notes().forEach(n -> said.getChildren().add(Widgets.paragraph(n, "quiet")));
    Label undo = Widgets.paragraph(Messages.text("review.one-step"), "quiet");
    Card card = new Card(Messages.text("review.confirm"), 480, said, undo);
    if (edit.isEmpty()) {
      overlay.show(card.closing(Messages.text("card.close"), overlay), card);
      return;
    }
    card.closing(Messages.text("card.cancel"), overlay);
    card.answering(
        Messages.text("review.do"),
        () -> {
          overlay.hide();
          yes.run();
        });
    overlay.show(card, card);
  }

  @Override
  public void comment(int images, String before, Consumer<String> said) {
    TextArea text = new TextArea(before);
    text.setId("review-comment");
    text.setWrapText(true);
    text.setPrefRowCount(4);
    text.setPromptText(Messages.text("review.comment.prompt"));
    Card card = new Card(Messages.text("review.comment", images), 480, text);
    card.closing(Messages.text("card.cancel"), overlay);
    Runnable answer = () -> answer(text.getText(), said, card);
    card.answering(Messages.text("review.comment.do"), answer);
    text.addEventFilter(KeyEvent.KEY_PRESSED, e -> enter(e, text, answer));
    overlay.show(card, text);
  }

  private void answer(String text, Consumer<String> said, Card card) {
    try {
      said.accept(text);
      overlay.hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  /// Enter answers; with Shift it begins a line.
  private static void enter(KeyEvent event, TextArea text, Runnable answer) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShiftDown()) {
        text.replaceSelection("\n");
      } else {
        answer.run();
      }
    }
  }
}
