package org.spotter.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.geometry.Point;

/// No gesture goes on.
///
/// @param at the pointer, or null while it is elsewhere
/// @param pixel the size of a screen pixel there
/// @param clicked where the last click was, to know a further click at the same place
/// @param choice which vertices of the selected polygon are chosen
record SelectIdle(@Nullable Point at, double pixel, @Nullable Point clicked, VertexChoice choice)
    implements SelectState {
  static final SelectIdle NOWHERE = new SelectIdle(null, 1, null, VertexChoice.NONE);

  static SelectIdle after(PointerEvent event) {
    return new SelectIdle(event.at(), event.pixel(), null, VertexChoice.NONE);
  }

  SelectIdle with(VertexChoice newChoice) {
    return new SelectIdle(at, pixel, clicked, newChoice);
  }

  @Override
  public SelectIdle idle() {
    return this;
  }

  Step on(KeyEvent event, Scene scene) {
    VertexChoice present = choice.in(scene);
    return present.isEmpty()
        ? SelectionKeys.on(event, new SelectTool(with(VertexChoice.NONE)), scene)
        : VertexKeys.on(event, with(present), scene);
  }

  @Override
  public Step on(PointerEvent event, Scene scene) {
    return switch (event.action()) {
      case MOVED -> new SelectIdle(event.at(), event.pixel(), clicked, choice).step(scene);
      case EXITED -> new SelectIdle(null, event.pixel(), clicked, choice).step(scene);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY ? pressed(event, scene) : step(scene);
      case DRAGGED, RELEASED -> step(scene);
    };
  }

  private Step pressed(PointerEvent event, Scene scene) {
    Optional<SelectState> grip = grip(event, scene);
    return grip.isPresent()
        ? grip.get().step(scene)
        : VertexPress.on(event, choice.in(scene), scene)
            .orElseGet(() -> pressedElsewhere(event, scene));
  }

  /// What of the one selected object lies under the pointer: a joint, or a handle of its box.
  private static Optional<SelectState> grip(PointerEvent event, Scene scene) {
    return JointMoving.at(event, scene)
        .<SelectState>map(joint -> joint)
        .or(() -> Resize.at(event.at(), event.pixel(), scene).map(SelectResizing::new));
  }

  private Step pressedElsewhere(PointerEvent event, Scene scene) {
    List<Annotation> hits = hits(event.at(), event.pixel(), scene);
    if (hits.isEmpty()) {
      Selection base = event.modifiers().toggles() ? scene.selection() : Selection.NONE;
      return new Step(new SelectTool(new SelectFraming(event.at(), event.at(), base)), base, null);
    }
    boolean keep =
        event.modifiers().toggles()
            || hits.stream().anyMatch(a -> scene.selection().contains(a.id()));
    return new Step(
        new SelectTool(new SelectPressed(event.at(), event.pixel(), !keep, clicked)),
        keep ? scene.selection() : Selection.of(hits.getFirst().id()),
        null);
  }

  static List<Annotation> hits(Point p, double pixel, Scene scene) {
    return scene.document().index().at(p, CLICK * pixel, scene.settings()::reaches);
  }

  @Override
  public View view(Scene scene) {
    List<Mark> marks = new ArrayList<>(Resize.handles(pixel, scene));
    marks.addAll(VertexGrips.marks(at, pixel, choice.in(scene), scene));
    if (at == null) {
      return new View(marks, hint(scene), Cursor.ARROW);
    }
    Optional<View> joint = JointHover.view(at, pixel, marks, scene);
    if (joint.isPresent()) {
      return joint.get();
    }
    Optional<Resize> grip = Resize.at(at, pixel, scene);
    if (grip.isPresent()) {
      return new View(marks, hint(scene), grip.get().handle().cursor());
    }
    if (VertexGrips.of(scene).flatMap(g -> g.at(at, pixel)).isPresent()) {
      return new View(marks, hint(scene), Cursor.POINT);
    }
    List<Annotation> hits = hits(at, pixel, scene);
    hits.stream().findFirst().ifPresent(a -> marks.addAll(JointHover.marks(a, at, pixel, scene)));
    return new View(marks, hint(scene), over(hits, scene.selection()));
  }

  private static Cursor over(List<Annotation> hits, Selection selection) {
    if (hits.isEmpty()) {
      return Cursor.ARROW;
    }
    return hits.stream().anyMatch(a -> selection.contains(a.id())) ? Cursor.MOVE : Cursor.POINT;
  }

  private Hint hint(Scene scene) {
    VertexChoice present = choice.in(scene);
    if (!present.isEmpty()) {
      return Hint.of("select.vertices", present.places().size());
    }
    return switch (scene.selection().size()) {
      case 0 -> Hint.of("select.idle");
      case 1 ->
          JointHover.hint(name(scene), scene).orElseGet(() -> Hint.of(oneHint(scene), name(scene)));
      default -> Hint.of("select.many", scene.selection().size());
    };
  }

  private static String oneHint(Scene scene) {
    if (Resize.isPossible(scene)) {
      return "select.one";
    }
    return VertexGrips.of(scene).isPresent() ? "select.polygon" : "select.whole";
  }

  private static String name(Scene scene) {
    return scene.selection().of(scene.document()).stream()
        .findFirst()
        .flatMap(a -> scene.document().category(a.categoryId()))
        .map(Category::name)
        .orElse("");
  }
}
