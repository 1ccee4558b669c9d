package org.spotter.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;

/// Turns what a model said about its input into predictions on the picture.
final class Reading {
  static final String BACKGROUND = "background";

  private final ModelCard card;
  private final double minScore;
  private final Suppression suppression;

  Reading(ModelCard card, double minScore) {
    this.card = card;
    this.minScore = minScore;
    this.suppression = new Suppression(card.output().nms(), card.output().most());
  }

  /// Where what was looked at lies, and on which image.
  record View(Placement place, int width, int height, long imageId) {
    Box all() {
      return place.toPicture(
          place.offsetX(),
          place.offsetY(),
          place.offsetX() + place.width(),
          place.offsetY() + place.height(),
          width,
          height);
    }
  }

  /// The predictions, best first.
  List<Prediction> predictions(Found found, View view) {
    return switch (found) {
      case Found.Boxes(var candidates, var details) -> boxes(candidates, details, view);
      case Found.Pose(var joints, double score) -> pose(joints, score, view);
      case Found.Pixels(var map) -> masks(map, view);
      case Found.Scores(var perClass) -> classes(perClass, view);
      case Found.Vector _ -> List.of();
    };
  }

  private List<Prediction> boxes(Candidates candidates, Details details, View view) {
    List<Prediction> all = new ArrayList<>();
    for (Suppression.Kept kept :
        suppression.apply(candidates, view.place, view.width, view.height)) {
      int i = kept.candidate();
      Details.Detail detail = details.of(candidates.row(i));
      all.add(
          new Prediction(
              0,
              view.imageId,
              candidates.classIndex(i),
              kept.box(),
              detail.mask() == null ? null : mask(detail.mask(), kept.box(), view),
              detail.joints() == null ? null : keypoints(detail.joints(), view),
              Math.min(1, candidates.score(i))));
    }
    return all;
  }

  private Segmentation mask(PixelMap map, Box within, View view) {
    return new Segmentation.RunLength(reader(map, within, view).above(threshold(map)), true);
  }

  private static MaskReader reader(PixelMap map, Box within, View view) {
    return new MaskReader(map, view.place, within, view.width, view.height);
  }

  private float threshold(PixelMap map) {
    return map.kind() == PixelMap.Kind.BINARY_LOGITS ? 0 : (float) card.output().threshold();
  }

  private static Keypoints keypoints(Joints joints, View view) {
    double[] xyv = new double[joints.xys().length];
    for (int i = 0; i < xyv.length; i += 3) {
      xyv[i] = view.place.pictureX(joints.xys()[i]);
      xyv[i + 1] = view.place.pictureY(joints.xys()[i + 1]);
      xyv[i + 2] = Math.clamp(joints.xys()[i + 2], 0, 1);
    }
    return new Keypoints(xyv);
  }

  private List<Prediction> pose(Joints joints, double score, View view) {
    if (!(score >= minScore)) {
      return List.of();
    }
    Keypoints points = keypoints(joints, view);
    Box bounds = points.bounds();
    Box box = bounds == null ? null : bounds.clip(view.width, view.height);
    return List.of(new Prediction(0, view.imageId, 0, box, null, points, Math.min(1, score)));
  }

  private List<Prediction> masks(PixelMap map, View view) {
    MaskReader reader = reader(map, view.all(), view);
    List<Prediction> all = new ArrayList<>();
    if (map.kind() == PixelMap.Kind.PROBABILITY || map.kind() == PixelMap.Kind.BINARY_LOGITS) {
      add(all, 0, reader.above(threshold(map)), 1, view);
      return all;
    }
    List<Mask> masks = reader.classes(card.categories().size());
    for (int c = 0; c < masks.size(); c++) {
      if (!card.categories().get(c).equals(BACKGROUND)) {
        add(all, c, masks.get(c), Sureness.of(map, c), view);
      }
    }
    all.sort(Comparator.comparingDouble(Prediction::score).reversed());
    return all;
  }

  private void add(List<Prediction> all, int classIndex, Mask mask, double score, View view) {
    @Nullable Box box = mask.bounds();
    if (box != null && score >= minScore) {
      Segmentation pixels = new Segmentation.RunLength(mask, true);
      all.add(new Prediction(0, view.imageId, classIndex, box, pixels, null, score));
    }
  }

  private List<Prediction> classes(float[] perClass, View view) {
    return IntStream.range(0, perClass.length)
        .filter(c -> perClass[c] >= minScore)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> -perClass[c]))
        .limit(card.output().most())
        .map(c -> new Prediction(0, view.imageId, c, null, null, null, Math.min(1, perClass[c])))
        .toList();
  }
}
