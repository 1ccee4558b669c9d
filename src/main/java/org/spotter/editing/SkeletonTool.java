package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Pose;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Point;

/// Places the joints of a skeleton: by a drag of a box, into which the pose of the template is
/// fitted, or joint by joint, guided by the name of the next one.
///
/// Guided, a click places a joint that is visible, with Shift or the other button one that is
/// hidden; so do the keys 2 and 1 at the pointer, and 0 or N passes a joint over: it stays
/// unlabelled. Backspace goes back one joint, Enter ends early, Escape gives up. When an annotation
/// is selected whose category has a skeleton and that lacks joints, they become its own and its box
/// stays; a click into it fits the pose into its box. When it lacks none, a drag of a joint moves
/// that.
///
/// @param state where in the gesture it is
record SkeletonTool(State state) implements Tool {
  static final SkeletonTool IDLE = new SkeletonTool(new Idle(null, 1));

  /// A shorter way of the pointer, in screen pixels, is a click and not a drag.
  private static final double CLICK = 4;

  /// A box with a shorter side, in screen pixels, is an accident.
  private static final double LEAST = 8;

  sealed interface State {}

  /// @param at the pointer, or null while it is elsewhere
  /// @param pixel the size of a screen pixel there
  private record Idle(@Nullable Point at, double pixel) implements State {}

  /// A box is dragged.
  private record Boxing(Point anchor, Point at) implements State {
    Box box() {
      return Box.between(anchor, at);
    }
  }

  private record Guided(Guide guide, Point at) implements State {}

  /// A joint of a pose that has them all is dragged.
  private record Moving(JointMoving joint) implements State {}

  @Override
  public String name() {
    return "skeleton";
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
      case Guided guided -> idle(guided.at);
      case Moving moving -> idle(moving.joint.to());
    };
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case WheelEvent _, Answer _ -> Step.to(this, scene);
      case KeyEvent key -> onKey(key, scene);
      case TypedEvent(char c) -> typed(c, scene);
      case PointerEvent pointer ->
          switch (state) {
            case Idle _ -> whenIdle(pointer, scene);
            case Boxing boxing -> whenBoxing(boxing, pointer, scene);
            case Guided guided -> whenGuided(guided, pointer, scene);
            case Moving moving -> moved(moving.joint.on(pointer, scene), pointer);
          };
    };
  }

  private Step onKey(KeyEvent event, Scene scene) {
    return switch (state) {
      case Idle _ -> SelectionKeys.on(event, this, scene);
      case Boxing _, Moving _ ->
          Step.to(event.key() == KeyEvent.Key.ESCAPE ? cancelled() : this, scene);
      case Guided guided ->
          switch (event.key()) {
            case ESCAPE -> Step.to(cancelled(), scene);
            case BACKSPACE -> back(guided, scene);
            case ENTER -> finish(guided, scene);
            case DELETE, LEFT, RIGHT, UP, DOWN -> Step.to(this, scene);
          };
    };
  }

  private Step back(Guided guided, Scene scene) {
    return guided.guide.placed().isEmpty()
        ? Step.to(cancelled(), scene)
        : Step.to(new SkeletonTool(new Guided(guided.guide.back(), guided.at)), scene);
  }

  private Step typed(char c, Scene scene) {
    return switch (state) {
      case Guided(Guide guide, Point at) ->
          switch (c) {
            case '0', 'n' -> says(guide, at, 0, scene);
            case '1' -> says(guide, at, 1, scene);
            case '2' -> says(guide, at, 2, scene);
            default -> Step.to(this, scene);
          };
      case Idle _, Boxing _, Moving _ -> Step.to(this, scene);
    };
  }

  private Step whenIdle(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> Step.to(new SkeletonTool(new Idle(event.at(), event.pixel())), scene);
      case EXITED -> Step.to(IDLE, scene);
      case PRESSED ->
          grip(event, scene)
              .map(joint -> Step.to(new SkeletonTool(new Moving(joint)), scene))
              .orElseGet(() -> pressed(event, scene));
      case DRAGGED, RELEASED -> Step.to(this, scene);
    };
  }

  /// The joint of the selected annotation under the pointer. While others are lacking, a press says
  /// where those are: joints may lie on each other.
  private static Optional<JointMoving> grip(PointerEvent event, Scene scene) {
    return event.button() == PointerEvent.Button.PRIMARY && isComplete(scene)
        ? JointMoving.at(event, scene)
        : Optional.empty();
  }

  private static boolean isComplete(Scene scene) {
    return Joints.selected(scene).filter(joints -> joints.missing().isEmpty()).isPresent();
  }

  private static Step moved(Step step, PointerEvent event) {
    SkeletonTool next =
        step.tool() instanceof SelectTool(JointMoving joint)
            ? new SkeletonTool(new Moving(joint))
            : new SkeletonTool(new Idle(event.at(), event.pixel()));
    return new Step(next, step.selection(), step.edit());
  }

  private Step pressed(PointerEvent event, Scene scene) {
    Optional<PoseTarget> target = target(scene);
    if (event.button() != PointerEvent.Button.PRIMARY || target.isEmpty()) {
      return Step.to(this, scene);
    }
    if (isGuided(scene)) {
      return says(Guide.of(target.get()), event.at(), visibility(event), scene);
    }
    Point corner = corner(event, scene);
    return Step.to(new SkeletonTool(new Boxing(corner, corner)), scene);
  }

  private static int visibility(PointerEvent event) {
    boolean hidden = event.modifiers().shift() || event.button() == PointerEvent.Button.SECONDARY;
    return hidden ? 1 : 2;
  }

  private Step whenBoxing(Boxing boxing, PointerEvent event, Scene scene) {
    Boxing now = new Boxing(boxing.anchor, corner(event, scene));
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(new SkeletonTool(now), scene);
      case RELEASED -> boxed(now, event, scene);
      case PRESSED -> Step.to(cancelled(), scene);
      case EXITED -> Step.to(this, scene);
    };
  }

  private static Step boxed(Boxing boxing, PointerEvent event, Scene scene) {
    Optional<PoseTarget> target = target(scene);
    Box box = target.map(t -> fitting(boxing, t, event)).orElse(null);
    return box == null
        ? Step.to(idle(event.at()), scene)
        : done(target.get(), Pose.of(target.get().skeleton()).in(box), box, event.at(), scene);
  }

  /// The dragged box, or for a click that of the selected annotation around it; null for neither.
  private static @Nullable Box fitting(Boxing boxing, PoseTarget target, PointerEvent event) {
    Box box = boxing.box();
    if (boxing.anchor.distance(boxing.at) < CLICK * event.pixel()) {
      Box own = target.box();
      return own != null && own.contains(boxing.at) ? own : null;
    }
    double least = Math.max(2, LEAST * event.pixel());
    return box.width() < least || box.height() < least ? null : box;
  }

  private Step whenGuided(Guided guided, PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED, DRAGGED -> Step.to(new SkeletonTool(new Guided(guided.guide, event.at())), scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.NONE
              ? Step.to(this, scene)
              : says(guided.guide, event.at(), visibility(event), scene);
      case RELEASED, EXITED -> Step.to(this, scene);
    };
  }

  private static Step says(Guide guide, Point at, int visibility, Scene scene) {
    Point place = Border.hundredth(Border.of(scene.document().image()).inside(at));
    Guided next = new Guided(guide.says(place, visibility), at);
    return next.guide.isDone() ? finish(next, scene) : Step.to(new SkeletonTool(next), scene);
  }

  private static Step finish(Guided guided, Scene scene) {
    Guide guide = guided.guide;
    return PoseTarget.again(guide.id(), guide.categoryId(), scene)
        .map(target -> done(target, guide.over(target.joints()), null, guided.at, scene))
        .orElseGet(() -> Step.to(idle(guided.at), scene));
  }

  private static Step done(
      PoseTarget target, Keypoints joints, @Nullable Box box, Point at, Scene scene) {
    return target
        .with(joints, box, scene)
        .map(done -> new Step(idle(at), done.selection(), done.edit()))
        .orElseGet(() -> Step.to(idle(at), scene));
  }

  @Override
  public View view(Scene scene) {
    return switch (state) {
      case Guided guided -> guidedView(guided, scene);
      case Moving moving -> moving.joint.view(scene);
      case Idle idle -> jointView(idle, scene).orElseGet(() -> idleView(idle.at, scene));
      case Boxing boxing ->
          target(scene).map(t -> boxingView(t, boxing)).orElseGet(() -> nothing(scene));
    };
  }

  private static Optional<View> jointView(Idle idle, Scene scene) {
    return idle.at != null && isComplete(scene)
        ? JointHover.view(idle.at, idle.pixel, List.of(), scene)
        : Optional.empty();
  }

  private static View idleView(@Nullable Point at, Scene scene) {
    return target(scene).map(t -> idleView(t, at, scene)).orElseGet(() -> nothing(scene));
  }

  private static View nothing(Scene scene) {
    return new View(List.of(), impossible(scene), Cursor.ARROW);
  }

  private static View idleView(PoseTarget target, @Nullable Point at, Scene scene) {
    String category = target.category().name();
    if (!isGuided(scene)) {
      String key = target.box() == null ? "skeleton.box" : "skeleton.into";
      return new View(crosshair(at), Hint.of(key, category), Cursor.CROSS);
    }
    String first = target.skeleton().joints().get(target.missing().getFirst());
    List<Mark> marks = at == null ? List.of() : List.of(new Mark.Label(at, first));
    return new View(
        marks, Hint.of("skeleton.guided", category, first, target.missing().size()), Cursor.CROSS);
  }

  private static List<Mark> crosshair(@Nullable Point at) {
    return at == null ? List.of() : List.of(new Mark.Crosshair(at));
  }

  private static View boxingView(PoseTarget target, Boxing boxing) {
    Keypoints joints = Pose.of(target.skeleton()).in(boxing.box());
    return new View(
        List.of(
            new Mark.Band(boxing.box()),
            new Mark.Drawing(new Shape(null, null, joints), target.category().id())),
        Hint.of("skeleton.boxing", target.category().name()),
        Cursor.CROSS);
  }

  private static View guidedView(Guided guided, Scene scene) {
    Guide guide = guided.guide;
    return PoseTarget.again(guide.id(), guide.categoryId(), scene)
        .filter(target -> guide.next() >= 0 && guide.next() < target.skeleton().size())
        .map(target -> guidedView(guided, target))
        .orElseGet(() -> nothing(scene));
  }

  private static View guidedView(Guided guided, PoseTarget target) {
    Guide guide = guided.guide;
    String next = target.skeleton().joints().get(guide.next());
    List<Mark> marks = new ArrayList<>();
    Shape shape = new Shape(null, null, guide.over(target.joints()));
    marks.add(new Mark.Drawing(shape, guide.categoryId()));
    marks.add(new Mark.Label(guided.at, next));
    int number = guide.placed().size() + 1;
    return new View(
        marks, Hint.of("skeleton.next", next, number, guide.order().size()), Cursor.CROSS);
  }

  private static Hint impossible(Scene scene) {
    return Optional.ofNullable(scene.settings().categoryId())
        .flatMap(scene.document()::category)
        .map(Category::name)
        .map(name -> Hint.of("skeleton.without", name))
        .orElseGet(() -> Hint.of("skeleton.uncategorised"));
  }

  private static boolean isGuided(Scene scene) {
    return scene.settings().options().placing() == Options.Placing.GUIDED;
  }

  private static Optional<PoseTarget> target(Scene scene) {
    return PoseTarget.of(scene, isGuided(scene));
  }

  private static Point corner(PointerEvent event, Scene scene) {
    return Border.of(scene.document().image()).snap(event.at(), event.pixel());
  }

  private static SkeletonTool idle(Point at) {
    return new SkeletonTool(new Idle(at, 1));
  }
}
