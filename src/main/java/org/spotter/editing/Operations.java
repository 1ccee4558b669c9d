package org.spotter.editing;

import java.util.List;

/// The operations there are. A new operation is one file and one line here.
public final class Operations {
  /// In the order of the menu.
  public static final List<Operation> ALL =
      List.of(
          SelectBeside.NEXT,
          SelectBeside.PREVIOUS,
          new SelectAll(),
          new Duplicate(),
          Restack.TO_FRONT,
          Restack.FORWARD,
          Restack.BACKWARD,
          Restack.TO_BACK,
          new LockSelected(),
          new UnlockSelected(),
          new UnlockAll(),
          new HideSelected(),
          new ShowAll(),
          Combine.UNION,
          Combine.SUBTRACT,
          Combine.INTERSECT,
          new SimplifySelected(),
          new SmoothSelected(),
          new ToMask(),
          new ToPolygon(),
          FillHoles.ALL,
          FillHoles.SMALL,
          DropIslands.SMALL,
          DropIslands.ALL_BUT_LARGEST,
          RoundSelected.OPEN,
          RoundSelected.CLOSE,
          new ToggleCrowd(),
          new ToggleIgnored(),
          new SwapSides(),
          new MirrorPose(),
          new AttachPose(),
          new DetachPose(),
          new DeleteSelected());

  private Operations() {}

  /// @throws IllegalArgumentException when there is no operation of that name
  public static Operation named(String name) {
    return ALL.stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no operation " + name));
  }
}
