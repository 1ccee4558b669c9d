package org.spotter.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which keys do what: the keys of a family, with the person's own put over them. Keys are written
/// as JavaFX reads them, `Shortcut+Shift+Z`; *Shortcut* is Ctrl, and ⌘ on a Mac.
///
/// @param keys action → its keys, the one to show first
public record KeyMap(Map<String, List<String>> keys) {
  /// No key does anything.
  public static final KeyMap NONE = new KeyMap(Map.of());

  private static final Map<String, List<String>> COMMON =
      Map.ofEntries(
          Map.entry("palette", List.of("Shortcut+K")),
          Map.entry("images.search", List.of("Slash")),
          Map.entry("view.filmstrip", List.of("Shift+F")),
          Map.entry("project.new", List.of("Shortcut+N")),
          Map.entry("project.open", List.of("Shortcut+O")),
          Map.entry("edit.undo", List.of("Shortcut+Z")),
          Map.entry("edit.redo", List.of("Shortcut+Shift+Z", "Shortcut+Y")),
          Map.entry("edit.menu", List.of("Shift+F10", "Context Menu")),
          Map.entry("operation.delete", List.of("Delete")),
          Map.entry("edit.copy", List.of("Shortcut+C")),
          Map.entry("edit.paste", List.of("Shortcut+V")),
          Map.entry("operation.duplicate", List.of("Shortcut+D")),
          Map.entry("operation.select-all", List.of("Shortcut+A")),
          Map.entry("operation.select-next", List.of("Tab")),
          Map.entry("operation.select-previous", List.of("Shift+Tab")),
          Map.entry("operation.to-front", List.of("Shortcut+Shift+Close Bracket", "Home")),
          Map.entry("operation.forward", List.of("Shortcut+Close Bracket")),
          Map.entry("operation.backward", List.of("Shortcut+Open Bracket")),
          Map.entry("operation.to-back", List.of("Shortcut+Shift+Open Bracket", "End")),
          Map.entry("operation.lock", List.of("L")),
          Map.entry("operation.unlock", List.of("Shift+L")),
          Map.entry("operation.unlock-all", List.of("Shortcut+Shift+L")),
          Map.entry("operation.hide", List.of("H")),
          Map.entry("operation.show-all", List.of("Shift+H")),
          Map.entry("edit.poses-before", List.of("Shortcut+B")),
          Map.entry("view.selection", List.of("Z")),
          Map.entry("view.outlines", List.of("O")),
          Map.entry("view.tags", List.of("Shift+T")),
          Map.entry("view.rulers", List.of("Shift+R")),
          Map.entry("view.minimap", List.of("Shift+M")),
          Map.entry("view.fainter", List.of("Shift+Comma")),
          Map.entry("view.stronger", List.of("Shift+Period")),
          Map.entry("view.plain", List.of("Shift+0")),
          Map.entry("tool.brush", List.of("B")),
          Map.entry("tool.scissors", List.of("I")),
          Map.entry("tool.extract", List.of("X")),
          Map.entry("tool.skeleton", List.of("K")),
          Map.entry("tool.cut", List.of("C")),
          Map.entry("tool.fill", List.of("G")),
          Map.entry("tool.polygon", List.of("P")),
          Map.entry("view.actual", List.of("Shortcut+0")),
          Map.entry("view.zoom-in", List.of("Plus", "Equals", "Add")),
          Map.entry("view.zoom-out", List.of("Minus", "Subtract")),
          Map.entry("view.truth", List.of("Shift+G")),
          Map.entry("view.predictions", List.of("Shift+P")),
          Map.entry("view.side-by-side", List.of("Shift+S")),
          Map.entry("workspace.label", List.of("Alt+1")),
          Map.entry("workspace.review", List.of("Alt+2")),
          Map.entry("workspace.test", List.of("Alt+3")),
          Map.entry("workspace.models", List.of("Alt+4")),
          Map.entry("review.reopen", List.of("U")),
          Map.entry("review.no-value", List.of("0", "Numpad 0")),
          Map.entry("review.open-only", List.of("E")),
          Map.entry("review.subject-objects", List.of("Shortcut+1")),
          Map.entry("review.subject-proposals", List.of("Shortcut+2")),
          Map.entry("review.subject-images", List.of("Shortcut+3")),
          Map.entry("review.refresh", List.of("F5")),
          Map.entry("review.open", List.of("Enter")),
          Map.entry("review.return", List.of("Esc")),
          Map.entry("image.next-unlabelled", List.of("Alt+U")),
          Map.entry("image.next-to-review", List.of("Alt+R")),
          Map.entry("image.next-disagreement", List.of("Alt+D")),
          Map.entry("image.approve", List.of("Alt+S")),
          Map.entry("image.needs-work", List.of("Alt+Q")),
          Map.entry("project.statistics", List.of("Shortcut+I")),
          Map.entry("project.history", List.of("Shortcut+H")),
          Map.entry("run.prelabel", List.of("Shortcut+R")),
          Map.entry("run.evaluate", List.of("Shortcut+E")),
          Map.entry("proposal.accept", List.of("S")),
          Map.entry("proposal.reject", List.of("Q")),
          Map.entry("proposal.next", List.of("T")),
          Map.entry("predictions.accept", List.of("Shift+A")),
          Map.entry("predictions.reject", List.of("Shift+Q")),
          Map.entry("predictions.decide", List.of("Shortcut+Shift+A")),
          Map.entry("category.1", List.of("1", "Numpad 1")),
          Map.entry("category.2", List.of("2", "Numpad 2")),
          Map.entry("category.3", List.of("3", "Numpad 3")),
          Map.entry("category.4", List.of("4", "Numpad 4")),
          Map.entry("category.5", List.of("5", "Numpad 5")),
          Map.entry("category.6", List.of("6", "Numpad 6")),
          Map.entry("category.7", List.of("7", "Numpad 7")),
          Map.entry("category.8", List.of("8", "Numpad 8")),
          Map.entry("category.9", List.of("9", "Numpad 9")),
          Map.entry("category.edit", List.of("Shortcut+L")),
          Map.entry("view.next-panel", List.of("F6")),
          Map.entry("view.previous-panel", List.of("Shift+F6")),
          Map.entry("keys.change", List.of("Shortcut+F1")),
          Map.entry("image.classify", List.of("Shift+C")),
          Map.entry("image-class.1", List.of("Shift+1")),
          Map.entry("image-class.2", List.of("Shift+2")),
          Map.entry("image-class.3", List.of("Shift+3")),
          Map.entry("image-class.4", List.of("Shift+4")),
          Map.entry("image-class.5", List.of("Shift+5")),
          Map.entry("image-class.6", List.of("Shift+6")),
          Map.entry("image-class.7", List.of("Shift+7")),
          Map.entry("image-class.8", List.of("Shift+8")),
          Map.entry("image-class.9", List.of("Shift+9")),
          Map.entry("edit.repeat", List.of("Period")),
          Map.entry("help.keys", List.of("F1")));

  /// What is done in another workspace in its own way has the key of what it is like there: one key
  /// says yes wherever one is.
  private static final Map<String, String> LIKE =
      Map.ofEntries(
          Map.entry("review.accept", "proposal.accept"),
          Map.entry("review.reject", "proposal.reject"),
          Map.entry("review.accept-all", "predictions.accept"),
          Map.entry("review.reject-all", "predictions.reject"),
          Map.entry("review.approve", "proposal.accept"),
          Map.entry("review.needs-work", "proposal.reject"),
          Map.entry("review.approve-rest", "predictions.accept"),
          Map.entry("review.done", "review.reopen"),
          Map.entry("review.attribute", "proposal.next"),
          Map.entry("review.delete", "operation.delete"),
          Map.entry("review.search", "images.search"));

  private static final Map<String, List<String>> LABELIMG =
      Map.of(
          "image.previous", List.of("A", "Page Up"),
          "image.next", List.of("D", "Page Down"),
          "image.done", List.of("Space"),
          "image.accept-done", List.of("Shift+Space"),
          "tool.box", List.of("W", "R"),
          "tool.wand", List.of("M"),
          "tool.box-by-keys", List.of("Shift+W"),
          "tool.again", List.of("N"),
          "tool.select", List.of("V", "Shortcut+J"),
          "view.fit", List.of("Shortcut+F"));
  private static final Map<String, List<String>> CVAT =
      Map.of(
          "image.previous", List.of("D", "Page Up"),
          "image.next", List.of("F", "Page Down"),
          "image.done", List.of("Shortcut+Enter"),
          "image.accept-done", List.of("Shortcut+Shift+Enter"),
          "tool.box", List.of("R"),
          "tool.wand", List.of("W"),
          "tool.box-by-keys", List.of("Shift+N"),
          "tool.again", List.of("N"),
          "tool.select", List.of("V"),
          "view.fit", List.of("Shortcut+9"));

  /// The keys of a family.
  ///
  /// @param own action → key, put in place of the family's
  public static KeyMap of(KeyFamily family, Map<String, String> own) {
    Map<String, List<String>> keys = new LinkedHashMap<>(COMMON);
    keys.putAll(
        switch (family) {
          case LABELIMG -> LABELIMG;
          case CVAT -> CVAT;
        });
    own.forEach((action, key) -> keys.put(action, List.of(key)));
    return new KeyMap(Map.copyOf(keys));
  }

  /// The keys of an action, none when it has none.
  public List<String> of(String action) {
    List<String> own = keys.get(action);
    String like = LIKE.get(action);
    return own != null ? own : like == null ? List.of() : keys.getOrDefault(like, List.of());
  }

  /// The action that has a key.
  public Optional<String> actionOf(String key) {
    return keys.entrySet().stream()
        .filter(e -> e.getValue().contains(key))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /// An action in a person's words.
  public static String name(String action) {
    String number = action.substring(action.lastIndexOf('.') + 1);
    if (action.matches("category\\.[1-9]")) {
      return Messages.text("keys.name.category", number);
    }
    return action.matches("image-class\\.[1-9]")
        ? Messages.text("keys.name.image-class", number)
        : Messages.text("action." + action);
  }

  /// The key to show beside an action, in a person's words: `Ctrl Shift Z`; empty when it has none.
  public String shown(String action) {
    return of(action).stream().findFirst().map(KeyMap::words).orElse("");
  }

  /// A key in a person's words: `Ctrl Shift Z`; empty for none.
  public static String words(String key) {
    return List.of(key.split("\\+", -1)).stream()
        .map(KeyMap::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String part) {
    return switch (part) {
      case "Shortcut" -> isMac() ? "⌘" : Messages.text("key.ctrl");
      case "Shift" -> isMac() ? "⇧" : Messages.text("key.shift");
      case "Alt" -> isMac() ? "⌥" : "Alt";
      case "Slash" -> "/";
      case "Plus" -> "+";
      case "Minus" -> "−";
      case "Delete" -> Messages.text("key.delete");
      case "Enter" -> Messages.text("key.enter");
      case "Space" -> Messages.text("key.space");
      case "Comma" -> ",";
      case "Period" -> ".";
      case "Open Bracket" -> "[";
      case "Close Bracket" -> "]";
      default -> part;
    };
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
  }
}
