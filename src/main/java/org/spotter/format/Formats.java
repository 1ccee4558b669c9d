package org.spotter.format;

import java.util.List;
import java.util.stream.Collectors;
import org.spotter.format.coco.Coco;
import org.spotter.format.yolo.Yolo;
import org.spotter.task.Problem;

/// The formats Spotter knows. A new one is one new file and one line here.
public final class Formats {
  public static final List<Format> ALL = List.of(new Coco(), new Yolo());

  private Formats() {}

  /// @throws Problem when there is no format of that name
  public static Format named(String name) {
    return ALL.stream()
        .filter(f -> f.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "There is no format \""
                    + name
                    + "\"; Spotter knows "
                    + ALL.stream().map(Format::name).collect(Collectors.joining(", "))
                    + "."));
  }
}
