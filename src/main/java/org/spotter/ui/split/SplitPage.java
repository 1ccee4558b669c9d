package org.spotter.ui.split;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.spotter.app.Grouping;
import org.spotter.app.SplitImages;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// Asks how to divide the images, and shows what each part would have before it is done.
public final class SplitPage {
  private final SplitModel model;
  private final Card card;
  private final ComboBox<Grouping> by = new ComboBox<>();
  private final Label sum = Widgets.paragraph("");
  private final VBox table = Widgets.column(8);
  private final Button answer;

  /// @param divide does what the model planned
  /// @param duplicates leads to pictures that look almost the same
  public SplitPage(SplitModel model, Overlay overlay, Runnable divide, Runnable duplicates) {
    this.model = model;
    by.setId("split-by");
    by.getItems().setAll(Grouping.values());
    by.setConverter(new Names<>(g -> Messages.word("split.by", g)));
    by.valueProperty().bindBidirectional(model.by());
    CheckBox anew = new CheckBox(Messages.text("split.anew"));
    anew.setId("split-anew");
    anew.selectedProperty().bindBidirectional(model.anew());
    Button near = new Button(Messages.text("split.duplicates"));
    near.setId("split-duplicates");
    near.setOnAction(_ -> duplicates.run());
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(264);
    card =
        new Card(
            Messages.text("split.title"),
            680,
            Widgets.paragraph(Messages.text("split.about"), "quiet"),
            rules(),
            Widgets.row(16, anew, Widgets.spring(), near),
            sum,
            scroll);
    card.setId("split");
    card.cancelling(overlay);
    answer = card.answering(Messages.text("split.answer"), divide);
    model.state().addListener((_, _, state) -> fill(state));
    fill(model.state().get());
  }

  /// The card.
  public Card card() {
    return card;
  }

  /// What gets the keyboard.
  public Node focus() {
    return by;
  }

  private Node rules() {
    HBox row =
        Widgets.row(
            16,
            named(Messages.text("split.together"), by),
            named(
                Messages.word("split", org.spotter.dataset.Split.TRAIN),
                share("train", model.train())),
            named(Messages.word("split", org.spotter.dataset.Split.VAL), share("val", model.val())),
            named(
                Messages.word("split", org.spotter.dataset.Split.TEST),
                share("test", model.test())),
            named(Messages.text("split.seed"), share("seed", model.seed())));
    row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
    return row;
  }

  private static Node named(String name, Node field) {
    Label label = Widgets.label(name, "property-name");
    label.setLabelFor(field);
    return Widgets.column(4, label, field);
  }

  private static TextField share(String id, StringProperty text) {
    TextField field = new TextField();
    field.setId("split-" + id);
    field.setPrefWidth(72);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private void fill(SplitModel.State state) {
    answer.setDisable(true);
    card.refuse("");
    switch (state) {
      case SplitModel.Planning _ -> sum.setText(Messages.text("split.planning"));
      case SplitModel.Refused(String why) -> {
        sum.setText("");
        table.getChildren().clear();
        card.refuse(why);
      }
      case SplitModel.Planned(SplitImages.Plan plan) -> fill(plan);
    }
  }

  private void fill(SplitImages.Plan plan) {
    boolean same = plan.edit().isEmpty();
    sum.setText(
        same ? Messages.text("split.same") : Messages.text("split.moves", plan.edit().images()));
    answer.setDisable(same);
    table.getChildren().setAll(SplitTable.of(plan.parts()));
    plan.edit().notes().forEach(n -> table.getChildren().add(Widgets.paragraph(n, "quiet")));
  }
}
