package org.spotter.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Takes the keyboard from one part of the Label workspace to the next and back: images, canvas,
/// categories, objects, what is known of the selected.
final class PanelFocus {
  private static final List<String> PARTS =
      List.of("image-search", "images", "canvas", "categories", "objects", "properties");

  private PanelFocus() {}

  /// @param by 1 for the next part that is to be seen, -1 for the one before
  static void move(Scene scene, int by) {
    List<Node> parts =
        PARTS.stream()
            .map(id -> scene.lookup("#" + id))
            .filter(Objects::nonNull)
            .map(n -> n)
            .filter(PanelFocus::isSeen)
            .toList();
    if (!parts.isEmpty()) {
      int at = place(parts, scene.getFocusOwner());
      focus(parts.get(Math.floorMod(at < 0 && by < 0 ? -1 : at + by, parts.size())));
    }
  }

  private static int place(List<Node> parts, @Nullable Node focus) {
    for (Node n = focus; n != null; n = n.getParent()) {
      if (parts.contains(n)) {
        return parts.indexOf(n);
      }
    }
    return -1;
  }

  private static boolean isSeen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static void focus(Node part) {
    all(part)
        .filter(n -> n.isFocusTraversable() && !n.isDisabled())
        .findFirst()
        .orElse(part)
        .requestFocus();
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PanelFocus::all))
        : Stream.of(node);
  }
}
