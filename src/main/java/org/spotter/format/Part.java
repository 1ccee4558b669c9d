package org.spotter.format;

import java.util.EnumSet;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Split;
import org.spotter.dataset.Standing;

/// A part of the vocabulary that some formats cannot hold.
public enum Part {
  IDS("ids"),
  POLYGONS("polygons"),
  MASKS("masks"),
  KEYPOINTS("keypoints"),
  CROWDS("crowd marks"),
  IMAGE_CLASSES("classes of whole images"),
  ATTRIBUTES("attributes"),
  STANDING("layers and locked, hidden or ignored marks"),
  UNKNOWN_FIELDS("further fields"),
  SPLITS("splits"),
  REVIEW("review states and comments");

  private final String plural;

  Part(String plural) {
    this.plural = plural;
  }

  /// The parts in plain words, for a sentence: "polygons".
  public String plural() {
    return plural;
  }

  /// What a format must hold to keep the whole annotation.
  public static Set<Part> of(Annotation a) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    switch (a.segmentation()) {
      case null -> {}
      case Segmentation.Polygons(var rings) -> addWhen(!rings.isEmpty(), parts, POLYGONS);
      case Segmentation.RunLength _ -> parts.add(MASKS);
    }
    addWhen(a.keypoints() != null, parts, KEYPOINTS);
    addWhen(a.iscrowd(), parts, CROWDS);
    addWhen(!a.attributes().isEmpty(), parts, ATTRIBUTES);
    addWhen(!a.standing().equals(Standing.PLAIN), parts, STANDING);
    addWhen(!a.extra().isEmpty(), parts, UNKNOWN_FIELDS);
    addWhen(
        a.bbox() == null && a.segmentation() == null && a.keypoints() == null,
        parts,
        IMAGE_CLASSES);
    return parts;
  }

  /// What a format must hold to keep the whole image.
  public static Set<Part> of(Image image) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    addWhen(image.split() != Split.NONE, parts, SPLITS);
    addWhen(image.state() != ReviewState.TO_DO || !image.comment().isEmpty(), parts, REVIEW);
    addWhen(!image.extra().isEmpty(), parts, UNKNOWN_FIELDS);
    return parts;
  }

  /// What a format must hold to keep the whole category.
  public static Set<Part> of(Category category) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    addWhen(category.skeleton() != null, parts, KEYPOINTS);
    addWhen(!category.attributes().isEmpty(), parts, ATTRIBUTES);
    addWhen(!category.extra().isEmpty(), parts, UNKNOWN_FIELDS);
    return parts;
  }

  private static void addWhen(boolean condition, Set<Part> parts, Part part) {
    if (condition) {
      parts.add(part);
    }
  }
}
