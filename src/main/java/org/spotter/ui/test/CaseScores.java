package org.spotter.ui.test;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;
import org.spotter.ui.chart.BarList;
import org.spotter.ui.chart.Bars;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;

/// How sure the model is of each class at the place of the case: the surest prediction of each that
/// overlaps it by half.
final class CaseScores implements CasePart {
  private static final double SAME = 0.5;
  private static final int MOST = 5;
  private final OpenProject open;
  private final BarList<String> bars = new BarList<>(BarList.Manner.GROUPED, _ -> {});
  private final VBox box = Widgets.column(8, Widgets.heading(Messages.text("case.scores")), bars);
  private @Nullable Case wanted;

  CaseScores(OpenProject open) {
    this.open = open;
    bars.list().setFocusTraversable(false);
    bars.setMaxHeight(MOST * 28 + 8);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Moment moment, @Nullable Case shown) {
    wanted = shown;
    if (shown != null) {
      Run run = moment.tested().run(shown.side()).run();
      long image = CaseTiles.imageId(moment, shown);
      Box at = CaseTiles.box(moment, shown);
      open.threads()
          .reader()
          .execute(() -> {
            Map<String, Double> found = scores(run, image, at);
            open.threads().window().execute(() -> put(shown, found));
          });
    }
  }

  private Map<String, Double> scores(Run run, long image, Box at) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Prediction p : open.project().runs().predictions(run.id(), image)) {
      if (p.bbox() != null && p.bbox().iou(at) >= SAME) {
        scores.merge(run.classes().get(p.classIndex()).name(), p.score(), Math::max);
      }
    }
    return scores;
  }

  private void put(Case shown, Map<String, Double> found) {
    if (shown.equals(wanted)) {
      List<Bars.Group<String>> groups =
          found.entrySet().stream()
              .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
              .limit(MOST)
              .map(e -> Bars.Group.of(e.getKey(), bar(e.getKey(), e.getValue())))
              .toList();
      box.setVisible(!groups.isEmpty());
      bars.show(Bars.of(groups));
    }
  }

  private static Bars.Bar<String> bar(String name, double score) {
    String figure = Messages.text("chart.score", score);
    return new Bars.Bar<>(Math.max(0, score), figure, name + " " + figure, name);
  }
}
