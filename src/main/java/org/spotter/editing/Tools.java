package org.spotter.editing;

import java.util.List;

/// The tools there are. A new tool is one file and one line here.
public final class Tools {
  /// Each idle, in the order of the tool bar.
  public static final List<Tool> ALL =
      List.of(
          SelectTool.IDLE,
          BoxTool.IDLE,
          PolygonTool.IDLE,
          CutTool.IDLE,
          BrushTool.IDLE,
          FillTool.IDLE,
          WandTool.IDLE,
          ScissorsTool.IDLE,
          ExtractTool.IDLE,
          SkeletonTool.IDLE);

  private Tools() {}

  /// @throws IllegalArgumentException when there is no tool of that name
  public static Tool named(String name) {
    return ALL.stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no tool " + name));
  }
}
