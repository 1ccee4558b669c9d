package org.spotter.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.geometry.Holes;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Regions;

/// Fills the hole of a mask that is clicked; with Shift or the other button it takes away the
/// island that is clicked. With the eraser set it is the other way round. It works on the selected
/// annotation, or, when that has no pixels, on the smallest with a hole or an island there.
///
/// @param at the pointer, or null while it is elsewhere
/// @param found whether the last click found something to do
record FillTool(@Nullable Point at, boolean found) implements Tool {
  static final FillTool IDLE = new FillTool(null, true);

  @Override
  public String name() {
    return "fill";
  }

  @Override
  public boolean isIdle() {
    return true;
  }

  @Override
  public Tool cancelled() {
    return this;
  }

  @Override
  public Step on(Input input, Scene scene) {
    return switch (input) {
      case KeyEvent key -> SelectionKeys.on(key, this, scene);
      case TypedEvent(char c) when c == 'e' -> Step.to(this, scene).set(turned(scene));
      case TypedEvent _, WheelEvent _, Answer _ -> Step.to(this, scene);
      case PointerEvent event ->
          switch (event.action()) {
            case MOVED -> Step.to(new FillTool(event.at(), found), scene);
            case EXITED -> Step.to(new FillTool(null, found), scene);
            case PRESSED ->
                event.button() == PointerEvent.Button.NONE
                    ? Step.to(this, scene)
                    : clicked(event, scene);
            case DRAGGED, RELEASED -> Step.to(this, scene);
          };
    };
  }

  private static Options turned(Scene scene) {
    Options options = scene.settings().options();
    return options.withErasing(!options.erasing());
  }

  private static Step clicked(PointerEvent event, Scene scene) {
    boolean takes = takes(event, scene);
    return targets(event.at(), scene)
        .flatMap(target -> filled(target, event.at(), takes, scene).stream())
        .findFirst()
        .map(done -> new Step(new FillTool(event.at(), true), done.selection(), done.edit()))
        .orElseGet(() -> Step.to(new FillTool(event.at(), false), scene));
  }

  private static boolean takes(PointerEvent event, Scene scene) {
    boolean other = event.modifiers().shift() || event.button() == PointerEvent.Button.SECONDARY;
    return scene.settings().options().erasing() != other;
  }

  private static Stream<MaskTarget> targets(Point p, Scene scene) {
    Optional<Annotation> selected = MaskTarget.selected(scene);
    return selected.isPresent()
        ? MaskTarget.of(scene).stream()
        : MaskTarget.around(p, scene).stream();
  }

  private static Optional<Edited> filled(MaskTarget target, Point p, boolean takes, Scene scene) {
    int x = (int) Math.floor(p.x());
    int y = (int) Math.floor(p.y());
    Mask mask = target.mask();
    Mask after =
        takes
            ? withoutIsland(mask, x, y)
            : mask.or(target.allowed(Holes.of(mask).filledAt(x, y).minus(mask), scene));
    return target.with(after, takes ? Edit.Verb.ERASE : Edit.Verb.FILL, scene);
  }

  private static Mask withoutIsland(Mask mask, int x, int y) {
    Regions islands = Regions.of(mask, Regions.Neighbours.EIGHT);
    return islands.at(x, y).stream()
        .mapToObj(island -> mask.minus(islands.mask(island)))
        .findFirst()
        .orElse(mask);
  }

  @Override
  public View view(Scene scene) {
    return new View(List.of(), hint(scene), Cursor.CROSS);
  }

  private Hint hint(Scene scene) {
    if (!found) {
      return Hint.of("fill.nothing");
    }
    String name =
        MaskTarget.selected(scene)
            .flatMap(a -> scene.document().category(a.categoryId()))
            .map(Category::name)
            .orElse("");
    boolean takes = scene.settings().options().erasing();
    if (name.isEmpty()) {
      return Hint.of(takes ? "fill.taking-any" : "fill.any");
    }
    return Hint.of(takes ? "fill.taking" : "fill.on", name);
  }
}
