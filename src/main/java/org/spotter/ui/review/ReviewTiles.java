package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeleton;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;
import org.spotter.ui.canvas.Palette;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.wall.Badge;
import org.spotter.ui.wall.Mark;
import org.spotter.ui.wall.Tile;
import org.spotter.ui.wall.Tiles;

/// What is reviewed, as tiles.
final class ReviewTiles implements Tiles {
  private final ReviewModel model;
  private final Items items;
  private final CategoriesModel categories;

  ReviewTiles(ReviewModel model, CategoriesModel categories) {
    this.model = model;
    this.categories = categories;
    items = model.items().get();
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public @Nullable Tile at(int index) {
    return switch (model.row(index)) {
      case Row.OfObject o -> object(o);
      case Row.OfProposal p -> proposal(p);
      case Row.OfImage i -> image(i);
      case null -> null;
    };
  }

  private Tile object(Row.OfObject row) {
    Annotation a = row.annotation();
    Shape shape = Shape.of(a);
    Mark mark = Mark.truth(shape, categories.color(a.categoryId()), skeleton(a.categoryId()));
    return around(whole(row), shape, mark)
        .withCaption(categories.name(a.categoryId()), name(row.image()))
        .withBadge(said(a));
  }

  /// The value of the attribute in hand, or all that is said.
  private @Nullable Badge said(Annotation a) {
    String attribute = model.attribute().get();
    if (attribute == null) {
      List<String> all = a.attributes().stream().map(Openness::words).toList();
      return all.isEmpty() ? null : Badge.plain(String.join(" · ", all));
    }
    AttributeValue value = Openness.value(a.attributes(), attribute);
    return value == null ? null : Badge.accent(Openness.words(value));
  }

  private Tile proposal(Row.OfProposal row) {
    Prediction p = row.prediction();
    Run run = items.run();
    Run.ModelClass of =
        run == null || p.classIndex() >= run.classes().size()
            ? new Run.ModelClass("#" + p.classIndex(), null)
            : run.classes().get(p.classIndex());
    Long category = of.categoryId();
    Color color = category == null ? Palette.UNKNOWN : categories.color(category);
    String name = category == null ? of.name() : categories.name(category);
    Shape shape = Shape.of(p);
    Mark mark = Mark.prediction(shape, color, category == null ? null : skeleton(category));
    return around(whole(row), shape, mark)
        .withCaption(String.format(Locale.ROOT, "%s %.2f", name, p.score()), name(row.image()))
        .withBadge(
            switch (row.state()) {
              case OPEN -> null;
              case ACCEPTED -> Badge.good(Messages.word("decision", row.state()));
              case REJECTED -> Badge.bad(Messages.word("decision", row.state()));
            });
  }

  private Tile image(Row.OfImage row) {
    Image image = row.image();
    String state = Messages.word("state", image.state());
    Badge badge =
        switch (image.state()) {
          case TO_DO -> null;
          case IN_PROGRESS -> Badge.plain(state);
          case DONE -> Badge.warning(state);
          case NEEDS_WORK -> Badge.bad(state);
          case APPROVED -> Badge.good(state);
        };
    return whole(row)
        .withCaption(name(image), Messages.text("review.objects", row.objects()))
        .withBadge(badge);
  }

  private static Tile whole(Row row) {
    return Tile.of(row.file(), row.image().width(), row.image().height());
  }

  /// A class of the whole image has no place in it.
  private static Tile around(Tile tile, Shape shape, Mark mark) {
    Box bounds = shape.bounds();
    List<Mark> marks = new ArrayList<>(List.of(mark));
    return bounds == null ? tile : tile.around(bounds).withMarks(marks);
  }

  private @Nullable Skeleton skeleton(long categoryId) {
    return categories
        .find(categoryId)
        .map(CategoryRow::category)
        .map(Category::skeleton)
        .orElse(null);
  }

  private static String name(Image image) {
    return image.fileName().substring(image.fileName().lastIndexOf('/') + 1);
  }
}
