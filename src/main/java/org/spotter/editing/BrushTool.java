package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Brush;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Paints and erases pixels: of the selected annotation when it has a mask or polygons (which
/// become a mask), else of a new one. Shift or the other button does the opposite of what is set:
/// it erases with the brush, and paints with the eraser. `[` `]` and Alt+wheel change the size, `e`
/// turns the brush into an eraser and back; Enter ends the object, so that the next stroke begins
/// another.
///
/// A stroke is kept as its own pixels and put over those of the annotation when it ends: one
/// stroke, one step of undo. An annotation that loses its last pixel goes, in the same step.
///
/// @param state where in the stroke it is
record BrushTool(State state) implements Tool {
  static final BrushTool IDLE = new BrushTool(new Idle(null, false));

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  /// @param emptied whether the last stroke took an annotation away
  private record Idle(@Nullable Point at, boolean emptied) implements State {}

  /// @param stroke its pixels so far, where paint may go
  private record Painting(Mask stroke, boolean erasing, Point at) implements State {
    Mask over(Mask base) {
      return erasing ? base.minus(stroke) : base.or(stroke);
    }
  }

  @Override
  public String name() {
    return "brush";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return state instanceof Painting(_, _, Point at) ? idle(at) : this;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case WheelEvent wheel -> sized(BrushSize.turned(wheel.notches(), scene), scene);
      case TypedEvent(char c) -> typed(c, scene);
      case Answer _ -> Step.to(this, scene);
      case PointerEvent pointer ->
          switch (state) {
            case Idle _ -> whenIdle(pointer, scene);
            case Painting painting -> whenPainting(painting, pointer, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    if (!isIdle()) {
      return Step.to(event.key() == KeyEvent.Key.ESCAPE ? cancelled() : this, scene);
    }
    return event.key() == KeyEvent.Key.ENTER
        ? new Step(this, Selection.NONE, null)
        : SelectionKeys.on(event, this, scene);
  }

  private Step typed(char c, Scene scene) {
    Options options = scene.settings().options();
    return switch (c) {
      case '[' -> sized(BrushSize.turned(-1, scene), scene);
      case ']' -> sized(BrushSize.turned(1, scene), scene);
      case 'e' -> Step.to(this, scene).set(options.withErasing(!options.erasing()));
      default -> Step.to(this, scene);
    };
  }

  private Step sized(Options options, Scene scene) {
    return Step.to(this, scene).set(options);
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(new BrushTool(new Idle(event.at(), wasEmptied())), scene);
      case EXITED -> Step.to(new BrushTool(new Idle(null, wasEmptied())), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.NONE ? Step.to(this, scene) : pressed(event, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private boolean wasEmptied() {
    return state instanceof Idle(_, boolean emptied) && emptied;
  }

  private Step pressed(PointerEvent event, Scene scene) {
    boolean erasing = isErasing(event, scene);
    boolean picks = event.modifiers().control();
    if (picks || (erasing && MaskTarget.selected(scene).isEmpty())) {
      Selection under =
          MaskTarget.under(event.at(), scene).map(a -> Selection.of(a.id())).orElse(Selection.NONE);
      return picks || under.isEmpty()
          ? new Step(idle(event.at()), under, null)
          : begin(erasing, event, new Scene(scene.document(), under, scene.settings()));
    }
    return begin(erasing, event, scene);
  }

  private static boolean isErasing(PointerEvent event, Scene scene) {
    boolean other = event.modifiers().shift() || event.button() == PointerEvent.Button.SECONDARY;
    return scene.settings().options().erasing() != other;
  }

  private Step begin(boolean erasing, PointerEvent event, Scene scene) {
    return MaskTarget.of(scene)
        .map(target -> dab(target, erasing, event.at(), event.at(), scene))
        .map(dab -> Step.to(new BrushTool(new Painting(dab, erasing, event.at())), scene))
        .orElseGet(() -> Step.to(this, scene));
  }

  private Step whenPainting(Painting painting, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(onward(painting, event.at(), scene), scene);
      case RELEASED -> finish(painting, event.at(), scene);
      case PRESSED -> Step.to(cancelled(), scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private BrushTool onward(Painting painting, Point to, Scene scene) {
    Mask stroke =
        MaskTarget.of(scene)
            .map(target -> dab(target, painting.erasing, painting.at, to, scene))
            .map(painting.stroke::or)
            .orElse(painting.stroke);
    return new BrushTool(new Painting(stroke, painting.erasing, to));
  }

  private static Mask dab(MaskTarget target, boolean erasing, Point from, Point to, Scene scene) {
    Options options = scene.settings().options();
    Brush brush = new Brush(options.square() ? Brush.Tip.SQUARE : Brush.Tip.ROUND, options.brush());
    List<Point> path = from.equals(to) ? List.of(from) : List.of(from, to);
    Mask dab = brush.stroke(path, target.mask().width(), target.mask().height());
    return erasing ? dab : target.allowed(dab, scene);
  }

  private static Step finish(Painting painting, Point at, Scene scene) {
    Edit.Verb verb = painting.erasing ? Edit.Verb.ERASE : Edit.Verb.PAINT;
    return MaskTarget.of(scene)
        .flatMap(target -> target.with(painting.over(target.mask()), verb, scene))
        .map(done ->
            new Step(
                new BrushTool(new Idle(at, takesAway(done.edit()))), done.selection(), done.edit()))
        .orElseGet(() -> Step.to(idle(at), scene));
  }

  private static boolean takesAway(Edit edit) {
    return edit.change() instanceof org.spotter.dataset.Change.OfAnnotation(_, var after)
        && after == null;
  }

  @Override
  public View view(Scene scene) {
    Optional<MaskTarget> target = MaskTarget.of(scene);
    if (target.isEmpty()) {
      return new View(List.of(), MaskHints.impossible(scene), Cursor.ARROW);
    }
    List<Mark> marks = new ArrayList<>(shown(target.get()));
    nib(scene).ifPresent(marks::add);
    return new View(marks, hint(target.get(), scene), Cursor.CROSS);
  }

  /// An annotation that has a mask is shown as if it were painted on all the time, so that nothing
  /// changes on the screen when a stroke begins or ends.
  private List<Mark> shown(MaskTarget target) {
    return switch (state) {
      case Painting painting -> List.of(target.shown(painting.over(target.mask())));
      case Idle _ -> isMask(target.annotation()) ? List.of(target.shown(target.mask())) : List.of();
    };
  }

  private static boolean isMask(@Nullable Annotation annotation) {
    return annotation != null && annotation.segmentation() instanceof Segmentation.RunLength;
  }

  private Optional<Mark> nib(Scene scene) {
    Options options = scene.settings().options();
    return switch (state) {
      case Painting(_, boolean erasing, Point at) -> Optional.of(nib(at, erasing, options));
      case Idle(Point at, _) when at != null -> Optional.of(nib(at, options.erasing(), options));
      case Idle _ -> Optional.empty();
    };
  }

  private static Mark nib(Point at, boolean erasing, Options options) {
    return new Mark.Nib(at, options.brush(), options.square(), erasing);
  }

  private Hint hint(MaskTarget target, Scene scene) {
    String name = target.name(scene);
    long size = Math.round(scene.settings().options().brush());
    boolean erases = scene.settings().options().erasing();
    return switch (state) {
      case Painting p when p.erasing && !target.isNew() && p.over(target.mask()).isEmpty() ->
          Hint.of("brush.emptying", name);
      case Painting p -> Hint.of(p.erasing ? "brush.erasing" : "brush.painting", name);
      case Idle(_, boolean emptied) when emptied -> Hint.of("brush.emptied");
      case Idle _ when erases -> Hint.of(target.isNew() ? "eraser.idle" : "eraser.on", name, size);
      case Idle _ -> Hint.of(target.isNew() ? "brush.idle" : "brush.on", name, size);
    };
  }

  private static BrushTool idle(Point at) {
    return new BrushTool(new Idle(at, false));
  }
}
