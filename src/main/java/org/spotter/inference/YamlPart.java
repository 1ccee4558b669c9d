package org.spotter.inference;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Names and values of a YAML file that know in which line they stand. Each is taken once; what
/// nobody took is unknown and refused.
final class YamlPart {
  private static final long MOST_BYTES = 1 << 20;

  private final Path file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlPart(Path file, Node node) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "needs names and values here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "has '" + key + "' twice");
      }
    }
  }

  static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Problem("The file " + file + " is over 1 MB, which no pipeline is.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problem("The file " + file + " cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  /// @throws YamlFault when the text is no YAML of names and values
  /// @throws Problem when it is empty
  static YamlPart of(Path file, String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(10);
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        throw new Problem("The file " + file + " is empty; see docs/models.md for what it needs.");
      }
      return new YamlPart(file, root);
    } catch (MarkedYAMLException e) {
      throw YamlFault.at(e.getProblemMark(), "is not YAML (" + e.getProblem() + ")");
    } catch (YAMLException e) {
      throw new Problem("The file " + file + " is not YAML.", e);
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    return scalar(take(key));
  }

  double number(String key, double least, double most, double otherwise) {
    return has(key) ? number(take(key), key, least, most) : otherwise;
  }

  private double number(Node at, String key, double least, double most) {
    try {
      double value = Double.parseDouble(scalar(at));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(at, "needs a number for '" + key + "', not '" + scalar(at) + "'");
    }
    throw wrong(at, "needs '" + key + "' from " + least + " to " + most);
  }

  boolean yes(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Node at = take(key);
    return switch (scalar(at)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw wrong(at, "needs true or false for '" + key + "'");
    };
  }

  <E extends Enum<E>> E oneOf(String key, E otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Node at = take(key);
    List<String> names = new ArrayList<>();
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      names.add(CardFields.written(constant));
      if (CardFields.written(constant).equals(scalar(at))) {
        return constant;
      }
    }
    throw wrong(at, "needs one of " + String.join(", ", names) + " for '" + key + "'");
  }

  List<String> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (Node item : list(key)) {
      all.add(scalar(item));
    }
    return all;
  }

  List<YamlPart> parts(String key) {
    return list(key).stream().map(n -> new YamlPart(file, n)).toList();
  }

  @Nullable YamlPart part(String key) {
    return has(key) ? new YamlPart(file, take(key)) : null;
  }

  private List<Node> list(String key) {
    Node at = take(key);
    if (at instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(at, "needs a list for '" + key + "'");
  }

  /// All names and values as texts.
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((key, value) -> all.put(key, scalar(value)));
    values.clear();
    return all;
  }

  /// All names and values as numbers.
  Map<String, Double> numbers(double least, double most) {
    Map<String, Double> all = new LinkedHashMap<>();
    values.forEach((key, value) -> all.put(key, number(value, key, least, most)));
    values.clear();
    return all;
  }

  /// @throws YamlFault when something is left that nobody took
  void refuseTheRest() {
    for (Map.Entry<String, Node> left : values.entrySet()) {
      throw wrong(left.getValue(), "does not know '" + left.getKey() + "'");
    }
  }

  private Node take(String key) {
    Node value = values.remove(key);
    if (value == null) {
      throw wrong(node, "lacks '" + key + "'");
    }
    return value;
  }

  private String scalar(Node at) {
    if (at instanceof ScalarNode scalar) {
      return Objects.requireNonNullElse(scalar.getValue(), "").strip();
    }
    throw wrong(at, "needs a text or number here");
  }

  /// A problem with this part.
  YamlFault wrong(String what) {
    return wrong(node, what);
  }

  private static YamlFault wrong(Node at, String what) {
    return YamlFault.at(at.getStartMark(), what);
  }
}
