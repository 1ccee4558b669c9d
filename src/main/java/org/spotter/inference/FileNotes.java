package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the maker wrote into a file's metadata, in the way of Ultralytics' exports: `names` as a
/// Python dictionary, `task`, `imgsz` and `kpt_shape` as Python lists.
///
/// @param names the classes in order, empty when not told
/// @param task such as `detect`, `segment`, `pose`, `classify`, `obb`; empty when not told
/// @param height of the input, 0 when not told
/// @param width of the input, 0 when not told
/// @param joints how many joints, 0 when not told
/// @param jointNumbers numbers a joint, 2 or 3; 0 when not told
record FileNotes(
    List<String> names, String task, int height, int width, int joints, int jointNumbers) {
  private static final Pattern NAME =
      Pattern.compile("(\\d+)\\s*:\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  FileNotes {
    names = List.copyOf(names);
  }

  static FileNotes of(Map<String, String> metadata) {
    List<Integer> size = numbers(metadata.getOrDefault("imgsz", ""));
    List<Integer> joints = numbers(metadata.getOrDefault("kpt_shape", ""));
    return new FileNotes(
        names(metadata.getOrDefault("names", "")),
        metadata.getOrDefault("task", ""),
        at(size, 0),
        size.size() == 1 ? at(size, 0) : at(size, 1),
        at(joints, 0),
        at(joints, 1));
  }

  private static int at(List<Integer> numbers, int i) {
    return i < numbers.size() ? numbers.get(i) : 0;
  }

  /// Names by their numbers, which must be 0, 1, 2 and so on.
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher m = NAME.matcher(text);
    while (m.find()) {
      if (!m.group(1).equals(String.valueOf(names.size()))) {
        return List.of();
      }
      String name = m.group(2) == null ? m.group(3) : m.group(2);
      String plain = name.replaceAll("\\\\(.)", "$1").strip();
      names.add(plain.isEmpty() || names.contains(plain) ? "class " + names.size() : plain);
    }
    return names;
  }

  private static List<Integer> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(r -> r.group().length() > 6 ? 0 : Integer.parseInt(r.group()))
        .toList();
  }
}
