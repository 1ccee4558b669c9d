package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Draws outlines that follow the edges in the picture: click after click, and between clicks the
/// line finds its way (Mortensen & Barrett 1995, "Intelligent scissors"). A click on the first
/// point, a double click or Enter closes the outline to a polygon; Backspace takes the last click
/// back; Escape gives up.
///
/// @param state where in the outline it is
record ScissorsTool(State state) implements Tool {
  static final ScissorsTool IDLE = new ScissorsTool(new Idle(null));

  /// How near, in screen pixels, a click must be to a point to mean it.
  private static final double NEAR = 7;

  /// How far, in image pixels, the polygon may be off the way that was found.
  private static final double OFF = 0.75;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  private record Idle(@Nullable Point at) implements State {}

  /// @param live the way from the last seed to the pointer or to where it was a moment ago
  /// @param closing whether the outline is finished as soon as its last leg is found
  private record Cutting(Legs legs, List<Point> live, Point at, boolean closing) implements State {}

  @Override
  public String name() {
    return "scissors";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return state instanceof Cutting cutting ? idle(cutting.at) : this;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case WheelEvent _, TypedEvent _ -> Step.to(this, scene);
      case KeyEvent key -> onKey(key, scene);
      case Answer answer ->
          state instanceof Cutting cutting
              ? answered(cutting, answer, scene)
              : Step.to(this, scene);
      case PointerEvent event ->
          switch (state) {
            case Idle _ -> whenIdle(event, scene);
            case Cutting cutting -> whenCutting(cutting, event, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Cutting cutting ->
          switch (event.key()) {
            case ESCAPE -> Step.to(cancelled(), scene);
            case ENTER -> close(cutting, scene);
            case BACKSPACE -> Step.to(shortened(cutting), scene);
            case DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private static ScissorsTool shortened(Cutting cutting) {
    Legs legs = cutting.legs;
    return legs.ways().isEmpty()
        ? idle(cutting.at)
        : new ScissorsTool(
            new Cutting(
                legs.shortened(), List.of(legs.shortened().last(), cutting.at), cutting.at, false));
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(idle(event.at()), scene);
      case EXITED -> Step.to(IDLE, scene);
      case PRESSED -> pressed(event, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private Step pressed(PointerEvent event, Scene scene) {
    boolean begins =
        event.button() == PointerEvent.Button.PRIMARY && scene.settings().categoryId() != null;
    Point at = place(event.at(), scene);
    return begins
        ? Step.to(new ScissorsTool(new Cutting(Legs.from(at), List.of(at), at, false)), scene)
        : Step.to(this, scene);
  }

  private Step whenCutting(Cutting cutting, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED, DRAGGED -> moved(cutting, place(event.at(), scene), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? clicked(cutting, place(event.at(), scene), event.pixel(), scene)
              : Step.to(this, scene);
      case RELEASED, EXITED -> Step.to(this, scene);
    };
  }

  /// Asks for the way to the pointer, unless a leg is still to be found: that must not be forgotten
  /// over it.
  private static Step moved(Cutting cutting, Point at, Scene scene) {
    Step step =
        Step.to(
            new ScissorsTool(new Cutting(cutting.legs, cutting.live, at, cutting.closing)), scene);
    return cutting.legs.open() || at.equals(cutting.at) || at.equals(cutting.legs.last())
        ? step
        : step.asking(new Request.Trail(cutting.legs.last(), at));
  }

  private static Step clicked(Cutting cutting, Point at, double pixel, Scene scene) {
    Legs legs = cutting.legs;
    if (legs.open()) {
      return Step.to(new ScissorsTool(cutting), scene);
    }
    boolean onFirst = legs.seeds().size() > 2 && legs.first().distance(at) <= NEAR * pixel;
    boolean again = !legs.ways().isEmpty() && legs.last().distance(at) <= NEAR / 2 * pixel;
    if (onFirst || again) {
      return close(cutting, scene);
    }
    if (legs.last().equals(at)) {
      return Step.to(new ScissorsTool(cutting), scene);
    }
    return cutting.live.size() > 1 && cutting.live.getLast().equals(at)
        ? to(new Cutting(legs.along(cutting.live), List.of(at), at, false), scene)
        : asking(legs.straight(at), at, false, scene);
  }

  private static Step asking(Legs open, Point at, boolean closing, Scene scene) {
    return to(new Cutting(open, List.of(open.last()), at, closing), scene).asking(open.asks());
  }

  private static Step close(Cutting cutting, Scene scene) {
    Legs legs = cutting.legs;
    if (legs.open() || legs.seeds().size() < 3) {
      return to(cutting, scene);
    }
    return asking(legs.straight(legs.first()), cutting.at, true, scene);
  }

  private Step answered(Cutting cutting, Answer answer, Scene scene) {
    Legs legs = cutting.legs;
    if (!(answer.request() instanceof Request.Trail trail)) {
      return Step.to(this, scene);
    }
    List<Point> way = way(trail, answer.result(), scene);
    if (legs.open()) {
      return trail.equals(legs.asks())
          ? found(cutting, legs.bent(way), scene)
          : Step.to(this, scene);
    }
    return trail.from().equals(legs.last())
        ? to(new Cutting(legs, way, cutting.at, false), scene)
        : Step.to(this, scene);
  }

  /// Straight where no way was found.
  private static List<Point> way(Request.Trail trail, Answer.Result result, Scene scene) {
    return switch (result) {
      case Answer.Path(var points) ->
          Legs.exact(points.stream().map(p -> place(p, scene)).toList(), trail.from(), trail.to());
      case Answer.Region _, Answer.Failed _ -> List.of(trail.from(), trail.to());
    };
  }

  private static Step found(Cutting cutting, Legs legs, Scene scene) {
    return cutting.closing
        ? finish(legs, cutting.at, scene)
        : to(new Cutting(legs, List.of(legs.last()), cutting.at, false), scene);
  }

  /// The last way ends at the first point, which a ring has but once.
  private static Step finish(Legs legs, Point at, Scene scene) {
    List<Point> ring = new ArrayList<>(Thinning.of(legs.points(), OFF));
    ring.removeLast();
    Long categoryId = scene.settings().categoryId();
    Polygon polygon = Polygon.through(ring);
    Box bounds = polygon.bounds();
    if (categoryId == null || bounds == null || ring.size() < 3 || polygon.area() < 1) {
      return Step.to(idle(at), scene);
    }
    Annotation drawn =
        FirstValues.in(
            scene,
            Annotation.drawn(
                scene.settings().newId().getAsLong(),
                scene.document().image().id(),
                categoryId,
                new Segmentation.Polygons(List.of(polygon))));
    return new Step(
        idle(at), Selection.of(drawn.id()), new Edit(Edit.Verb.DRAW, Change.add(drawn)));
  }

  @Override
  public View view(Scene scene) {
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null) {
      return new View(List.of(), Hint.of("mask.uncategorised"), Cursor.ARROW);
    }
    String name = scene.document().category(categoryId).map(Category::name).orElse("");
    return switch (state) {
      case Idle _ -> new View(List.of(), Hint.of("scissors.idle", name), Cursor.CROSS);
      case Cutting cutting -> cuttingView(cutting, categoryId, name);
    };
  }

  private static View cuttingView(Cutting cutting, long categoryId, String name) {
    Legs legs = cutting.legs;
    List<Point> rubber = legs.open() ? List.of() : cutting.live;
    return new View(
        List.of(
            new Mark.Line(legs.points(), rubber, categoryId),
            new Mark.Vertices(legs.seeds(), Mark.Vertices.Look.PLAIN)),
        Hint.of(legs.open() ? "scissors.working" : "scissors.cutting", name),
        legs.open() ? Cursor.BUSY : Cursor.CROSS);
  }

  private static Point place(Point p, Scene scene) {
    return Border.hundredth(Border.of(scene.document().image()).inside(p));
  }

  private static Step to(Cutting cutting, Scene scene) {
    return Step.to(new ScissorsTool(cutting), scene);
  }

  private static ScissorsTool idle(Point at) {
    return new ScissorsTool(new Idle(at));
  }
}
