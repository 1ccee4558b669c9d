package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Draws boxes: by a drag, by two clicks at opposite corners or, as the options say, by four clicks
/// on the object's outermost points. Shift makes a square, Alt draws from the middle. Corners snap
/// to the image's border; what is too small to be meant makes nothing; Escape or the other button
/// gives up; Backspace takes the last of several points back.
///
/// @param state where in the gesture it is
record BoxTool(State state) implements Tool {
  static final BoxTool IDLE = new BoxTool(new Idle(null));

  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  private static final double CLICK = 4;

  /// A box with a shorter side, in screen pixels, is an accident. It also has at least one image
  /// pixel.
  private static final double LEAST = 3;

  /// A box has four sides.
  private static final int SIDES = 4;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  private record Idle(@Nullable Point at) implements State {}

  /// @param byClicks whether the first corner was clicked, and the next click gives the second
  private record Drawing(BoxDrag drag, boolean byClicks) implements State {}

  /// @param box as far as the keys have brought it
  private record Placing(Box box) implements State {}

  /// @param points those clicked so far, each outermost on one side
  private record Collecting(List<Point> points, Point at) implements State {
    List<Point> withPointer() {
      List<Point> all = new ArrayList<>(points);
      all.add(at);
      return all;
    }
  }

  @Override
  public String name() {
    return "box";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return switch (state) {
      case Idle _ -> this;
      case Drawing drawing -> idle(drawing.drag.at());
      case Collecting collecting -> idle(collecting.at);
      case Placing _ -> IDLE;
    };
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case WheelEvent _, TypedEvent _, Answer _ -> Step.to(this, scene);
      case PointerEvent pointer ->
          switch (state) {
            case Idle _ -> whenIdle(pointer, scene);
            case Drawing drawing -> whenDrawing(drawing, pointer, scene);
            case Collecting collecting -> whenCollecting(collecting, pointer, scene);
            case Placing placing -> whenPlacing(placing, pointer, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    if (isIdle()) {
      return event.key() == KeyEvent.Key.ENTER && scene.settings().categoryId() != null
          ? Step.to(new BoxTool(new Placing(BoxPlacing.start(scene.document().image()))), scene)
          : SelectionKeys.on(event, this, scene);
    }
    if (state instanceof Placing(Box box) && event.key() != KeyEvent.Key.ESCAPE) {
      return event.key() == KeyEvent.Key.ENTER
          ? made(box, IDLE, scene)
          : Step.to(
              new BoxTool(new Placing(BoxPlacing.after(box, event, scene.document().image()))),
              scene);
    }
    return switch (event.key()) {
      case ESCAPE -> Step.to(cancelled(), scene);
      case BACKSPACE -> Step.to(shortened(), scene);
      case ENTER, DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
    };
  }

  private Tool shortened() {
    return state instanceof Collecting(List<Point> points, Point at) && points.size() > 1
        ? new BoxTool(new Collecting(points.subList(0, points.size() - 1), at))
        : cancelled();
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(idle(event.at()), scene);
      case EXITED -> Step.to(IDLE, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY && scene.settings().categoryId() != null
              ? Step.to(begin(corner(event, scene)), scene)
              : Step.to(this, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private Step whenDrawing(Drawing drawing, PointerEvent event, Scene scene) {
    BoxDrag now = drawing.drag.to(corner(event, scene), event.modifiers());
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(drawing(now, drawing.byClicks), scene);
      case EXITED -> Step.to(this, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY && drawing.byClicks
              ? finish(now.box(border(scene)), event, scene)
              : Step.to(cancelled(), scene);
      case RELEASED -> released(drawing, now, event, scene);
    };
  }

  private Step released(Drawing drawing, BoxDrag now, PointerEvent event, Scene scene) {
    if (drawing.byClicks || event.button() != PointerEvent.Button.PRIMARY) {
      return Step.to(this, scene);
    }
    if (now.at().distance(now.anchor()) >= CLICK * event.pixel()) {
      return finish(now.box(border(scene)), event, scene);
    }
    return switch (scene.settings().options().boxing()) {
      case CORNERS -> Step.to(drawing(now, true), scene);
      case EXTREMES -> Step.to(new BoxTool(new Collecting(List.of(now.anchor()), now.at())), scene);
    };
  }

  /// The pointer has no use for it but a press, which gives it up and begins another.
  private Step whenPlacing(Placing placing, PointerEvent event, Scene scene) {
    return event.action() == PointerEvent.Action.PRESSED
        ? whenIdle(event, scene)
        : Step.to(new BoxTool(placing), scene);
  }

  private Step whenCollecting(Collecting collecting, PointerEvent event, Scene scene) {
    Collecting now = new Collecting(collecting.points, corner(event, scene));
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(new BoxTool(now), scene);
      case EXITED, RELEASED -> Step.to(this, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? collected(now, event, scene)
              : Step.to(cancelled(), scene);
    };
  }

  private static Step collected(Collecting now, PointerEvent event, Scene scene) {
    List<Point> points = now.withPointer();
    return points.size() < SIDES
        ? Step.to(new BoxTool(new Collecting(points, now.at)), scene)
        : finish(around(points), event, scene);
  }

  private static Box around(List<Point> points) {
    return points.stream().map(p -> new Box(p.x(), p.y(), 0, 0)).reduce(Box::union).orElseThrow();
  }

  private static Step finish(Box box, PointerEvent event, Scene scene) {
    double least = Math.max(1, LEAST * event.pixel());
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null || box.width() < least || box.height() < least) {
      return Step.to(idle(event.at()), scene);
    }
    return made(box, idle(event.at()), scene);
  }

  private static Step made(Box box, Tool next, Scene scene) {
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null) {
      return Step.to(next, scene);
    }
    Annotation drawn =
        FirstValues.in(
            scene,
            Annotation.drawn(
                scene.settings().newId().getAsLong(),
                scene.document().image().id(),
                categoryId,
                box));
    return new Step(next, Selection.of(drawn.id()), new Edit(Edit.Verb.DRAW, Change.add(drawn)));
  }

  @Override
  public View view(Scene scene) {
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null) {
      return new View(List.of(), Hint.of("box.uncategorised"), Cursor.ARROW);
    }
    String category = scene.document().category(categoryId).map(Category::name).orElse("");
    return switch (state) {
      case Idle(Point at) ->
          new View(crosshair(at), Hint.of(idleHint(scene), category), Cursor.CROSS);
      case Drawing(BoxDrag drag, boolean byClicks) ->
          new View(
              List.of(
                  new Mark.Crosshair(drag.at()),
                  new Mark.Drawing(Shape.of(drag.box(border(scene))), categoryId)),
              sizeHint(byClicks, category, drag.box(border(scene))),
              Cursor.CROSS);
      case Placing(Box box) ->
          new View(
              List.of(new Mark.Drawing(Shape.of(box), categoryId)),
              Hint.of("box.placing", category, Math.round(box.width()), Math.round(box.height())),
              Cursor.CROSS);
      case Collecting collecting ->
          new View(
              marks(collecting, categoryId),
              Hint.of("box.outermost", category, collecting.points.size()),
              Cursor.CROSS);
    };
  }

  private static String idleHint(Scene scene) {
    return switch (scene.settings().options().boxing()) {
      case CORNERS -> "box.idle";
      case EXTREMES -> "box.idle.outermost";
    };
  }

  private static Hint sizeHint(boolean byClicks, String category, Box box) {
    return Hint.of(
        byClicks ? "box.second" : "box.dragging",
        category,
        Math.round(box.width()),
        Math.round(box.height()));
  }

  private static List<Mark> marks(Collecting collecting, long categoryId) {
    return List.of(
        new Mark.Crosshair(collecting.at),
        new Mark.Drawing(Shape.of(around(collecting.withPointer())), categoryId),
        new Mark.Vertices(collecting.points, Mark.Vertices.Look.CHOSEN));
  }

  private static List<Mark> crosshair(@Nullable Point at) {
    return at == null ? List.of() : List.of(new Mark.Crosshair(at));
  }

  private static BoxTool begin(Point corner) {
    return drawing(new BoxDrag(corner, corner, false, false), false);
  }

  private static BoxTool drawing(BoxDrag drag, boolean byClicks) {
    return new BoxTool(new Drawing(drag, byClicks));
  }

  private static BoxTool idle(Point at) {
    return new BoxTool(new Idle(at));
  }

  private static Border border(Scene scene) {
    return Border.of(scene.document().image());
  }

  private static Point corner(PointerEvent event, Scene scene) {
    return border(scene).snap(event.at(), event.pixel());
  }
}
