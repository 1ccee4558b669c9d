package org.spotter.ui.bench.effort;

import java.util.List;

/// X-AnyLabeling with `auto_use_last_label: true`, `auto_highlight_shape: true`,
/// `auto_use_last_gid: true`, `auto_save: true`, a digit for each category, and
/// `auto_switch_to_edit_mode` as is better for the work at hand: without it drawing goes on until
/// Ctrl+J, with it each drawing begins with a digit. Sections are those of its user guide
/// (docs/en/user_guide.md).
record XAnyLabeling() implements Peer {
  @Override
  public String name() {
    return "X-AnyLabeling";
  }

  @Override
  public List<Step> boxes(Counts.Boxes c) {
    boolean switches = c.missed() < c.starts() + c.returns();
    int digits = switches ? c.missed() : c.starts();
    return List.of(
        new Step("draw rectangles of a category: its digit", digits, 1, "5.5, 7.4"),
        new Step("draw one: drag from corner to corner", c.missed(), 1, "2.1"),
        new Step("back to editing: Ctrl+J", switches ? 0 : c.returns(), 1, "2.2"),
        new Step("delete what the pointer is over: Delete", c.falseOnes(), 1, "7.5, 2.2"),
        new Step("other label: Ctrl+E, double click in the list", c.wrongClass(), 2, "2.3"),
        new Step("put a box right: drag a corner", c.corners() + 2 * c.far(), 1, "2.2"),
        new Step("zoom in: Ctrl and a notch", c.zooms(), 1, "3.1"),
        new Step("whole picture: Ctrl+F", c.fits(), 1, "3.1"),
        new Step("next image: D", c.images() - 1, 1, "7.1"));
  }

  /// A joint is a point with a label of its own; a pose is what has one group id.
  @Override
  public List<Step> joints(Counts.Joints c) {
    int points = c.placed() + c.added();
    return List.of(
        new Step("place a joint: its label (digit, or the list), click", points, 2, "5.5, 2.1"),
        new Step("hidden: tick Difficult", c.hidden(), 1, "2.3"),
        new Step("put a joint right: drag", c.moved(), 1, "2.2"),
        new Step("delete a false pose: select its group, Delete", c.falseOnes(), 2, "2.2, 3.3"),
        new Step("first group id: field, number", Math.min(1, points), 2, "4.1, 2.3"),
        new Step("next image: D", c.images() - 1, 1, "7.1"));
  }
}
