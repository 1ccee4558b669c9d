package org.spotter.dataset;

import java.util.ArrayList;
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

  /// How many joints there are.
  public int size() {
    return joints.size();
  }

  /// The joint that a joint changes places with in a mirror, or -1 for one in the middle.
  public int partner(int joint) {
    for (Pair pair : mirrored) {
      if (pair.a == joint || pair.b == joint) {
        return pair.a == joint ? pair.b : pair.a;
      }
    }
    return -1;
  }

  /// Pairs of joints whose names differ in left and right only.
  public static List<Pair> mirroredByName(List<String> joints) {
    List<Pair> pairs = new ArrayList<>();
    for (int left = 0; left < joints.size(); left++) {
      String name = joints.get(left);
      int right = joints.indexOf(name.replace("left", "right").replace("Left", "Right"));
      if (right >= 0 && right != left) {
        pairs.add(new Pair(left, right));
      }
    }
    return pairs;
  }

  /// The sigmas that COCO's evaluation has for its seventeen joints; none for all others.
  public static List<Double> sigmasByName(List<String> joints) {
    return joints.equals(SkeletonTemplate.COCO_PERSON.skeleton().joints)
        ? SkeletonTemplate.COCO_PERSON.skeleton().sigmas
        : List.of();
  }

  /// Two joints by their 0-based place in the skeleton.
  public record Pair(int a, int b) {}
}
