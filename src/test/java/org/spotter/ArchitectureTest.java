package org.spotter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the table of rooms: who may use whom, and which room alone touches which library.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.spotter");

  private static final Set<String> BELOW_APP =
      Set.of(
          "geometry",
          "task",
          "dataset",
          "pixels",
          "format",
          "store",
          "inference",
          "evaluation",
          "editing");

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("geometry", Set.of()),
          Map.entry("task", Set.of()),
          Map.entry("dataset", Set.of("geometry")),
          Map.entry("pixels", Set.of("geometry", "task")),
          Map.entry("format", Set.of("dataset", "geometry", "task")),
          Map.entry("store", Set.of("dataset", "geometry", "task")),
          Map.entry("inference", Set.of("dataset", "geometry", "pixels", "task")),
          Map.entry("evaluation", Set.of("dataset", "geometry", "task")),
          Map.entry("editing", Set.of("dataset", "geometry")),
          Map.entry("app", BELOW_APP),
          Map.entry("cli", with(BELOW_APP, "app")),
          Map.entry("ui", with(BELOW_APP, "app")));

  private static final Map<String, List<String>> ONLY_USER_OF =
      Map.of(
          "geometry", List.of("org.locationtech"),
          "pixels", List.of("org.opencv", "nu.pattern"),
          "inference", List.of("ai.onnxruntime"),
          "ui", List.of("javafx", "atlantafx", "org.controlsfx", "org.kordamp"),
          "cli", List.of("picocli"),
          "store", List.of("java.sql", "org.sqlite"));

  static Set<String> rooms() {
    return new TreeSet<>(MAY_USE.keySet());
  }

  static Set<String> soleUsers() {
    return ONLY_USER_OF.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyTheRoomsNamed(String room) {
    Set<String> allowed = with(MAY_USE.getOrDefault(room, Set.of()), room);
    noClasses()
        .that(areIn(room))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in a room that " + room + " may not use",
                c -> c.getPackageName().startsWith("org.spotter") && !allowed.contains(roomOf(c))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("soleUsers")
  void aLibraryHasOneRoom(String room) {
    List<String> libraries = ONLY_USER_OF.getOrDefault(room, List.of());
    noClasses()
        .that(DescribedPredicate.describe("are outside " + room, c -> !roomOf(c).equals(room)))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to " + libraries,
                c ->
                    libraries.stream()
                        .anyMatch(l ->
                            c.getPackageName().equals(l)
                                || c.getPackageName().startsWith(l + "."))))
        .check(CLASSES);
  }

  @Test
  void everyRoomIsInTheTable() {
    noClasses()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                DescribedPredicate.<JavaClass>describe(
                    "in a room the table does not name",
                    c -> !roomOf(c).isEmpty() && !MAY_USE.containsKey(roomOf(c)))))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areIn(String room) {
    return DescribedPredicate.describe("are in " + room, c -> roomOf(c).equals(room));
  }

  /// The first package below the root, empty for the root itself.
  private static String roomOf(JavaClass c) {
    String rest = c.getPackageName().replaceFirst("^org\\.spotter\\.?", "");
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static Set<String> with(Set<String> set, String one) {
    Set<String> all = new TreeSet<>(set);
    all.add(one);
    return all;
  }
}
