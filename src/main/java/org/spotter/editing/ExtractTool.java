package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Parts an object from what is around it (Rother, Kolmogorov & Blake 2004, "GrabCut"): a dragged
/// box, or a click into the selected box, shows the object inside; strokes then say what belongs to
/// it, and with Shift or the other button what does not. Enter keeps what is shown; Backspace takes
/// the last stroke back; Escape gives up. Enter pressed while a stroke is still worked in keeps
/// what comes of it.
///
/// @param state where in the work it is
record ExtractTool(State state) implements Tool {
  static final ExtractTool IDLE = new ExtractTool(new Idle(null, false));

  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  private static final double CLICK = 4;

  /// A box with a shorter side, in image pixels, holds nothing to be parted.
  private static final double LEAST = 4;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  /// @param failed whether the last box came to nothing
  private record Idle(@Nullable Point at, boolean failed) implements State {}

  private record Boxing(Point anchor, Point at) implements State {
    Box box() {
      return Box.between(anchor, at);
    }
  }

  /// @param id the annotation that gets the pixels, or null for a new one
  /// @param asked what was asked last
  /// @param found what came of it or of what was asked before, or null when nothing has yet
  /// @param waits what it waits for
  /// @param live the stroke that is being drawn, or null
  private record Parting(
      @Nullable Long id,
      Scribbles scribbles,
      Request.Extract asked,
      @Nullable Mask found,
      Wait waits,
      Scribbles.@Nullable Stroke live,
      Point at)
      implements State {
    Parting with(Scribbles.@Nullable Stroke stroke, Point to) {
      return new Parting(id, scribbles, asked, found, waits, stroke, to);
    }

    Parting asking(Scribbles next, Request.Extract request) {
      return new Parting(id, next, request, found, Wait.TO_SHOW, null, at);
    }

    Parting found(Mask mask) {
      return new Parting(id, scribbles, asked, mask, Wait.NOT, live, at);
    }

    Parting keeping() {
      return new Parting(id, scribbles, asked, found, Wait.TO_KEEP, live, at);
    }
  }

  /// What is to become of the answer that has not come yet.
  private enum Wait {
    NOT,
    TO_SHOW,
    TO_KEEP
  }

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return switch (state) {
      case Idle _ -> this;
      case Boxing boxing -> idle(boxing.at);
      case Parting parting -> idle(parting.at);
    };
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> onKey(key, scene);
      case WheelEvent wheel -> Step.to(this, scene).set(BrushSize.turned(wheel.notches(), scene));
      case TypedEvent(char c) when c == '[' || c == ']' ->
          Step.to(this, scene).set(BrushSize.turned(c == ']' ? 1 : -1, scene));
      case TypedEvent _ -> Step.to(this, scene);
      case Answer answer -> answered(answer, scene);
      case PointerEvent event ->
          switch (state) {
            case Idle _ -> whenIdle(event, scene);
            case Boxing boxing -> whenBoxing(boxing, event, scene);
            case Parting parting -> whenParting(parting, event, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Boxing _ -> Step.to(event.key() == KeyEvent.Key.ESCAPE ? cancelled() : this, scene);
      case Parting parting ->
          switch (event.key()) {
            case ESCAPE -> Step.to(cancelled(), scene);
            case ENTER -> accept(parting, scene);
            case BACKSPACE -> back(parting, scene);
            case DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private Step back(Parting parting, Scene scene) {
    return parting.scribbles.strokes().isEmpty() || parting.live != null
        ? Step.to(new ExtractTool(parting.with(null, parting.at)), scene)
        : asking(parting, parting.scribbles.shortened(), scene);
  }

  private static Step asking(Parting parting, Scribbles scribbles, Scene scene) {
    Request.Extract request = scribbles.asks();
    return Step.to(new ExtractTool(parting.asking(scribbles, request)), scene).asking(request);
  }

  private Step answered(Answer answer, Scene scene) {
    if (!(state instanceof Parting parting) || !answer.request().equals(parting.asked)) {
      return Step.to(this, scene);
    }
    return switch (answer.result()) {
      case Answer.Region(Mask mask) when MaskHints.fits(mask, scene) ->
          parting.waits == Wait.TO_KEEP
              ? accept(parting.found(mask), scene)
              : Step.to(new ExtractTool(parting.found(mask)), scene);
      case Answer.Region _, Answer.Path _, Answer.Failed _ ->
          Step.to(new ExtractTool(new Idle(parting.at, true)), scene);
    };
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(new ExtractTool(new Idle(event.at(), hasFailed())), scene);
      case EXITED -> Step.to(new ExtractTool(new Idle(null, hasFailed())), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY && MaskTarget.fresh(scene).isPresent()
              ? Step.to(new ExtractTool(boxing(event, scene)), scene)
              : Step.to(this, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  private boolean hasFailed() {
    return state instanceof Idle(_, boolean failed) && failed;
  }

  private static Boxing boxing(PointerEvent event, Scene scene) {
    Point corner = corner(event, scene);
    return new Boxing(corner, corner);
  }

  private Step whenBoxing(Boxing boxing, PointerEvent event, Scene scene) {
    Boxing now = new Boxing(boxing.anchor, corner(event, scene));
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(new ExtractTool(now), scene);
      case RELEASED -> boxed(now, event, scene);
      case PRESSED -> Step.to(cancelled(), scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private static Step boxed(Boxing boxing, PointerEvent event, Scene scene) {
    if (boxing.anchor.distance(boxing.at) < CLICK * event.pixel()) {
      return boxOf(scene)
          .filter(a -> box(a, scene).filter(b -> b.contains(boxing.at)).isPresent())
          .map(a -> begin(a.id(), box(a, scene).orElseThrow(), event.at(), scene))
          .orElseGet(() -> Step.to(idle(event.at()), scene));
    }
    Box box = boxing.box();
    return box.width() < LEAST || box.height() < LEAST
        ? Step.to(idle(event.at()), scene)
        : begin(null, box, event.at(), scene);
  }

  /// The one selected annotation that is a plain box.
  private static Optional<Annotation> boxOf(Scene scene) {
    return scene.selection().size() != 1
        ? Optional.empty()
        : scene.selection().of(scene.document()).stream()
            .filter(scene.settings()::reaches)
            .filter(a -> a.bbox() != null && a.segmentation() == null)
            .findFirst();
  }

  private static Optional<Box> box(Annotation a, Scene scene) {
    return Optional.ofNullable(a.bbox())
        .map(b -> b.clip(scene.document().image().width(), scene.document().image().height()))
        .filter(b -> b.width() >= LEAST && b.height() >= LEAST);
  }

  private static Step begin(@Nullable Long id, Box box, Point at, Scene scene) {
    Scribbles none =
        Scribbles.none(box, scene.document().image().width(), scene.document().image().height());
    Request.Extract request = none.asks();
    return Step.to(
            new ExtractTool(new Parting(id, none, request, null, Wait.TO_SHOW, null, at)), scene)
        .asking(request);
  }

  private Step whenParting(Parting parting, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(new ExtractTool(parting.with(parting.live, event.at())), scene);
      case PRESSED -> stroke(parting, event, scene);
      case DRAGGED -> Step.to(new ExtractTool(drawn(parting, event.at())), scene);
      case RELEASED -> done(parting, scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private Step stroke(Parting parting, PointerEvent event, Scene scene) {
    boolean starts = event.button() != PointerEvent.Button.NONE && parting.live == null;
    if (!starts) {
      return Step.to(new ExtractTool(parting.with(null, event.at())), scene);
    }
    boolean belongs = event.button() == PointerEvent.Button.PRIMARY && !event.modifiers().shift();
    double width = scene.settings().options().brush();
    Scribbles.Stroke stroke = new Scribbles.Stroke(List.of(event.at()), width, belongs);
    return Step.to(new ExtractTool(parting.with(stroke, event.at())), scene);
  }

  private static Parting drawn(Parting parting, Point to) {
    Scribbles.Stroke live = parting.live;
    return parting.with(live == null ? null : live.to(to), to);
  }

  private static Step done(Parting parting, Scene scene) {
    Scribbles.Stroke live = parting.live;
    return live == null
        ? Step.to(new ExtractTool(parting), scene)
        : asking(parting, parting.scribbles.with(live), scene);
  }

  private static Step accept(Parting parting, Scene scene) {
    Mask found = parting.found;
    if (found == null || parting.waits != Wait.NOT) {
      return Step.to(new ExtractTool(parting.keeping()), scene);
    }
    return target(parting, scene)
        .flatMap(t -> t.isNew() ? t.withNew(found, scene) : t.withPixels(found, scene))
        .map(done -> new Step(idle(parting.at), done.selection(), done.edit()))
        .orElseGet(() -> Step.to(idle(parting.at), scene));
  }

  private static Optional<MaskTarget> target(Parting parting, Scene scene) {
    return parting.id == null
        ? MaskTarget.fresh(scene)
        : scene
            .document()
            .find(parting.id)
            .filter(scene.settings()::reaches)
            .map(a -> MaskTarget.of(a, scene.document().image()));
  }

  @Override
  public View view(Scene scene) {
    if (MaskTarget.fresh(scene).isEmpty()) {
      return new View(List.of(), MaskHints.impossible(scene), Cursor.ARROW);
    }
    return switch (state) {
      case Idle(Point at, boolean failed) -> idleView(at, failed, scene);
      case Boxing boxing ->
          new View(List.of(new Mark.Band(boxing.box())), Hint.of("extract.boxing"), Cursor.CROSS);
      case Parting parting -> partingView(parting, scene);
    };
  }

  private static View idleView(@Nullable Point at, boolean failed, Scene scene) {
    String key =
        failed ? "extract.failed" : boxOf(scene).isPresent() ? "extract.into" : "extract.idle";
    String name = MaskTarget.fresh(scene).map(t -> t.name(scene)).orElse("");
    List<Mark> marks = at == null ? List.of() : List.of(new Mark.Crosshair(at));
    return new View(marks, Hint.of(key, name), Cursor.CROSS);
  }

  private static View partingView(Parting parting, Scene scene) {
    List<Mark> marks = new ArrayList<>();
    Mask found = parting.found;
    if (found != null) {
      target(parting, scene).map(t -> t.shown(found)).ifPresent(marks::add);
    }
    marks.add(new Mark.Band(parting.scribbles.box()));
    parting.scribbles.strokes().forEach(s -> marks.add(s.mark()));
    if (parting.live != null) {
      marks.add(parting.live.mark());
    }
    if (found == null || parting.waits == Wait.TO_KEEP) {
      return new View(marks, Hint.of("extract.working"), Cursor.BUSY);
    }
    marks.add(new Mark.Nib(parting.at, scene.settings().options().brush(), false, false));
    return new View(marks, Hint.of("extract.shown"), Cursor.CROSS);
  }

  private static Point corner(PointerEvent event, Scene scene) {
    return Border.of(scene.document().image()).snap(event.at(), event.pixel());
  }

  private static ExtractTool idle(Point at) {
    return new ExtractTool(new Idle(at, false));
  }
}
