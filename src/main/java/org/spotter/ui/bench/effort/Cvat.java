package org.spotter.ui.bench.effort;

import java.util.List;

/// CVAT's standard workspace, drawing by two points, with numbers given to the labels and automatic
/// saving. Pages are those below docs.cvat.ai/docs/.
record Cvat() implements Peer {
  private static final String SHAPES = "annotation/manual-annotation/shapes/";
  private static final String EDITOR = "annotation/annotation-editor/";

  @Override
  public String name() {
    return "CVAT";
  }

  @Override
  public List<Step> boxes(Counts.Boxes c) {
    return List.of(
        new Step("label of what is drawn next: Ctrl+number", c.labels(), 1, objects()),
        new Step("draw again: N", c.missed(), 1, objects()),
        new Step("opposite corners: two clicks", c.missed(), 2, SHAPES + "shape-mode-basics"),
        new Step("remove what the pointer is over: Del", c.falseOnes(), 1, objects()),
        new Step("its label: Ctrl+number", c.wrongClass(), 1, objects()),
        new Step(
            "put a box right: drag a corner",
            c.corners() + 2 * c.far(),
            1,
            SHAPES + "shape-mode-basics"),
        new Step("zoom in: a notch", c.zooms(), 1, EDITOR + "controls-sidebar"),
        new Step("whole picture: double click", c.fits(), 1, EDITOR + "controls-sidebar"),
        new Step("next frame: F", c.images() - 1, 1, EDITOR + "navbar"));
  }

  @Override
  public List<Step> joints(Counts.Joints c) {
    int drawn = c.objects() - c.proposed();
    return List.of(
        new Step("draw again: N", drawn, 1, objects()),
        new Step("the skeleton's box: two clicks", drawn, 2, SHAPES + "skeletons"),
        new Step(
            "put a joint in its place: drag",
            c.placed() + c.moved() + c.added(),
            1,
            SHAPES + "skeletons"),
        new Step(
            "show a joint that the model does not know: its Outside switch in the list",
            c.added(),
            1,
            SHAPES + "skeletons"),
        new Step("hidden: Q over the joint", c.hidden(), 1, SHAPES + "skeletons"),
        new Step("not there: O over the joint", c.absent(), 1, SHAPES + "skeletons"),
        new Step("remove a false pose: Del", c.falseOnes(), 1, objects()),
        new Step("next frame: F", c.images() - 1, 1, EDITOR + "navbar"));
  }

  private static String objects() {
    return EDITOR + "objects-sidebar";
  }
}
