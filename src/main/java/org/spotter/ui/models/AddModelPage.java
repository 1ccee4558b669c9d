package org.spotter.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Question;
import org.spotter.inference.Recognised;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.models.AddModelModel.Finding;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Widgets;

/// The form for a model that somebody brings: it asks exactly for what the file does not tell, and
/// shows what the model finds in the current image with the answers so far.
final class AddModelPage extends VBox {
  private static final double FORM = 400;
  private final ModelsDesk desk;
  private final AddModelModel model;
  private final TrialPane trial;
  private final Label recognised = Widgets.paragraph("");
  private final VBox evidence = new VBox(4);
  private final VBox questions = new VBox(16);
  private final Label trouble = Widgets.paragraph("", "refusal");
  private final Button add = new Button(Messages.text("models.add.answer"));
  private final PauseTransition pause = new PauseTransition(Duration.millis(350));
  private final TextField name = new TextField();
  private List<Question> shown = List.of();
  private @Nullable HandForm byHand;
  private boolean adding;

  AddModelPage(ModelsDesk desk, AddModelModel model) {
    this.desk = desk;
    this.model = model;
    trial = new TrialPane(desk.open());
    getStyleClass().add("page");
    trouble.setId("add-trouble");
    trouble.managedProperty().bind(trouble.visibleProperty());
    ScrollPane scroll = new ScrollPane(form());
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(FORM);
    scroll.setMinWidth(320);
    HBox.setHgrow(trial, Priority.ALWAYS);
    HBox both = new HBox(24, scroll, trial);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(), both);
    pause.setOnFinished(_ -> tryIt());
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    model.finding().addListener((_, _, now) -> show(now));
    model.trouble().addListener((_, _, _) -> tell());
    recognised.setText(Messages.text("models.add.looking"));
    tell();
    model.look();
  }

  @Override
  public void requestFocus() {
    name.requestFocus();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      desk.leave();
    }
  }

  private HBox head() {
    Label title = Widgets.label(Messages.text("models.add.title"), "page-title");
    Button cancel = new Button(Messages.text("card.cancel"));
    cancel.setId("add-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(Widgets.tip(Messages.text("card.cancel"), "Esc"));
    cancel.setOnAction(_ -> desk.leave());
    add.setId("add-model");
    add.getStyleClass().add("accent");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(_ -> add());
    return Widgets.row(8, title, Widgets.spring(), cancel, add);
  }

  private VBox form() {
    name.setId("add-name");
    name.textProperty().bindBidirectional(model.name());
    TextField licence = new TextField();
    licence.setId("add-licence");
    licence.setPromptText("Apache-2.0");
    licence.textProperty().bindBidirectional(model.licence());
    TextField source = new TextField();
    source.setId("add-source");
    source.setPromptText(Messages.text("models.add.source.prompt"));
    source.textProperty().bindBidirectional(model.source());
    recognised.setId("add-recognised");
    Form about =
        new Form()
            .ask(Messages.text("models.name"), name)
            .ask(Messages.text("models.fact.licence"), licence)
            .ask(Messages.text("models.fact.source"), source);
    Hyperlink hand = new Hyperlink(Messages.text("models.add.by-hand"));
    hand.setId("add-by-hand");
    hand.setOnAction(_ -> model.describeByHand());
    VBox form =
        new VBox(
            16,
            Widgets.paragraph(String.valueOf(model.file().getFileName()), "file-name"),
            recognised,
            evidence,
            questions,
            trouble,
            about,
            hand);
    form.getStyleClass().add("beside-scroll");
    return form;
  }

  private void show(@Nullable Finding now) {
    if (now == null) {
      return;
    }
    recognised.setText(now.byHand() ? Messages.text("models.add.unknown") : known(now));
    evidence
        .getChildren()
        .setAll(now.what().evidence().stream().map(e -> Widgets.paragraph(e, "quiet")).toList());
    fill(now);
    tell();
    pause.playFromStart();
  }

  private static String known(Finding now) {
    Recognised what = now.what();
    if (what.questions().stream().anyMatch(q -> q.key().equals(Question.ADAPTER))) {
      return Messages.text(
          "models.add.several", String.join(", ", what.questions().getFirst().choices()));
    }
    return Messages.text(
        "models.add.recognised",
        what.adapter(),
        Messages.word("models.task", what.task()),
        what.input().width(),
        what.input().height());
  }

  private void fill(Finding now) {
    HandForm hand = byHand;
    if (now.byHand()) {
      if (hand == null) {
        byHand = new HandForm(now, model::describe);
        questions.getChildren().setAll(byHand);
      }
    } else if (!now.asked().equals(shown) || questions.getChildren().isEmpty()) {
      shown = now.asked();
      questions.getChildren().clear();
      for (Question question : shown) {
        questions
            .getChildren()
            .add(
                new QuestionField(
                    question,
                    model.answered(question.key()),
                    t -> model.answer(question.key(), t)));
      }
      questions.getChildren().add(new MoreAnswers(model));
    }
  }

  private void tell() {
    Finding now = model.finding().get();
    String why = model.trouble().get();
    trouble.setText(why);
    trouble.setVisible(!why.isEmpty());
    boolean ready = now != null && now.isComplete() && why.isEmpty();
    add.setDisable(!ready || adding);
    if (now == null && !why.isEmpty()) {
      recognised.setText(Messages.text("models.add.refused"));
    }
  }

  /// Tries it with the answers so far.
  private void tryIt() {
    try {
      Optional<ModelCard> card = model.provisional();
      card.filter(ModelCard::runnable).ifPresent(trial::look);
    } catch (Problem problem) {
      trial.say(problem.sentence());
    }
  }

  private void add() {
    adding = true;
    tell();
    desk.open()
        .jobs()
        .start(
            Messages.text("models.add.job", model.name().get()),
            _ -> model.add(),
            this::added,
            () -> {
              adding = false;
              tell();
            });
  }

  private void added(ModelCard card) {
    desk.open().notices().say(Messages.text("models.add.done", card.name()));
    desk.models().reloadThen(() -> desk.chosen(card.name()));
  }
}
