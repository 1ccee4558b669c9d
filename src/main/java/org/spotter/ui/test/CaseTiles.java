package org.spotter.ui.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.editing.Shape;
import org.spotter.evaluation.Match;
import org.spotter.evaluation.Matches;
import org.spotter.geometry.Box;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.wall.Mark;
import org.spotter.ui.wall.Tile;
import org.spotter.ui.wall.Tiles;

/// Cases as tiles: the truth solid, the prediction dashed. Images are looked up as they come into
/// view. To be used from the window's thread.
final class CaseTiles implements Tiles {
  private static final Box NOTHING = new Box(0, 0, 1, 1);
  private final OpenProject open;
  private final Moment moment;
  private final Cases cases;
  private final Runnable arrived;
  private final Map<Long, Image> images;
  private final Set<Long> asked = new HashSet<>();

  /// @param images those known already; more are put into it
  /// @param arrived called when more can be shown
  CaseTiles(
      OpenProject open, Moment moment, Cases cases, Map<Long, Image> images, Runnable arrived) {
    this.open = open;
    this.moment = moment;
    this.cases = cases;
    this.images = images;
    this.arrived = arrived;
  }

  /// One case.
  static CaseTiles of(OpenProject open, Moment moment, Case one, Runnable arrived) {
    Cases single = Cases.of(one.side(), new int[] {one.prediction()}, new int[] {one.object()});
    return new CaseTiles(open, moment, single, new HashMap<>(), arrived);
  }

  @Override
  public int size() {
    return cases.size();
  }

  @Override
  public @Nullable Tile at(int index) {
    Case one = cases.at(index);
    Image image = images.get(imageId(moment, one));
    if (image == null) {
      ask(imageId(moment, one));
      return null;
    }
    return tile(one, image);
  }

  /// The image that a case is on.
  static long imageId(Moment moment, Case one) {
    Matches matches = moment.outcome(one.side()).matches();
    return one.hasPrediction()
        ? matches.predicted(one.prediction()).imageId()
        : matches.labelled(one.object()).imageId();
  }

  /// The box that a case is about: its object's, else its prediction's.
  static Box box(Moment moment, Case one) {
    Matches matches = moment.outcome(one.side()).matches();
    return one.hasObject()
        ? matches.labelled(one.object()).box()
        : one.hasPrediction() ? matches.predicted(one.prediction()).box() : NOTHING;
  }

  private Tile tile(Case one, Image image) {
    String brief = ReasonWords.brief(moment, one);
    String name = image.fileName().substring(image.fileName().lastIndexOf('/') + 1);
    return Tile.of(open.project().locate(image), image.width(), image.height())
        .around(around(one))
        .withMarks(marks(one))
        .withCaption(brief, name)
        .withSpoken(Messages.text("case.spoken", title(one), brief, name));
  }

  private Box around(Case one) {
    Box box = box(moment, one);
    if (one.hasObject() && one.hasPrediction()) {
      Box other = matches(one).predicted(one.prediction()).box();
      return box.union(other);
    }
    return box;
  }

  private List<Mark> marks(Case one) {
    List<Mark> marks = new ArrayList<>();
    if (one.hasObject()) {
      Match.Labelled o = matches(one).labelled(one.object());
      marks.add(Mark.truth(Shape.of(o.box()), color(o.categoryId()), null));
    }
    Fixes.prediction(moment, one)
        .map(matches(one)::predicted)
        .ifPresent(p -> marks.add(Mark.prediction(Shape.of(p.box()), color(p.categoryId()), null)));
    return marks;
  }

  private Matches matches(Case one) {
    return moment.outcome(one.side()).matches();
  }

  private String title(Case one) {
    long category =
        one.hasPrediction()
            ? matches(one).predicted(one.prediction()).categoryId()
            : matches(one).labelled(one.object()).categoryId();
    return moment.tested().first().categoryName(category);
  }

  private Color color(long category) {
    return open.categories().color(category);
  }

  private void ask(long id) {
    if (asked.add(id)) {
      open.threads()
          .reader()
          .execute(() -> {
            List<Image> found = open.project().images().some(id);
            open.threads()
                .window()
                .execute(() -> {
                  found.forEach(i -> images.put(i.id(), i));
                  arrived.run();
                });
          });
    }
  }
}
