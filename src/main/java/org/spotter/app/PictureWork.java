package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.pixels.GrabCut;
import org.spotter.pixels.MagicWand;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.pixels.Scissors;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// The work on the pixels that a tool asks for while a person draws: colours that are alike, ways
/// along edges, objects parted from what is around them.
///
/// It keeps what the next request needs again: the picture asked about last, the scissors where
/// they were set down, the first cut out of a box. Requests are answered one after the other, from
/// any thread. Close it to free what is native.
public final class PictureWork implements AutoCloseable {
  /// How often GrabCut learns the colours: at first, and again after each stroke.
  private static final int FIRST_ROUNDS = 4;

  private static final int NEXT_ROUNDS = 2;

  /// A way that ends farther from where it should, in pixels, goes on straight.
  private static final double NEAR = 1.5;

  private final Function<Image, Path> locate;
  private @Nullable Opened opened;
  private @Nullable Placed placed;
  private @Nullable Cut cut;

  /// @param locate where an image's file is
  public PictureWork(Function<Image, Path> locate) {
    this.locate = locate;
  }

  private record Opened(long imageId, Path file, Picture picture) {}

  /// Scissors set down at a point.
  private record Placed(Point seed, Scissors scissors) {}

  /// The first cut out of a box, on which all strokes are put anew.
  private record Cut(Box box, GrabCut first) {}

  /// @throws Problem when the picture cannot be read
  /// @throws Cancelled when nobody waits for it any more
  public synchronized Answer.Result answer(Image image, Request request, Progress progress) {
    Picture picture = picture(image);
    progress.check();
    return switch (request) {
      case Request.Wand wand -> new Answer.Region(pick(picture, wand, progress));
      case Request.Extract extract -> new Answer.Region(parted(picture, extract, progress));
      case Request.Trail trail -> new Answer.Path(way(picture, trail, progress));
    };
  }

  private Picture picture(Image image) {
    Path file = locate.apply(image);
    Opened present = opened;
    if (present != null && present.imageId == image.id() && present.file.equals(file)) {
      return present.picture;
    }
    close();
    Picture picture = Pictures.decode(file);
    opened = new Opened(image.id(), file, picture);
    return picture;
  }

  private static Mask pick(Picture picture, Request.Wand wand, Progress progress) {
    return new MagicWand((int) Math.rint(wand.tolerance()), wand.contiguous())
        .pick(picture, (int) Math.floor(wand.at().x()), (int) Math.floor(wand.at().y()), progress);
  }

  private Mask parted(Picture picture, Request.Extract extract, Progress progress) {
    GrabCut first = first(picture, extract.box(), progress);
    boolean told = extract.inside() != null || extract.outside() != null;
    GrabCut last =
        told
            ? first.refined(
                Optional.ofNullable(extract.inside()),
                Optional.ofNullable(extract.outside()),
                NEXT_ROUNDS,
                progress)
            : first;
    return last.mask();
  }

  private GrabCut first(Picture picture, Box box, Progress progress) {
    Cut present = cut;
    if (present != null && present.box.equals(box)) {
      return present.first;
    }
    GrabCut first = GrabCut.start(picture, box, FIRST_ROUNDS, progress);
    cut = new Cut(box, first);
    return first;
  }

  private List<Point> way(Picture picture, Request.Trail trail, Progress progress) {
    List<Point> way = new ArrayList<>(scissors(picture, trail.from(), progress).pathTo(trail.to()));
    if (way.isEmpty() || way.getLast().distance(trail.to()) > NEAR) {
      way.add(trail.to());
    }
    return way;
  }

  private Scissors scissors(Picture picture, Point seed, Progress progress) {
    Placed present = placed;
    if (present != null && present.seed.equals(seed)) {
      return present.scissors;
    }
    lift();
    Scissors scissors = Scissors.at(picture, seed, Scissors.USUAL_REACH, progress);
    placed = new Placed(seed, scissors);
    return scissors;
  }

  private void lift() {
    if (placed != null) {
      placed.scissors.close();
      placed = null;
    }
  }

  @Override
  public synchronized void close() {
    lift();
    cut = null;
    opened = null;
  }
}
