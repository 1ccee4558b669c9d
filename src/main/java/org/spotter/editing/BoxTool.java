package org.spotter.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Draws boxes: by a drag, or by two clicks at opposite corners. Corners snap to the image's
/// border; what is too small to be meant makes nothing; Escape or the other button gives up.
///
/// @param state where in the gesture it is
record BoxTool(State state) implements Tool {
  static final BoxTool IDLE = new BoxTool(new Idle(null));

  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  private static final double CLICK = 4;

  /// A box with a shorter side, in screen pixels, is an accident. It also has at least one image
  /// pixel.
  private static final double LEAST = 3;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  private record Idle(@Nullable Point at) implements State {}

  /// @param byClicks whether the first corner was clicked, and the next click gives the second
  private record Drawing(Point anchor, Point at, boolean byClicks) implements State {
    Box box() {
      return Box.between(anchor, at);
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
    return state instanceof Drawing(_, Point at, _) ? idle(at) : this;
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
    if (isIdle()) {
      return SelectionKeys.on(event, this, scene);
    }
    return Step.to(event.key() == KeyEvent.Key.ESCAPE ? cancelled() : this, scene);
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
    Point at = corner(event, scene);
    BoxTool onward = new BoxTool(new Drawing(drawing.anchor, at, drawing.byClicks));
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(onward, scene);
      case EXITED -> Step.to(this, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY && drawing.byClicks
              ? finish(drawing.anchor, at, event, scene)
              : Step.to(cancelled(), scene);
      case RELEASED -> released(drawing, at, event, scene);
    };
  }

  private Step released(Drawing drawing, Point at, PointerEvent event, Scene scene) {
    if (drawing.byClicks || event.button() != PointerEvent.Button.PRIMARY) {
      return Step.to(this, scene);
    }
    return at.distance(drawing.anchor) < CLICK * event.pixel()
        ? Step.to(new BoxTool(new Drawing(drawing.anchor, at, true)), scene)
        : finish(drawing.anchor, at, event, scene);
  }

  private static Step finish(Point anchor, Point at, PointerEvent event, Scene scene) {
    Box box = Box.between(anchor, at);
    double least = Math.max(1, LEAST * event.pixel());
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null || box.width() < least || box.height() < least) {
      return Step.to(idle(event.at()), scene);
    }
    Annotation drawn =
        Annotation.drawn(
            scene.settings().newId().getAsLong(), scene.document().image().id(), categoryId, box);
    return new Step(
        idle(event.at()), Selection.of(drawn.id()), new Edit(Edit.Verb.DRAW, Change.add(drawn)));
  }

  @Override
  public View view(Scene scene) {
    Long categoryId = scene.settings().categoryId();
    if (categoryId == null) {
      return new View(List.of(), Hint.of("box.uncategorised"), Cursor.ARROW);
    }
    String category = scene.document().category(categoryId).map(Category::name).orElse("");
    return switch (state) {
      case Idle(Point at) -> new View(crosshair(at), Hint.of("box.idle", category), Cursor.CROSS);
      case Drawing drawing ->
          new View(
              List.of(
                  new Mark.Crosshair(drawing.at),
                  new Mark.Drawing(Shape.of(drawing.box()), categoryId)),
              Hint.of(
                  drawing.byClicks ? "box.second" : "box.dragging",
                  category,
                  Math.round(drawing.box().width()),
                  Math.round(drawing.box().height())),
              Cursor.CROSS);
    };
  }

  private static List<Mark> crosshair(@Nullable Point at) {
    return at == null ? List.of() : List.of(new Mark.Crosshair(at));
  }

  private static BoxTool begin(Point corner) {
    return new BoxTool(new Drawing(corner, corner, false));
  }

  private static BoxTool idle(Point at) {
    return new BoxTool(new Idle(at));
  }

  private static Point corner(PointerEvent event, Scene scene) {
    return Border.of(scene.document().image()).snap(event.at(), event.pixel());
  }
}
