package org.spotter.store.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;

/// The names that a query about a project may use.
///
/// @param categories in the order of the list
/// @param runs the oldest first
/// @param tags in alphabetical order
/// @param people who has changed something, in alphabetical order
/// @param said names of attributes that annotations have a value for, whether defined or not
public record Vocabulary(
    List<Category> categories,
    List<Run> runs,
    List<String> tags,
    List<String> people,
    List<String> said) {
  public static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    categories = List.copyOf(categories);
    runs = List.copyOf(runs);
    tags = List.copyOf(tags);
    people = List.copyOf(people);
    said = List.copyOf(said);
  }

  public Vocabulary(
      List<Category> categories, List<Run> runs, List<String> tags, List<String> people) {
    this(categories, runs, tags, people, List.of());
  }

  /// The category of this name, spelled so if there is one, else upper and lower case alike.
  public Optional<Category> category(String name) {
    return named(categories, Category::name, name);
  }

  public Optional<Run> run(String name) {
    return named(runs, Run::name, name);
  }

  /// The name of the attribute as the categories spell it.
  public Optional<String> attribute(String name) {
    return named(attributes(), Function.identity(), name);
  }

  /// Names of the attributes of all categories, then of those said but not defined; none twice.
  public List<String> attributes() {
    Stream<String> defined =
        categories.stream().flatMap(c -> c.attributes().stream()).map(Attribute::name);
    return Stream.concat(defined, said.stream()).distinct().toList();
  }

  private static <T> Optional<T> named(List<T> all, Function<T, String> nameOf, String name) {
    return all.stream()
        .filter(t -> nameOf.apply(t).equals(name))
        .findFirst()
        .or(() -> all.stream().filter(t -> nameOf.apply(t).equalsIgnoreCase(name)).findFirst());
  }
}
