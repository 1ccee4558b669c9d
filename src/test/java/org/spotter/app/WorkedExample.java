package org.spotter.app;

import java.util.List;
import java.util.Map;
import org.spotter.evaluation.CocoEvaluation;
import org.spotter.evaluation.Detections;
import org.spotter.evaluation.GroundTruth;
import org.spotter.geometry.Box;
import org.spotter.task.Progress;

/// The example that docs/evaluation.md works through: two helmets A and B and two bare heads C and
/// D on one picture, and six predictions.
final class WorkedExample {
  static final long HELMET = 1;
  static final long HEAD = 2;

  /// Something on the picture.
  ///
  /// @param below how far below the box's upper edge a picture writes its name
  record Thing(String name, long category, Box box, double score, double below) {
    Thing(String name, long category, Box box, double score) {
      this(name, category, box, score, box.height() + 13);
    }
  }

  static final List<Thing> OBJECTS =
      List.of(
          new Thing("A helmet", HELMET, new Box(20, 30, 60, 60), 1),
          new Thing("B helmet", HELMET, new Box(120, 110, 50, 50), 1),
          new Thing("C head", HEAD, new Box(210, 30, 60, 60), 1),
          new Thing("D head", HEAD, new Box(330, 60, 60, 60), 1));

  static final List<Thing> PREDICTIONS =
      List.of(
          new Thing("helmet .9", HELMET, new Box(20, 30, 60, 60), .9),
          new Thing("helmet .8", HELMET, new Box(210, 30, 60, 54), .8),
          new Thing("head .7", HEAD, new Box(333, 60, 60, 60), .7),
          new Thing("helmet .6", HELMET, new Box(26, 34, 60, 60), .6, 87),
          new Thing("head .5", HEAD, new Box(240, 30, 60, 60), .5, 91),
          new Thing("helmet .4", HELMET, new Box(410, 140, 50, 50), .4));

  private WorkedExample() {}

  static EvaluationReport report() {
    GroundTruth.Builder truth = GroundTruth.builder();
    Detections.Builder found = Detections.builder();
    truth.image(1);
    truth.category(HELMET);
    truth.category(HEAD);
    for (Thing o : OBJECTS) {
      Box b = o.box();
      long id = 1L + OBJECTS.indexOf(o);
      truth.add(id, 1, o.category(), b.x(), b.y(), b.width(), b.height(), b.area(), false);
    }
    for (Thing p : PREDICTIONS) {
      Box b = p.box();
      long id = 1L + PREDICTIONS.indexOf(p);
      found.add(id, 1, p.category(), b.x(), b.y(), b.width(), b.height(), b.area(), p.score());
    }
    GroundTruth objects = truth.build();
    Detections said = found.build();
    return new EvaluationReport(
        "example",
        CocoEvaluation.evaluate(objects, said, Progress.NONE),
        Map.of(HELMET, "helmet", HEAD, "head"),
        List.of(),
        objects,
        said,
        Map.of(),
        Map.of());
  }
}
