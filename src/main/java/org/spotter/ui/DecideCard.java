package org.spotter.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.app.DecideProposals;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Run;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// Asks which proposals of which images are to be accepted or rejected, and says how many of what
/// that are before anything is done. All of it is one step of undo.
final class DecideCard {
  private static final Duration PAUSE = Duration.millis(250);
  private final Window window;
  private final OpenProject open;
  private final @Nullable Run run;
  private final ComboBox<Scope> scope = new ComboBox<>();
  private final ComboBox<Decision.State> what = new ComboBox<>();
  private final Slider score = new Slider(0, 1, 0.5);
  private final Label sum = Widgets.paragraph("");
  private final VBox counts = Widgets.column(4);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Card card;
  private final Button answer;
  private DecideProposals.@Nullable Plan plan;
  private @Nullable Job counting;

  DecideCard(Window window, OpenProject open) {
    this.window = window;
    this.open = open;
    run = open.runs().shown().get();
    scope.setId("decide-scope");
    scope.setMaxWidth(Double.MAX_VALUE);
    scope.setConverter(new Names<>(Scope::words));
    what.setId("decide-what");
    what.setMaxWidth(Double.MAX_VALUE);
    what.getItems().setAll(Decision.State.ACCEPTED, Decision.State.REJECTED);
    what.setConverter(new Names<>(s -> Messages.word("decide", s)));
    what.setValue(Decision.State.ACCEPTED);
    ScrollPane scroll = new ScrollPane(counts);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(192);
    Form form =
        new Form()
            .ask(Messages.text("decide.what"), what)
            .ask(Messages.text("prelabel.scope"), scope)
            .ask(Messages.text("decide.score"), scored());
    String title = Messages.text("decide.title", run == null ? "" : run.name());
    card = new Card(title, 480, form, sum, scroll).cancelling(window.overlay());
    answer = card.answering(Messages.text("decide.accept"), this::decide);
    pause.setOnFinished(_ -> count());
    scope.valueProperty().addListener((_, _, _) -> changed());
    what.valueProperty().addListener((_, _, _) -> changed());
    score.valueProperty().addListener((_, _, _) -> changed());
  }

  void show(List<Long> chosen) {
    score.setValue(open.runs().minScore().get());
    scope.getItems().setAll(Scope.of(open, chosen));
    scope.getSelectionModel().select(chosen.size() > 1 ? scope.getItems().size() - 1 : 0);
    window.overlay().show(card, scope);
  }

  private Node scored() {
    score.setId("decide-score");
    score.setBlockIncrement(0.05);
    score.setAccessibleText(Messages.text("decide.score"));
    javafx.scene.layout.HBox.setHgrow(score, javafx.scene.layout.Priority.ALWAYS);
    Label figure = Widgets.label("", "figures");
    figure.textProperty().bind(Bindings.format("%.2f", score.valueProperty()));
    return Widgets.row(8, score, figure);
  }

  /// Until it is counted anew nothing can be done.
  private void changed() {
    plan = null;
    answer.setDisable(true);
    sum.setText(Messages.text("decide.counting"));
    counts.getChildren().clear();
    pause.playFromStart();
  }

  private void count() {
    Scope images = scope.getValue();
    Run of = run;
    if (counting != null) {
      counting.cancel();
    }
    if (images != null && of != null) {
      double from = score.getValue();
      Decision.State to = what.getValue();
      counting =
          open.jobs()
              .start(
                  Messages.text("decide.job"),
                  progress ->
                      DecideProposals.plan(open.project(), of, images.array(), from, to, progress),
                  found -> counted(found, images, from, to));
    }
  }

  /// What was asked before something else was asked is no answer.
  private void counted(DecideProposals.Plan found, Scope images, double from, Decision.State to) {
    boolean same =
        images.equals(scope.getValue()) && from == score.getValue() && to == what.getValue();
    if (!same) {
      return;
    }
    plan = found;
    answer.setDisable(found.edit().isEmpty());
    answer.setText(
        Messages.text(to == Decision.State.ACCEPTED ? "decide.accept" : "decide.reject"));
    sum.setText(Messages.text("decide.sum", found.proposals(), found.edit().images()));
    found.perCategory().entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> counts.getChildren().add(line(e.getKey(), e.getValue())));
  }

  private Node line(long category, long count) {
    Label name = Widgets.label(open.categories().name(category));
    name.setMinWidth(0);
    Label number = Widgets.label(Messages.text("number", count), "figures");
    number.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return Widgets.row(
        8, Widgets.swatch(open.categories().color(category)), name, Widgets.spring(), number);
  }

  private void decide() {
    DecideProposals.Plan decided = plan;
    if (decided != null) {
      window.overlay().hide();
      open.label()
          .apply(
              decided.edit(),
              () -> {
                open.runs().readPredictions();
                window.notices().say(Messages.text("decide.done", decided.edit().label()));
              });
    }
  }
}
