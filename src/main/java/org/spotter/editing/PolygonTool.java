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

/// Draws polygons: a click puts a vertex, a drag draws freehand. A click on the first vertex, a
/// double click or Enter finishes; Backspace takes the last vertex back; Escape gives up. Vertices
/// snap to neighbours and to the image's border; with Shift the line follows the neighbour's border
/// on which the last vertex lies.
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
  private record Drawing(Pen pen, Snap snap, boolean follows) implements State {
    Drawing with(Pen newPen) {
      return new Drawing(newPen, snap, follows);
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
          event.button() == PointerEvent.Button.PRIMARY && scene.settings().categoryId() != null
              ? Step.to(new PolygonTool(new Drawing(Pen.down(snap.at()), snap, false)), scene)
              : Step.to(this, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private Step whenDrawing(Drawing drawing, PointerEvent event, Scene scene) {
    Snap snap = Snap.of(event, scene);
    Drawing now = new Drawing(drawing.pen.moved(snap.at()), snap, event.modifiers().shift());
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
    Drawing up = now.with(now.pen.released());
    return closes ? finish(up, scene) : Step.to(new PolygonTool(up), scene);
  }

  private static List<Point> followed(Drawing now, Scene scene) {
    return now.follows && now.snap.caught()
        ? Snap.between(now.pen.last(), now.snap.at(), scene)
        : List.of();
  }

  /// What is no polygon yet is not given up: there is more to come.
  private static Step finish(Drawing drawing, Scene scene) {
    Long categoryId = scene.settings().categoryId();
    Polygon ring = ring(drawing.pen.points());
    if (categoryId == null || !hasInside(ring)) {
      return Step.to(new PolygonTool(drawing.with(drawing.pen.released())), scene);
    }
    Annotation drawn =
        Annotation.drawn(
            scene.settings().newId().getAsLong(),
            scene.document().image().id(),
            categoryId,
            new Segmentation.Polygons(List.of(ring)));
    return new Step(
        idle(drawing.snap), Selection.of(drawn.id()), new Edit(Edit.Verb.DRAW, Change.add(drawn)));
  }

  private static Polygon ring(List<Point> points) {
    return new Polygon(
        points.stream()
            .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
            .toArray());
  }

  private static boolean hasInside(Polygon ring) {
    Box around = ring.bounds();
    return ring.size() >= LEAST && around != null && around.width() > 0 && around.height() > 0;
  }

  @Override
  public View view(Scene scene) {
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null) {
      return new View(List.of(), Hint.of("polygon.uncategorised"), Cursor.ARROW);
    }
    String category = scene.document().category(categoryId).map(Category::name).orElse("");
    return switch (state) {
      case Idle(Snap snap) ->
          new View(snapped(snap), Hint.of("polygon.idle", category), Cursor.CROSS);
      case Drawing drawing ->
          new View(marks(drawing, scene, categoryId), hint(drawing, category), Cursor.CROSS);
    };
  }

  private static Hint hint(Drawing drawing, String category) {
    int size = drawing.pen.size();
    return Hint.of(size < LEAST ? "polygon.begun" : "polygon.drawing", category, size);
  }

  private static List<Mark> marks(Drawing drawing, Scene scene, long categoryId) {
    List<Point> rubber = new ArrayList<>(followed(drawing, scene));
    rubber.add(drawing.pen.at());
    List<Mark> marks = new ArrayList<>();
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
