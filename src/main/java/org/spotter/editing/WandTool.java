package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// Takes the pixels that look like the one that is clicked, and shows them before it makes an
/// object of them. A drag after the press, the keys `+` and `-`, or whatever else sets the
/// tolerance changes what is shown; Enter or the next click keeps it, Escape gives it up. With
/// Shift the pixels are added to the selected object, with Alt taken from it.
///
/// @param state what is shown
record WandTool(State state) implements Tool {
  static final WandTool IDLE = new WandTool(new Idle(null, false));

  /// How much a screen pixel of a drag changes the tolerance.
  private static final double PER_PIXEL = 0.25;

  private static final double KEY_STEP = 2;

  /// What becomes of the pixels.
  private enum Use {
    NEW,
    ADD,
    TAKE
  }

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  /// @param failed whether the last click came to nothing
  private record Idle(@Nullable Point at, boolean failed) implements State {}

  /// @param asked what was asked last
  /// @param region what came of it or of what was asked before, or null when nothing has yet
  /// @param held where the button went down and the tolerance then, or null once it is released
  private record Trying(
      Request.Wand asked, Use use, @Nullable Mask region, boolean waits, @Nullable Held held)
      implements State {
    Trying asking(Request.Wand next) {
      return new Trying(next, use, region, true, held);
    }

    Trying released() {
      return new Trying(asked, use, region, waits, null);
    }

    Trying with(Mask found) {
      return new Trying(asked, use, found, false, held);
    }
  }

  private record Held(Point at, double tolerance) {}

  @Override
  public String name() {
    return "wand";
  }

  @Override
  public boolean isIdle() {
    return state instanceof Idle;
  }

  @Override
  public Tool cancelled() {
    return state instanceof Trying trying ? idle(trying.asked.at()) : this;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case WheelEvent _ -> Step.to(this, scene);
      case KeyEvent key -> onKey(key, scene);
      case TypedEvent(char c) -> typed(c, scene);
      case Answer answer -> answered(answer, scene);
      case PointerEvent event ->
          switch (state) {
            case Idle _ -> whenIdle(event, scene);
            case Trying trying -> whenTrying(trying, event, scene);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Trying trying ->
          switch (event.key()) {
            case ESCAPE -> Step.to(cancelled(), scene);
            case ENTER -> accept(trying, scene);
            case DELETE, BACKSPACE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private Step typed(char c, Scene scene) {
    double by = c == '+' || c == '=' ? KEY_STEP : c == '-' ? -KEY_STEP : 0;
    return state instanceof Trying trying && by != 0
        ? tuned(trying, scene.settings().options().tolerance() + by, scene)
        : Step.to(this, scene);
  }

  private static Step tuned(Trying trying, double tolerance, Scene scene) {
    Options options = scene.settings().options().withTolerance(tolerance);
    Request.Wand next = request(trying.asked.at(), options);
    return next.equals(trying.asked)
        ? Step.to(new WandTool(trying), scene).set(options)
        : Step.to(new WandTool(trying.asking(next)), scene).set(options).asking(next);
  }

  private static Request.Wand request(Point at, Options options) {
    return new Request.Wand(at, options.tolerance(), options.contiguous());
  }

  private Step answered(Answer answer, Scene scene) {
    if (!(state instanceof Trying trying) || !answer.request().equals(trying.asked)) {
      return Step.to(this, scene);
    }
    return switch (answer.result()) {
      case Answer.Region(Mask mask) when MaskHints.fits(mask, scene) && !mask.isEmpty() ->
          Step.to(new WandTool(trying.with(mask)), scene);
      case Answer.Region _, Answer.Path _, Answer.Failed _ ->
          Step.to(new WandTool(new Idle(trying.asked.at(), true)), scene);
    };
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(idle(event.at()), scene);
      case EXITED -> Step.to(IDLE, scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? pressed(event, scene.selection(), null, scene)
              : Step.to(this, scene);
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  /// Begins at the point.
  ///
  /// @param edit what is kept of what was shown before
  private static Step pressed(
      PointerEvent event, Selection selection, @Nullable Edit edit, Scene scene) {
    Use use = use(event.modifiers());
    if (!MaskHints.isInside(event.at(), scene) || target(use, scene).isEmpty()) {
      return new Step(idle(event.at()), selection, edit);
    }
    Options options = scene.settings().options();
    Request.Wand asked = request(event.at(), options);
    Trying trying = new Trying(asked, use, null, true, new Held(event.at(), options.tolerance()));
    return new Step(new WandTool(trying), selection, edit).asking(asked);
  }

  private static Use use(Modifiers modifiers) {
    return modifiers.shift() ? Use.ADD : modifiers.alt() ? Use.TAKE : Use.NEW;
  }

  private Step whenTrying(Trying trying, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case DRAGGED -> dragged(trying, event, scene);
      case MOVED -> tuned(trying, scene.settings().options().tolerance(), scene);
      case RELEASED -> Step.to(new WandTool(trying.released()), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? next(trying, event, scene)
              : Step.to(cancelled(), scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  /// To the right and up is more.
  private Step dragged(Trying trying, PointerEvent event, Scene scene) {
    Held held = trying.held;
    if (held == null) {
      return Step.to(this, scene);
    }
    double way = event.at().x() - held.at.x() - (event.at().y() - held.at.y());
    return tuned(trying, held.tolerance + Math.rint(way / event.pixel() * PER_PIXEL), scene);
  }

  /// Keeps what is shown and begins anew on what came of it.
  private static Step next(Trying trying, PointerEvent event, Scene scene) {
    Edited kept = edited(trying, scene).orElse(null);
    if (kept == null) {
      return pressed(event, scene.selection(), null, scene);
    }
    Document after = scene.document().apply(kept.edit().change());
    Scene then = new Scene(after, kept.selection(), scene.settings());
    return pressed(event, kept.selection(), kept.edit(), then);
  }

  private Step accept(Trying trying, Scene scene) {
    return trying.region == null
        ? Step.to(this, scene)
        : edited(trying, scene)
            .map(done -> new Step(idle(trying.asked.at()), done.selection(), done.edit()))
            .orElseGet(() -> Step.to(idle(trying.asked.at()), scene));
  }

  private static Optional<Edited> edited(Trying trying, Scene scene) {
    Mask region = trying.region;
    if (region == null) {
      return Optional.empty();
    }
    return target(trying.use, scene)
        .flatMap(target ->
            trying.use == Use.NEW
                ? target.withNew(region, scene)
                : target.with(after(trying.use, target.mask(), region), verb(trying.use), scene));
  }

  private static Edit.Verb verb(Use use) {
    return use == Use.TAKE ? Edit.Verb.ERASE : Edit.Verb.PAINT;
  }

  private static Mask after(Use use, Mask base, Mask region) {
    return switch (use) {
      case NEW -> region;
      case ADD -> base.or(region);
      case TAKE -> base.minus(region);
    };
  }

  private static Optional<MaskTarget> target(Use use, Scene scene) {
    return use == Use.NEW
        ? MaskTarget.fresh(scene)
        : MaskTarget.of(scene).filter(target -> use == Use.ADD || !target.isNew());
  }

  @Override
  public View view(Scene scene) {
    return switch (state) {
      case Idle(_, boolean failed) -> idleView(failed, scene);
      case Trying trying -> tryingView(trying, scene);
    };
  }

  private static View idleView(boolean failed, Scene scene) {
    if (MaskTarget.of(scene).isEmpty()) {
      return new View(List.of(), MaskHints.impossible(scene), Cursor.ARROW);
    }
    String name = MaskTarget.of(scene).map(t -> t.name(scene)).orElse("");
    return new View(
        List.of(), failed ? Hint.of("wand.failed") : Hint.of("wand.idle", name), Cursor.CROSS);
  }

  private static View tryingView(Trying trying, Scene scene) {
    long tolerance = Math.round(trying.asked.tolerance());
    List<Mark> marks = new ArrayList<>();
    Mask region = trying.region;
    if (region == null) {
      return new View(marks, Hint.of("wand.working"), Cursor.BUSY);
    }
    target(trying.use, scene)
        .map(t -> t.shown(after(trying.use, t.mask(), region)))
        .ifPresent(marks::add);
    return new View(marks, Hint.of("wand.shown", tolerance), Cursor.CROSS);
  }

  private static WandTool idle(Point at) {
    return new WandTool(new Idle(at, false));
  }
}
