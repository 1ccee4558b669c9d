package org.spotter.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.editing.Answer;
import org.spotter.editing.Request;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.inference.ModelCard;
import org.spotter.pixels.GrabCut;
import org.spotter.pixels.MagicWand;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pyramids;
import org.spotter.pixels.Scissors;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// The work on the pixels that a tool asks for while a person draws: colours that are alike, ways
/// along edges, objects parted from what is around them.
///
/// It keeps what the next request needs again: the picture asked about last (of a huge one a part),
/// the scissors where they were set down, the first cut out of a box. Requests are answered one
/// after the other, from any thread. Close it to free what is native.
public final class PictureWork implements AutoCloseable {
  /// How often GrabCut learns the colours: at first, and again after each stroke.
  private static final int FIRST_ROUNDS = 4;

  private static final int NEXT_ROUNDS = 2;

  /// A way that ends farther from where it should, in pixels, goes on straight.
  private static final double NEAR = 1.5;

  private final Function<Image, Path> locate;
  private final Pyramids pyramids;
  private final PromptWork prompts;
  private @Nullable PicturePart opened;
  private @Nullable Placed placed;
  private @Nullable Cut cut;

  /// @param locate where an image's file is
  /// @param pyramids where the tiles of huge pictures are kept
  public PictureWork(Function<Image, Path> locate, Pyramids pyramids) {
    this(locate, pyramids, ExtractMask::model);
  }

  /// @param promptable looks for a model that answers clicks and boxes
  PictureWork(
      Function<Image, Path> locate, Pyramids pyramids, Supplier<Optional<ModelCard>> promptable) {
    this.locate = locate;
    this.pyramids = pyramids;
    this.prompts = new PromptWork(promptable);
  }

  /// Lets a promptable model, where there is one, look at an image before anybody asks: the slow
  /// half of its work. Does nothing for huge pictures. Slow; to be called in the background.
  public void prepare(Image image) {
    prompts.prepare(image.id(), locate.apply(image));
  }

  /// Scissors set down at a point.
  private record Placed(Point seed, Scissors scissors) {}

  /// The first cut out of a box, on which all strokes are put anew.
  private record Cut(Box box, GrabCut first) {}

  /// @throws Problem when the picture cannot be read
  /// @throws Cancelled when nobody waits for it any more
  public synchronized Answer.Result answer(Image image, Request request, Progress progress) {
    PicturePart part = part(locate.apply(image), request);
    progress.check();
    return switch (request) {
      case Request.Wand wand -> new Answer.Region(part.out(pick(part, wand, progress)));
      case Request.Extract extract ->
          new Answer.Region(part.out(parted(part, image.id(), extract, progress)));
      case Request.Trail trail -> new Answer.Path(way(part, trail, progress));
    };
  }

  private PicturePart part(Path file, Request request) {
    Box wanted = around(request.points());
    PicturePart present = opened;
    if (present != null && present.serves(file, wanted)) {
      return present;
    }
    forget();
    PicturePart part = PicturePart.of(file, wanted, pyramids);
    opened = part;
    return part;
  }

  private static Box around(List<Point> points) {
    return points.stream().map(p -> new Box(p.x(), p.y(), 0, 0)).reduce(Box::union).orElseThrow();
  }

  private static Mask pick(PicturePart part, Request.Wand wand, Progress progress) {
    Point at = part.in(wand.at());
    return new MagicWand((int) Math.rint(wand.tolerance()), wand.contiguous())
        .pick(part.picture(), (int) Math.floor(at.x()), (int) Math.floor(at.y()), progress);
  }

  /// By a promptable model where there is one and the picture is held whole, else by colours.
  private Mask parted(PicturePart part, long image, Request.Extract extract, Progress progress) {
    Optional<Mask> prompted =
        part.isWhole() ? prompts.mask(image, part.picture(), extract) : Optional.empty();
    return prompted.orElseGet(() -> cut(part, extract, progress));
  }

  private Mask cut(PicturePart part, Request.Extract extract, Progress progress) {
    GrabCut first = first(part.picture(), part.in(extract.box()), progress);
    Mask inside = part.in(extract.inside());
    Mask outside = part.in(extract.outside());
    GrabCut last =
        inside == null && outside == null
            ? first
            : first.refined(
                Optional.ofNullable(inside), Optional.ofNullable(outside), NEXT_ROUNDS, progress);
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

  private List<Point> way(PicturePart part, Request.Trail trail, Progress progress) {
    Scissors scissors = scissors(part.picture(), part.in(trail.from()), progress);
    List<Point> way = new ArrayList<>();
    scissors.pathTo(part.in(trail.to())).forEach(p -> way.add(part.out(p)));
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

  private void forget() {
    lift();
    cut = null;
    opened = null;
  }

  @Override
  public synchronized void close() {
    forget();
    prompts.close();
  }
}
