package org.spotter.editing;

import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.geometry.Box;

/// A box is held by one of its handles.
record SelectResizing(Resize resize) implements SelectState {
  @Override
  public Step on(PointerEvent event, Scene scene) {
    Resize now = resize.to(event.at(), event.pixel());
    return switch (event.action()) {
      case DRAGGED, MOVED -> new SelectResizing(now).step(scene);
      case RELEASED ->
          new Step(
              new SelectTool(SelectIdle.after(event)),
              scene.selection(),
              now.edit(scene).orElse(null));
      case PRESSED -> idle().step(scene);
      case EXITED -> step(scene);
    };
  }

  @Override
  public View view(Scene scene) {
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
}
