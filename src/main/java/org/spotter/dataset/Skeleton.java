package org.spotter.dataset;

import java.util.List;

/// Which joints a category has, how they are joined, mirrored and measured.
///
/// @param joints names in the order of an annotation's keypoints
/// @param edges pairs of joints that a bone joins, **0-based** (COCO files are 1-based)
/// @param mirrored left/right pairs, 0-based
/// @param sigmas one OKS sigma a joint (COCO's: Ronchi & Perona 2017), as many as joints or none
///   when unknown
public record Skeleton(
    List<String> joints, List<Pair> edges, List<Pair> mirrored, List<Double> sigmas) {
  public Skeleton {
    joints = List.copyOf(joints);
    edges = List.copyOf(edges);
    mirrored = List.copyOf(mirrored);
    sigmas = List.copyOf(sigmas);
  }

  /// Two joints by their 0-based place in the skeleton.
  public record Pair(int a, int b) {}
}
