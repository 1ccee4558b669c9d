package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// Draws polygons: a click puts a vertex, a drag draws freehand. A click on the first vertex, a
/// double click or Enter finishes; Backspace takes the last vertex back; Escape gives up. Vertices
/// snap to neighbours and to the image's border; with Shift the line follows the neighbour's border
/// on which the last vertex lies. Begun with Shift, the ring becomes a further part of the selected
/// object, or grows it where it overlaps; begun with Alt, it is cut out of it.
///
/// @param state where in the gesture it is
record PolygonTool(State state) implements Tool {
  static final PolygonTool IDLE = new PolygonTool(new Idle(null));

  /// A polygon has at least this many vertices.
  private static final int LEAST = 3;

  sealed interface State {}

  /// @param snap where a click would put a vertex, or null while the pointer is elsewhere
  private record Idle(@Nullable Snap snap) implements State {}

  /// @param follows whether the line runs along the neighbour's border to the pointer
  private record Drawing(RingPurpose purpose, Pen pen, Snap snap, boolean follows)
      implements State {
    Drawing with(Pen newPen) {
      return new Drawing(purpose, newPen, snap, follows);
    }

    Polygon ring() {
      return Polygon.through(pen.points());
    }
  }

  @Override
  public String name() {
    return "polygon";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return state instanceof Drawing drawing ? idle(drawing.snap) : this;
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
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Drawing drawing ->
          switch (event.key()) {
            case ESCAPE -> Step.to(cancelled(), scene);
            case ENTER -> finish(drawing, scene);
            case BACKSPACE -> Step.to(shortened(drawing), scene);
            case DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private static PolygonTool shortened(Drawing drawing) {
    return drawing.pen.size() == 1
        ? idle(drawing.snap)
        : new PolygonTool(drawing.with(drawing.pen.shortened()));
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    Snap snap = Snap.of(event, scene);
    return switch (event.action()) {
      case MOVED -> Step.to(idle(snap), scene);
      case EXITED -> Step.to(IDLE, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? RingPurpose.of(event.modifiers(), scene)
                  .map(purpose -> Step.to(begun(purpose, snap), scene))
                  .orElse(same(scene))
              : same(scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private static PolygonTool begun(RingPurpose purpose, Snap snap) {
    return new PolygonTool(new Drawing(purpose, Pen.down(snap.at()), snap, false));
  }

  private Step whenDrawing(Drawing drawing, PointerEvent event, Scene scene) {
    Snap snap = Snap.of(event, scene);
    Drawing now =
        new Drawing(drawing.purpose, drawing.pen.moved(snap.at()), snap, event.modifiers().shift());
    return switch (event.action()) {
      case MOVED -> Step.to(new PolygonTool(now.with(now.pen.released())), scene);
      case DRAGGED -> Step.to(new PolygonTool(now.with(dragged(now, event))), scene);
      case PRESSED -> event.isPrimary(event.action()) ? pressed(now, event, scene) : same(scene);
      case RELEASED -> event.isPrimary(event.action()) ? released(now, event, scene) : same(scene);
      case EXITED -> same(scene);
    };
  }

  private Step same(Scene scene) {
    return Step.to(this, scene);
  }

  private static Pen dragged(Drawing now, PointerEvent event) {
    return now.pen.isDown() ? now.pen.dragged(now.snap.at(), event.pixel()) : now.pen;
  }

  private static Step pressed(Drawing now, PointerEvent event, Scene scene) {
    Pen pen = now.pen;
    boolean again = pen.isNearLast(pen.at(), event.pixel());
    boolean closes = pen.size() >= LEAST && pen.isNearFirst(event.at(), event.pixel());
    if (closes || again) {
      return finish(now, scene);
    }
    List<Point> corners = new ArrayList<>(followed(now, scene));
    corners.add(pen.at());
    return Step.to(new PolygonTool(now.with(pen.pressed(corners))), scene);
  }

  private static Step released(Drawing now, PointerEvent event, Scene scene) {
    boolean closes =
        now.pen.isFreehand()
            && now.pen.size() > LEAST
            && now.pen.isNearFirst(event.at(), event.pixel());
    Drawing up = now.with(now.pen.released(event.pixel()));
    return closes ? finish(up, scene) : Step.to(new PolygonTool(up), scene);
  }

  private static List<Point> followed(Drawing now, Scene scene) {
    return now.follows && now.snap.caught()
        ? Snap.between(now.pen.last(), now.snap.at(), scene)
        : List.of();
  }

  /// What is no polygon yet, or comes to nothing, is not given up: there is more to come.
  private static Step finish(Drawing drawing, Scene scene) {
    return (hasInside(drawing.ring())
            ? drawing.purpose.finish(drawing.ring(), scene)
            : Optional.<Operation.Outcome>empty())
        .map(done -> new Step(idle(drawing.snap), done.selection(), done.edit()))
        .orElseGet(() -> Step.to(new PolygonTool(drawing.with(drawing.pen.released())), scene));
  }

  private static boolean hasInside(Polygon ring) {
    Box around = ring.bounds();
    return ring.size() >= LEAST && around != null && around.width() > 0 && around.height() > 0;
  }

  @Override
  public View view(Scene scene) {
    return switch (state) {
      case Idle(Snap snap) -> idleView(snap, scene);
      case Drawing drawing -> new View(marks(drawing, scene), hint(drawing, scene), Cursor.CROSS);
    };
  }

  private static View idleView(@Nullable Snap snap, Scene scene) {
    Optional<Annotation> target = RingPurpose.target(scene);
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null && target.isEmpty()) {
      return new View(List.of(), Hint.of("polygon.uncategorised"), Cursor.ARROW);
    }
    String category = categoryId == null ? "" : name(categoryId, scene);
    Hint hint =
        target
            .map(a -> Hint.of("polygon.idle.selected", category, name(a.categoryId(), scene)))
            .orElse(Hint.of("polygon.idle", category));
    return new View(snapped(snap), hint, Cursor.CROSS);
  }

  private static Hint hint(Drawing drawing, Scene scene) {
    int size = drawing.pen.size();
    String key =
        switch (drawing.purpose) {
          case RingPurpose.Fresh _ -> size < LEAST ? "polygon.begun" : "polygon.drawing";
          case RingPurpose.Part _ -> "polygon.part";
          case RingPurpose.Hole _ -> "polygon.hole";
        };
    String category = drawing.purpose.categoryId(scene).map(id -> name(id, scene)).orElse("");
    return Hint.of(key, category, size);
  }

  private static String name(long categoryId, Scene scene) {
    return scene.document().category(categoryId).map(Category::name).orElse("");
  }

  private static List<Mark> marks(Drawing drawing, Scene scene) {
    List<Point> rubber = new ArrayList<>(followed(drawing, scene));
    rubber.add(drawing.pen.at());
    List<Mark> marks = new ArrayList<>();
    Long categoryId = drawing.purpose.categoryId(scene).orElse(null);
    marks.add(new Mark.Line(drawing.pen.points(), rubber, categoryId));
    if (drawing.pen.size() >= LEAST) {
      marks.add(new Mark.Vertices(List.of(drawing.pen.first()), Mark.Vertices.Look.CHOSEN));
    }
    marks.addAll(snapped(drawing.snap));
    return marks;
  }

  private static List<Mark> snapped(@Nullable Snap snap) {
    return snap != null && snap.caught() ? List.of(new Mark.Snapped(snap.at())) : List.of();
  }

  private static PolygonTool idle(@Nullable Snap snap) {
    return new PolygonTool(new Idle(snap));
  }
}
