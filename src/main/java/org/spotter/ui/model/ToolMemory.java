package org.spotter.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Options;
import org.spotter.ui.canvas.Display;

/// How the settings file writes down the tools: their options, and for each of the latest projects
/// what was in hand. What cannot be read is as if it had never been set.
public final class ToolMemory {
  private static final String PLACE = "project.";

  private ToolMemory() {}

  /// What was last in hand in a project.
  ///
  /// @param tool the tool's name, empty when nothing is known
  /// @param categoryId what new objects were, or null when nothing is known
  public record Place(String tool, @Nullable Long categoryId) {
    public static final Place UNKNOWN = new Place("", null);
  }

  static Options options(Properties values) {
    Options d = Options.DEFAULT;
    return new Options(
        number(values, "brush", d.brush()),
        yes(values, "square", d.square()),
        yes(values, "erasing", d.erasing()),
        choice(values, "within", d.within()),
        number(values, "tolerance", d.tolerance()),
        yes(values, "contiguous", d.contiguous()),
        yes(values, "snap", d.snap()),
        choice(values, "boxing", d.boxing()),
        choice(values, "placing", d.placing()),
        yes(values, "outlines", d.outlines()));
  }

  static void put(Properties values, Options options) {
    put(values, "brush", options.brush());
    put(values, "square", options.square());
    put(values, "erasing", options.erasing());
    put(values, "within", options.within());
    put(values, "tolerance", options.tolerance());
    put(values, "contiguous", options.contiguous());
    put(values, "snap", options.snap());
    put(values, "boxing", options.boxing());
    put(values, "placing", options.placing());
    put(values, "outlines", options.outlines());
  }

  static void apply(Properties values, Display display) {
    display.opacityProperty().set(Math.clamp(number(values, "opacity", 1), 0.1, 1));
    shown(display).forEach((name, shown) -> shown.set(yes(values, name, shown.get())));
  }

  static void put(Properties values, Display display) {
    put(values, "opacity", display.opacityProperty().get());
    shown(display).forEach((name, shown) -> put(values, name, shown.get()));
  }

  private static Map<String, BooleanProperty> shown(Display display) {
    return Map.of(
        "outline-only", display.outlinesProperty(),
        "tags", display.tagsProperty(),
        "rulers", display.rulersProperty(),
        "minimap", display.minimapProperty(),
        "magnifier", display.magnifierProperty());
  }

  static Place place(Properties values, Path project) {
    String key = key(project);
    String category = values.getProperty(key + ".category", "");
    return new Place(
        values.getProperty(key + ".tool", ""),
        category.matches("\\d{1,18}") ? Long.valueOf(category) : null);
  }

  /// @param kept the projects that are remembered
  static void put(Properties values, Path project, Place place, List<Path> kept) {
    Set<String> keys = kept.stream().map(ToolMemory::key).collect(Collectors.toSet());
    keys.add(key(project));
    values.stringPropertyNames().stream()
        .filter(n -> n.startsWith(PLACE) && !keys.contains(n.substring(0, n.lastIndexOf('.'))))
        .forEach(values::remove);
    values.setProperty(key(project) + ".tool", place.tool());
    if (place.categoryId() != null) {
      values.setProperty(key(project) + ".category", place.categoryId().toString());
    }
  }

  private static String key(Path project) {
    return PLACE + Integer.toHexString(project.toAbsolutePath().normalize().hashCode());
  }

  private static void put(Properties values, String name, Object value) {
    values.setProperty("options." + name, value.toString());
  }

  private static String text(Properties values, String name) {
    return values.getProperty("options." + name, "").strip();
  }

  private static boolean yes(Properties values, String name, boolean otherwise) {
    return switch (text(values, name).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> otherwise;
    };
  }

  private static double number(Properties values, String name, double otherwise) {
    try {
      double number = Double.parseDouble(text(values, name));
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  private static <E extends Enum<E>> E choice(Properties values, String name, E otherwise) {
    for (E e : otherwise.getDeclaringClass().getEnumConstants()) {
      if (e.name().equals(text(values, name))) {
        return e;
      }
    }
    return otherwise;
  }
}
