package org.spotter.ui.keys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spotter.ui.model.Workspace;

/// What keys are about, in the order of the sheet.
enum KeyGroup {
  IMAGES("image images"),
  PROPOSALS("proposal predictions"),
  CLASSES("category image-class attribute"),
  TOOLS("tool"),
  OBJECTS("edit operation"),
  VIEW("view"),
  WORKSPACE(""),
  WINDOW("workspace project run palette help keys appearance");

  /// What only the Label workspace has a use for.
  private static final List<KeyGroup> LABEL =
      List.of(IMAGES, PROPOSALS, CLASSES, TOOLS, OBJECTS, VIEW);

  /// What the names of its actions begin with, with spaces between.
  private final String prefixes;

  KeyGroup(String prefixes) {
    this.prefixes = prefixes;
  }

  /// Where an action belongs by its name; one of a workspace of its own to that.
  static KeyGroup of(String action) {
    return Stream.of(values())
        .filter(g -> List.of(g.prefixes.split(" ", -1)).contains(prefix(action)))
        .findFirst()
        .orElse(WORKSPACE);
  }

  /// Whether the action is of use in a workspace.
  static boolean isOf(String action, Workspace workspace) {
    boolean named =
        Stream.of(Workspace.values())
            .anyMatch(w -> w.name().toLowerCase(Locale.ROOT).equals(prefix(action)));
    if (named) {
      return workspace.name().toLowerCase(Locale.ROOT).equals(prefix(action));
    }
    boolean everywhere = action.equals("edit.undo") || action.equals("edit.redo");
    return workspace == Workspace.LABEL || everywhere || !LABEL.contains(of(action));
  }

  private static String prefix(String action) {
    int dot = action.indexOf('.');
    return dot < 0 ? action : action.substring(0, dot);
  }
}
