package org.spotter.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Selects, moves and resizes. A click takes the smallest object under the pointer, a further click
/// at the same place the next below; Shift or Ctrl adds and removes; a drag over empty space, or
/// with Shift anywhere, frames several. A single plain box has handles; polygons, masks and
/// skeletons move as a whole.
///
/// @param state where in the gesture it is
record SelectTool(State state) implements Tool {
  static final SelectTool IDLE = new SelectTool(new Idle(null, 1, null));

  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  private static final double CLICK = 4;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  /// @param pixel the size of a screen pixel there
  /// @param clicked where the last click was, to know a further click at the same place
  private record Idle(@Nullable Point at, double pixel, @Nullable Point clicked) implements State {}

  /// The button is down, and it is not clear yet whether it is a click or a drag.
  ///
  /// @param fresh whether this press selected what is under it, so that its click is used up
  private record Pressed(Point at, double pixel, boolean fresh, @Nullable Point clicked)
      implements State {}

  private record Moving(Point from, Point to) implements State {}

  private record Resizing(Resize resize) implements State {}

  private record Framing(Point from, Point to, Selection base) implements State {
    Box frame() {
      return Box.between(from, to);
    }
  }

  @Override
  public String name() {
    return "select";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return isIdle() ? this : IDLE;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case WheelEvent _, TypedEvent _, Answer _ -> Step.to(this, scene);
      case PointerEvent pointer ->
          switch (state) {
            case Idle idle -> whenIdle(idle, pointer, scene);
            case Pressed pressed -> whenPressed(pressed, pointer, scene);
            case Moving moving -> whenMoving(moving, pointer, scene);
            case Resizing resizing -> whenResizing(resizing, pointer, scene);
            case Framing framing -> whenFraming(framing, pointer, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    if (isIdle()) {
      return SelectionKeys.on(event, this, scene);
    }
    return Step.to(event.key() == KeyEvent.Key.ESCAPE ? IDLE : this, scene);
  }

  private Step whenIdle(Idle idle, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> to(new Idle(event.at(), event.pixel(), idle.clicked), scene);
      case EXITED -> to(new Idle(null, event.pixel(), idle.clicked), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? pressed(idle, event, scene)
              : Step.to(this, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private Step pressed(Idle idle, PointerEvent event, Scene scene) {
    Optional<Resize> grip = Resize.at(event.at(), event.pixel(), scene);
    if (grip.isPresent()) {
      return to(new Resizing(grip.get()), scene);
    }
    List<Annotation> hits = hits(event.at(), event.pixel(), scene);
    if (hits.isEmpty()) {
      Selection base = event.modifiers().toggles() ? scene.selection() : Selection.NONE;
      return new Step(tool(new Framing(event.at(), event.at(), base)), base, null);
    }
    boolean keep =
        event.modifiers().toggles()
            || hits.stream().anyMatch(a -> scene.selection().contains(a.id()));
    return new Step(
        tool(new Pressed(event.at(), event.pixel(), !keep, idle.clicked)),
        keep ? scene.selection() : Selection.of(hits.getFirst().id()),
        null);
  }

  private Step whenPressed(Pressed pressed, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED ->
          event.at().distance(pressed.at) < CLICK * event.pixel()
              ? Step.to(this, scene)
              : to(dragged(pressed, event, scene), scene);
      case RELEASED -> clicked(pressed, event, scene);
      case PRESSED -> Step.to(IDLE, scene);
      case MOVED, EXITED -> Step.to(this, scene);
    };
  }

  private static State dragged(Pressed pressed, PointerEvent event, Scene scene) {
    return event.modifiers().toggles()
        ? new Framing(pressed.at, event.at(), scene.selection())
        : new Moving(pressed.at, event.at());
  }

  private static Step clicked(Pressed pressed, PointerEvent event, Scene scene) {
    SelectTool next = tool(new Idle(event.at(), event.pixel(), pressed.at));
    List<Annotation> hits = hits(pressed.at, event.pixel(), scene);
    if (pressed.fresh || hits.isEmpty()) {
      return Step.to(next, scene);
    }
    if (event.modifiers().toggles()) {
      return new Step(next, scene.selection().toggled(hits.getFirst().id()), null);
    }
    boolean again =
        pressed.clicked != null && pressed.clicked.distance(pressed.at) < CLICK * event.pixel();
    Annotation wanted = again ? below(hits, scene.selection()) : hits.getFirst();
    return new Step(next, Selection.of(wanted.id()), null);
  }

  /// The next larger after the selected one, then the smallest again.
  private static Annotation below(List<Annotation> hits, Selection selection) {
    int present = 0;
    while (present < hits.size() && !selection.contains(hits.get(present).id())) {
      present++;
    }
    return hits.get((present + 1) % hits.size());
  }

  private Step whenMoving(Moving moving, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED, MOVED -> to(new Moving(moving.from, event.at()), scene);
      case RELEASED ->
          done(
              Edits.move(
                  scene.document(),
                  scene.selection(),
                  event.at().x() - moving.from.x(),
                  event.at().y() - moving.from.y()),
              event,
              scene);
      case PRESSED -> Step.to(IDLE, scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private Step whenResizing(Resizing resizing, PointerEvent event, Scene scene) {
    Resize now = resizing.resize.to(event.at(), event.pixel());
    return switch (event.action()) {
      case DRAGGED, MOVED -> to(new Resizing(now), scene);
      case RELEASED -> done(now.edit(scene), event, scene);
      case PRESSED -> Step.to(IDLE, scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private Step whenFraming(Framing framing, PointerEvent event, Scene scene) {
    Framing now = new Framing(framing.from, event.at(), framing.base);
    return switch (event.action()) {
      case DRAGGED, MOVED -> new Step(tool(now), framed(now, scene), null);
      case RELEASED ->
          new Step(tool(new Idle(event.at(), event.pixel(), null)), framed(now, scene), null);
      case PRESSED -> new Step(IDLE, framing.base, null);
      case EXITED -> Step.to(this, scene);
    };
  }

  private static Selection framed(Framing framing, Scene scene) {
    return framing.base.plus(
        Selection.of(scene.document().index().framed(framing.frame(), scene.settings()::reaches)));
  }

  private static Step done(Optional<Edit> edit, PointerEvent event, Scene scene) {
    return new Step(
        tool(new Idle(event.at(), event.pixel(), null)), scene.selection(), edit.orElse(null));
  }

  private static List<Annotation> hits(Point p, double pixel, Scene scene) {
    return scene.document().index().at(p, CLICK * pixel, scene.settings()::reaches);
  }

  @Override
  public View view(Scene scene) {
    return switch (state) {
      case Idle idle -> idleView(idle, scene);
      case Pressed pressed ->
          new View(Resize.handles(pressed.pixel, scene), Hint.of("select.pressed"), Cursor.MOVE);
      case Moving moving -> movingView(moving, scene);
      case Resizing resizing -> resizingView(resizing, scene);
      case Framing framing ->
          new View(
              List.of(new Mark.Band(framing.frame())),
              Hint.of("select.framing", scene.selection().size()),
              Cursor.ARROW);
    };
  }

  private static View idleView(Idle idle, Scene scene) {
    List<Mark> marks = new ArrayList<>(Resize.handles(idle.pixel, scene));
    if (idle.at == null) {
      return new View(marks, idleHint(scene), Cursor.ARROW);
    }
    Optional<Resize> grip = Resize.at(idle.at, idle.pixel, scene);
    if (grip.isPresent()) {
      return new View(marks, idleHint(scene), grip.get().handle().cursor());
    }
    List<Annotation> hits = hits(idle.at, idle.pixel, scene);
    hits.stream().findFirst().ifPresent(a -> marks.add(new Mark.Hover(a.id())));
    return new View(marks, idleHint(scene), over(hits, scene.selection()));
  }

  private static Cursor over(List<Annotation> hits, Selection selection) {
    if (hits.isEmpty()) {
      return Cursor.ARROW;
    }
    return hits.stream().anyMatch(a -> selection.contains(a.id())) ? Cursor.MOVE : Cursor.POINT;
  }

  private static Hint idleHint(Scene scene) {
    return switch (scene.selection().size()) {
      case 0 -> Hint.of("select.idle");
      case 1 -> Hint.of(Resize.isPossible(scene) ? "select.one" : "select.whole", name(scene));
      default -> Hint.of("select.many", scene.selection().size());
    };
  }

  private static View movingView(Moving moving, Scene scene) {
    Point by =
        Edits.reach(
            scene.document(),
            scene.selection(),
            moving.to.x() - moving.from.x(),
            moving.to.y() - moving.from.y());
    return new View(
        List.of(new Mark.Shifted(new HashSet<>(scene.selection().ids()), by.x(), by.y())),
        Hint.of("select.moving", Math.round(by.x()), Math.round(by.y())),
        Cursor.MOVE);
  }

  private static View resizingView(Resizing resizing, Scene scene) {
    Resize resize = resizing.resize;
    Cursor cursor = resize.handle().cursor();
    return resize
        .after(scene)
        .map(after -> new View(List.of(new Mark.Reshaped(after)), sizeHint(after), cursor))
        .orElseGet(() ->
            new View(Resize.handles(resize.pixel(), scene), Hint.of("select.pressed"), cursor));
  }

  private static Hint sizeHint(Annotation a) {
    Box box = a.bbox();
    return box == null
        ? Hint.of("select.pressed")
        : Hint.of("select.resizing", Math.round(box.width()), Math.round(box.height()));
  }

  private static String name(Scene scene) {
    return scene.selection().of(scene.document()).stream()
        .findFirst()
        .flatMap(a -> scene.document().category(a.categoryId()))
        .map(Category::name)
        .orElse("");
  }

  private static Step to(State state, Scene scene) {
    return Step.to(tool(state), scene);
  }

  private static SelectTool tool(State state) {
    return new SelectTool(state);
  }
}
