package org.spotter.ui.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where in the menus each operation stands, and the icons of operations.
public final class OperationGroups {
  /// Operation → its group; the empty group stands alone at the top.
  static final Map<String, String> ALL = all();

  private static final Map<String, String> ICONS =
      Map.ofEntries(
          Map.entry("delete", "fth-trash-2"),
          Map.entry("duplicate", "fth-plus-square"),
          Map.entry("select-all", "fth-check-square"),
          Map.entry("select-next", "fth-arrow-down"),
          Map.entry("select-previous", "fth-arrow-up"),
          Map.entry("to-front", "fth-chevrons-up"),
          Map.entry("forward", "fth-chevron-up"),
          Map.entry("backward", "fth-chevron-down"),
          Map.entry("to-back", "fth-chevrons-down"),
          Map.entry("lock", "fth-lock"),
          Map.entry("unlock", "fth-unlock"),
          Map.entry("unlock-all", "fth-unlock"),
          Map.entry("hide", "fth-eye-off"),
          Map.entry("show-all", "fth-eye"),
          Map.entry("to-mask", "own-brush"),
          Map.entry("to-polygon", "own-polygon"),
          Map.entry("union", "fth-plus-circle"),
          Map.entry("subtract", "fth-minus-circle"),
          Map.entry("intersect", "fth-disc"),
          Map.entry("fill-holes", "fth-droplet"),
          Map.entry("crowd", "fth-users"),
          Map.entry("ignore", "fth-slash"));

  private OperationGroups() {}

  private static Map<String, String> all() {
    Map<String, String> groups = new LinkedHashMap<>();
    put(groups, "", "delete", "duplicate");
    put(groups, "select", "select-all", "select-next", "select-previous");
    put(groups, "arrange", "to-front", "forward", "backward", "to-back");
    put(groups, "keep", "lock", "unlock", "unlock-all", "hide", "show-all");
    put(groups, "mark", "crowd", "ignore");
    put(
        groups,
        "shape",
        "union",
        "subtract",
        "intersect",
        "to-mask",
        "to-polygon",
        "simplify",
        "smooth",
        "fill-holes",
        "fill-small-holes",
        "drop-islands",
        "keep-largest",
        "open",
        "close");
    put(groups, "pose", "swap-left-right", "mirror-pose", "attach-pose", "detach-pose");
    return Map.copyOf(groups);
  }

  private static void put(Map<String, String> groups, String group, String... operations) {
    List.of(operations).forEach(o -> groups.put(o, group));
  }

  /// The icon of a group.
  static String icon(String group) {
    return switch (group) {
      case "select" -> "fth-check-square";
      case "arrange" -> "fth-layers";
      case "keep" -> "fth-lock";
      case "mark" -> "fth-flag";
      case "shape" -> "own-polygon";
      case "pose" -> "fth-user";
      default -> "fth-more-horizontal";
    };
  }

  /// The icon of an operation.
  public static String iconOf(String operation) {
    return ICONS.getOrDefault(operation, "fth-edit-2");
  }
}
