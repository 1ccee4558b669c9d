package org.spotter.ui.test;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.evaluation.AreaRange;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.geometry.Box;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// Why the case is as it is, and what is known of it.
final class CaseFacts implements CasePart {
  private final Label reason = Widgets.paragraph("", "reason");
  private final GridPane facts = new GridPane(16, 8);
  private final VBox box = Widgets.column(12, reason, facts);

  CaseFacts() {
    reason.setId("case-reason");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(88);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    facts.getColumnConstraints().addAll(names, values);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Moment moment, @Nullable Case shown) {
    if (shown == null) {
      return;
    }
    reason.setText(ReasonWords.sentence(moment, shown));
    facts.getChildren().clear();
    Matches matches = moment.outcome(shown.side()).matches();
    Optional<Match.Predicted> said = Fixes.prediction(moment, shown).map(matches::predicted);
    said.ifPresent(p ->
        put(
            "fact.prediction",
            Messages.text("fact.said", name(moment, p.categoryId()), p.score())));
    if (shown.hasObject()) {
      Match.Labelled o = matches.labelled(shown.object());
      put("fact.truth", name(moment, o.categoryId()));
    } else {
      put("fact.truth", Messages.text("fact.nothing"));
    }
    put("fact.size", size(CaseTiles.box(moment, shown)));
  }

  private void put(String name, String value) {
    int row = facts.getRowCount();
    facts.add(Widgets.label(Messages.text(name), "property-name"), 0, row);
    facts.add(Widgets.label(value, "strong"), 1, row);
  }

  private static String name(Moment moment, long category) {
    return moment.tested().first().categoryName(category);
  }

  private static String size(Box box) {
    String range =
        AreaRange.SMALL.holds(box.area())
            ? "fact.small"
            : AreaRange.MEDIUM.holds(box.area()) ? "fact.medium" : "fact.large";
    return Messages.text("fact.measures", box.width(), box.height(), Messages.text(range));
  }
}
