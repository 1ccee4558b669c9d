package org.spotter.ui.bench.effort;

import java.util.List;

/// Adds up what there is to do about boxes, image by image, in the order of the work.
final class BoxCounting {
  private int images;
  private int objects;
  private int good;
  private int falseOnes;
  private int wrongClass;
  private int corners;
  private int badlyPlaced;
  private int far;
  private int missed;
  private int starts;
  private int returns;
  private int labels;
  private boolean isDrawing;
  private String label = "";

  /// @param drawn the missed ones in the order in which they are drawn, category by category
  void add(Plan plan, List<Wanted> drawn) {
    images++;
    good += plan.good().size();
    falseOnes += plan.falseOnes().size();
    wrongClass += plan.wrongClass().size();
    badlyPlaced += plan.badlyPlaced().size();
    corners += plan.badlyPlaced().stream().mapToInt(Plan.Pair::corners).sum();
    far += plan.far().size();
    missed += plan.missed().size();
    objects +=
        plan.good().size()
            + plan.wrongClass().size()
            + plan.badlyPlaced().size()
            + plan.far().size()
            + plan.missed().size();
    corrected(plan);
    drawn.forEach(this::draw);
  }

  /// Corrections come before drawing on each image, which saves going to and fro.
  private void corrected(Plan plan) {
    boolean any =
        !(plan.falseOnes().isEmpty()
            && plan.wrongClass().isEmpty()
            && plan.badlyPlaced().isEmpty()
            && plan.far().isEmpty());
    if (any && isDrawing) {
      returns++;
    }
    isDrawing &= !any;
  }

  private void draw(Wanted w) {
    boolean other = !w.category().equals(label);
    starts += !isDrawing || other ? 1 : 0;
    labels += other && !label.isEmpty() ? 1 : 0;
    isDrawing = true;
    label = w.category();
  }

  Counts.Boxes sum(int zooms, int fits) {
    return new Counts.Boxes(
        images,
        objects,
        good,
        falseOnes,
        wrongClass,
        corners,
        badlyPlaced,
        far,
        missed,
        starts,
        returns,
        labels,
        zooms,
        fits);
  }
}
