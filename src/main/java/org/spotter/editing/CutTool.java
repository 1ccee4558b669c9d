package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Point;

/// Cuts the selected polygons and masks in pieces along a line, drawn corner by corner or freehand.
/// The cut is made as soon as the line leads all across. The largest piece stays the object it was;
/// each other becomes an object of its own. While nothing is selected that can be cut, a click
/// selects it.
///
/// @param state where in the gesture it is
record CutTool(State state) implements Tool {
  static final CutTool IDLE = new CutTool(new Idle());

  sealed interface State {}

  private record Idle() implements State {}

  private record Drawing(Pen pen) implements State {}

  @Override
  public String name() {
    return "cut";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return IDLE;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case WheelEvent _, TypedEvent _, Answer _ -> Step.to(this, scene);
      case PointerEvent pointer ->
          switch (state) {
            case Idle _ -> whenIdle(pointer, scene);
            case Drawing(Pen pen) -> whenDrawing(pen, pointer, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Drawing(Pen pen) ->
          switch (event.key()) {
            case ESCAPE -> Step.to(IDLE, scene);
            case BACKSPACE -> Step.to(pen.size() == 1 ? IDLE : tool(pen.shortened()), scene);
            case ENTER, DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    if (!event.isPrimary(PointerEvent.Action.PRESSED)) {
      return Step.to(this, scene);
    }
    return Cutting.targets(scene).isEmpty()
        ? new Step(this, wanted(event, scene).orElse(scene.selection()), null)
        : Step.to(tool(Pen.down(Border.hundredth(event.at()))), scene);
  }

  private static Optional<Selection> wanted(PointerEvent event, Scene scene) {
    return SelectIdle.hits(event.at(), event.pixel(), scene).stream()
        .filter(a -> Cutting.takes(a, scene))
        .findFirst()
        .map(a -> Selection.of(a.id()));
  }

  private Step whenDrawing(Pen pen, PointerEvent event, Scene scene) {
    Point at = Border.hundredth(event.at());
    return switch (event.action()) {
      case MOVED -> Step.to(tool(pen.released().moved(at)), scene);
      case DRAGGED ->
          Step.to(tool(pen.isDown() ? pen.dragged(at, event.pixel()) : pen.moved(at)), scene);
      case PRESSED ->
          event.isPrimary(event.action()) && !pen.isNearLast(at, event.pixel())
              ? Step.to(tool(pen.pressed(List.of(at))), scene)
              : Step.to(this, scene);
      case RELEASED ->
          event.isPrimary(event.action())
              ? released(pen, event.pixel(), scene)
              : Step.to(this, scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private static Step released(Pen pen, double pixel, Scene scene) {
    Pen up = pen.released(pixel);
    return Cutting.along(up.points(), scene)
        .map(cut -> new Step(IDLE, cut.selection(), cut.edit()))
        .orElseGet(() -> Step.to(tool(up), scene));
  }

  @Override
  public View view(Scene scene) {
    if (Cutting.targets(scene).isEmpty()) {
      return new View(List.of(), Hint.of("cut.nothing"), Cursor.POINT);
    }
    return switch (state) {
      case Idle _ ->
          new View(List.of(), Hint.of("cut.idle", Cutting.targets(scene).size()), Cursor.CROSS);
      case Drawing(Pen pen) ->
          new View(
              List.of(new Mark.Line(pen.points(), List.of(pen.at()), null)),
              Hint.of("cut.drawing"),
              Cursor.CROSS);
    };
  }

  private static CutTool tool(Pen pen) {
    return new CutTool(new Drawing(pen));
  }
}
