package org.spotter.ui.view;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Predictions;
import org.spotter.ui.model.ProposalsModel;

/// How many proposals the image has and from which run, which of them is in hand, and the buttons
/// that decide about it. Not to be seen while there is none.
final class ProposalsPanel extends VBox {
  private static final double WRAP = 232;
  private final ProposalsModel proposals;
  private final CategoriesModel categories;
  private final Label title = Widgets.label("", "quiet");
  private final Rectangle swatch = Widgets.swatch(javafx.scene.paint.Color.GRAY);
  private final Label name = Widgets.label("", "strong");
  private final Label score = Widgets.label("", "figures");
  private final InvalidationListener listener = _ -> fill();

  ProposalsPanel(OpenProject open, Actions actions, KeyMap keys) {
    proposals = open.proposals();
    categories = open.categories();
    setId("proposals");
    getStyleClass().add("proposals");
    VBox.setMargin(this, new javafx.geometry.Insets(8, 16, 8, 16));
    setMinHeight(USE_PREF_SIZE);
    name.setMinWidth(0);
    score.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(0);
    getChildren()
        .addAll(
            title, Widgets.row(8, swatch, name, Widgets.spring(), score), buttons(actions, keys));
    proposals.open().addListener(listener);
    proposals.inHand().addListener(listener);
    categories.rows().addListener(listener);
    fill();
  }

  /// No longer listens.
  void forget() {
    proposals.open().removeListener(listener);
    proposals.inHand().removeListener(listener);
    categories.rows().removeListener(listener);
  }

  private static Node buttons(Actions actions, KeyMap keys) {
    FlowPane row = new FlowPane(2, 4);
    row.setPrefWrapLength(WRAP);
    if (actions.has("proposal.accept")) {
      row.getChildren()
          .addAll(
              button("proposal.accept", Messages.text("proposals.accept"), actions, keys),
              button("proposal.reject", Messages.text("proposals.reject"), actions, keys),
              button("proposal.next", Messages.text("proposals.next"), actions, keys));
    }
    return row;
  }

  private static Node button(String id, String words, Actions actions, KeyMap keys) {
    var button = Widgets.button(actions.get(id), keys, "small");
    button.setText(words);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphic(Widgets.key(keys.shown(id)));
    button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    return button;
  }

  private void fill() {
    @Nullable Prediction one = proposals.inHand().get();
    Run run = proposals.run();
    setVisible(one != null && run != null);
    setManaged(isVisible());
    if (one != null && run != null) {
      int place = proposals.open().get().indexOf(one) + 1;
      Long category = Predictions.category(run, one);
      long of = category == null ? -1 : category;
      title.setText(
          Messages.text("proposals.title", place, proposals.open().get().size(), run.name()));
      title.setTooltip(Widgets.tip(Messages.text("proposals.tip", run.name(), run.model()), ""));
      swatch.setFill(categories.color(of));
      name.setText(categories.name(of));
      name.setTooltip(Widgets.tip(name.getText(), ""));
      score.setText(Messages.text("proposals.score", one.score()));
    }
  }
}
