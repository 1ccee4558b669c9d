package org.spotter.format.yolo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Split;
import org.spotter.task.Problem;

/// What `data.yaml` or `classes.txt` says.
///
/// @param names of the classes, in their order
/// @param joints how many joints a pose has, 0 when the labels are no poses
/// @param numbersAJoint 2 for x, y; 3 for x, y, visibility
/// @param mirrored left/right pairs of joints
/// @param lists files that list pictures, where there are such
record YoloConfig(
    List<String> names,
    int joints,
    int numbersAJoint,
    List<Skeleton.Pair> mirrored,
    Map<Split, Path> lists) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /// @throws Problem when neither file is there, or it is not as it should be
  static YoloConfig of(Path root, Path source) {
    Path yaml = Files.isDirectory(source) ? root.resolve("data.yaml") : source;
    if (Files.isRegularFile(yaml)) {
      return ofYaml(root, yaml);
    }
    Path classes = root.resolve("classes.txt");
    if (Files.isRegularFile(classes)) {
      List<String> names = lines(classes).stream().filter(n -> !n.isBlank()).toList();
      return new YoloConfig(different(names, classes), 0, 0, List.of(), Map.of());
    }
    throw new Problem(
        "Cannot read "
            + source
            + ": there is no data.yaml and no classes.txt in it, so the names of the classes are"
            + " not known.");
  }

  private static YoloConfig ofYaml(Path root, Path yaml) {
    JsonNode all = parsed(yaml);
    List<String> names = new ArrayList<>();
    all.path("names").forEach(name -> names.add(name.asText()));
    if (names.isEmpty()) {
      throw new Problem("Cannot read " + yaml + ": it has no \"names\", the list of the classes.");
    }
    JsonNode shape = all.path("kpt_shape");
    return new YoloConfig(
        different(names, yaml),
        shape.path(0).asInt(),
        shape.path(1).asInt(),
        mirrored(all.path("flip_idx")),
        lists(root, all));
  }

  private static JsonNode parsed(Path yaml) {
    try {
      return YAML.readTree(Files.readString(yaml));
    } catch (JsonProcessingException e) {
      throw new Problem(
          "Cannot read %s, line %d: this is not YAML."
              .formatted(yaml, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          e);
    } catch (IOException e) {
      throw new Problem("Cannot read " + yaml + ": " + e.getMessage() + ".", e);
    }
  }

  private static List<String> different(List<String> names, Path file) {
    var seen = new HashSet<String>();
    for (String name : names) {
      if (!seen.add(name.strip())) {
        throw new Problem("Cannot read " + file + ": the class \"" + name + "\" comes twice.");
      }
    }
    return names.stream().map(String::strip).toList();
  }

  /// `flip_idx` says of every joint which one it becomes in a mirror.
  private static List<Skeleton.Pair> mirrored(JsonNode flip) {
    List<Skeleton.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < flip.size(); i++) {
      int other = flip.path(i).asInt();
      if (other > i && other < flip.size()) {
        pairs.add(new Skeleton.Pair(i, other));
      }
    }
    return pairs;
  }

  private static Map<Split, Path> lists(Path root, JsonNode all) {
    Map<Split, Path> lists = new EnumMap<>(Split.class);
    Map.of("train", Split.TRAIN, "val", Split.VAL, "test", Split.TEST)
        .forEach((key, split) -> {
          String file = all.path(key).asText("");
          if (file.endsWith(".txt") && Files.isRegularFile(root.resolve(file))) {
            lists.put(split, root.resolve(file));
          }
        });
    return lists;
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new Problem("Cannot read " + file + ": it is not UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new Problem("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
