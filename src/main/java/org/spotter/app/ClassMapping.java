package org.spotter.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Skeletons;
import org.spotter.inference.Pipeline;
import org.spotter.task.Problem;

/// Finds the project's category for each class of a model: the one the person named, else the one
/// with the same name, whatever the case, else none.
final class ClassMapping {
  private final Map<String, Category> categories = new HashMap<>();

  private ClassMapping(List<Category> all) {
    all.forEach(c -> categories.putIfAbsent(key(c.name()), c));
    // Two categories may differ in case alone; the exact name comes first then.
    all.forEach(c -> categories.put(c.name(), c));
  }

  /// @throws Problem when the mapping names a class or category that is not there
  static List<Run.ModelClass> of(
      Pipeline pipeline, List<Category> categories, Map<String, String> mapping) {
    for (String named : mapping.keySet()) {
      if (pipeline.classes().stream().noneMatch(c -> c.name().equals(named))) {
        throw new Problem(
            "The model " + pipeline.name() + " has no class '" + named + "'; correct the mapping.");
      }
    }
    ClassMapping all = new ClassMapping(categories);
    return pipeline.classes().stream().map(c -> all.mapped(c, mapping.get(c.name()))).toList();
  }

  /// A class with joints takes the order of its category's skeleton, where there is one already. A
  /// category with quite other joints cannot hold what the model finds.
  private Run.ModelClass mapped(Pipeline.OutClass c, @Nullable String wanted) {
    Category category = category(c.name(), wanted);
    if (category == null) {
      return new Run.ModelClass(c.name(), null, c.joints());
    }
    Skeleton skeleton = category.skeleton();
    if (c.joints().isEmpty() || skeleton == null) {
      return new Run.ModelClass(c.name(), category.id(), c.joints());
    }
    boolean common =
        Arrays.stream(Skeletons.places(c.joints(), skeleton.joints())).anyMatch(i -> i >= 0);
    if (!common && wanted != null) {
      throw new Problem(
          "The category '" + wanted + "' has none of the joints of the class '" + c.name() + "'.");
    }
    return common
        ? new Run.ModelClass(c.name(), category.id(), skeleton.joints())
        : new Run.ModelClass(c.name(), null, c.joints());
  }

  private @Nullable Category category(String className, @Nullable String wanted) {
    if (wanted != null && wanted.isBlank()) {
      return null;
    }
    Category found = find(wanted == null ? className : wanted);
    if (found == null && wanted != null) {
      throw new Problem(
          "The project has no category '" + wanted + "' for the class '" + className + "'.");
    }
    return found;
  }

  private @Nullable Category find(String name) {
    Category exact = categories.get(name);
    return exact == null ? categories.get(key(name)) : exact;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
