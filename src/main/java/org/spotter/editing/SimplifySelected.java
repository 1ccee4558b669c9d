package org.spotter.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Outline;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.Simplify;

/// Makes polygons of fewer vertices. It tries finer tolerances first and takes the finest that
/// saves a tenth of the vertices, so that done again it goes a step further; it never moves an
/// outline by more than a hundredth of the object's size or half a pixel.
record SimplifySelected() implements Reshaping {
  private static final double[] TOLERANCES = {0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32};

  @Override
  public String name() {
    return "simplify";
  }

  @Override
  public boolean takes(Segmentation segmentation, Image image) {
    return segmentation instanceof Segmentation.Polygons;
  }

  @Override
  public Segmentation after(Segmentation segmentation, Image image) {
    List<Outline> given = Areas.outlines(segmentation);
    double most = most(segmentation.bounds());
    for (double tolerance : TOLERANCES) {
      List<Outline> simple = tolerance > most ? given : Simplify.byDistance(given, tolerance);
      if (vertices(simple) <= 0.9 * vertices(given)) {
        return Areas.polygons(simple);
      }
    }
    return segmentation;
  }

  private static double most(@Nullable Box around) {
    double size = around == null ? 0 : Math.hypot(around.width(), around.height());
    return Math.max(0.5, size / 100);
  }

  private static int vertices(List<Outline> parts) {
    return parts.stream().flatMap(part -> part.rings().stream()).mapToInt(Polygon::size).sum();
  }
}
