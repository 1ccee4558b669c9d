package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Request;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.inference.ModelCard;
import org.spotter.inference.Prompt;
import org.spotter.inference.Provider;
import org.spotter.pixels.Picture;
import org.spotter.pixels.PictureSize;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;

/// Answers the extraction tool by a promptable model, where one is installed and works: the box and
/// the strokes become its prompt. Strokes stay true to the pixel, whatever the model says.
final class PromptWork implements AutoCloseable {
  /// Larger pictures are left to the tiles.
  private static final long MOST_PIXELS = 100_000_000;

  /// So many points stand for all strokes of a kind.
  private static final int POINTS = 5;

  private final Supplier<Optional<ModelCard>> find;
  private @Nullable ExtractMask model;
  private boolean looked;
  private boolean closed;

  PromptWork(Supplier<Optional<ModelCard>> find) {
    this.find = find;
  }

  /// Lets the model look at a picture, once.
  void prepare(long image, Path file) {
    model()
        .ifPresent(m -> {
          try {
            PictureSize size = Pictures.size(file);
            if ((long) size.width() * size.height() <= MOST_PIXELS) {
              m.prepare(image, Pictures.decode(file));
            }
          } catch (Problem _) {
            // The tool itself tells what is wrong with the picture.
          }
        });
  }

  /// The object's mask; empty where there is no model, or it found nothing.
  Optional<Mask> mask(long image, Picture picture, Request.Extract extract) {
    return model()
        .map(m ->
            m.mask(
                new ExtractMask.Request(
                    image, picture, new Prompt(clicks(extract), extract.box()))))
        .filter(mask -> !mask.isEmpty())
        .map(mask -> held(mask, extract));
  }

  private static Mask held(Mask mask, Request.Extract extract) {
    Mask more = extract.inside() == null ? mask : mask.or(extract.inside());
    return extract.outside() == null ? more : more.minus(extract.outside());
  }

  private static List<Prompt.Click> clicks(Request.Extract extract) {
    List<Prompt.Click> clicks = new ArrayList<>();
    points(extract.inside()).forEach(p -> clicks.add(new Prompt.Click(p, true)));
    points(extract.outside()).forEach(p -> clicks.add(new Prompt.Click(p, false)));
    return clicks;
  }

  /// Points in the middle of a mask's columns, spread evenly over its width.
  private static List<Point> points(@Nullable Mask mask) {
    Box bounds = mask == null ? null : mask.bounds();
    if (mask == null || bounds == null) {
      return List.of();
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double x = Math.floor(bounds.x() + (i + 0.5) * bounds.width() / POINTS);
      middle(mask, (int) x, bounds).ifPresent(points::add);
    }
    return points;
  }

  private static Optional<Point> middle(Mask mask, int x, Box bounds) {
    int first = -1;
    int count = 0;
    for (int y = (int) bounds.y(); y < bounds.bottom(); y++) {
      if (mask.contains(x, y)) {
        first = first < 0 ? y : first;
        count++;
      } else if (first >= 0) {
        break;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Point(x + 0.5, first + count / 2 + 0.5));
  }

  /// Looked for once; a model that does not open counts as none.
  private synchronized Optional<ExtractMask> model() {
    if (!looked && !closed) {
      looked = true;
      try {
        model = find.get().map(c -> ExtractMask.open(c, Provider.AUTO)).orElse(null);
      } catch (Problem _) {
        model = null;
      }
    }
    return Optional.ofNullable(model);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (model != null) {
      model.close();
      model = null;
    }
  }
}
