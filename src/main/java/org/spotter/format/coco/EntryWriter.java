package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Skeleton;
import org.spotter.dataset.Skeleton.Pair;
import org.spotter.dataset.Standing;

/// Writes the entries of the sections: what the vocabulary has a name for, then what was kept.
final class EntryWriter {
  private final JsonGenerator out;
  private final ValueWriter values;

  EntryWriter(JsonGenerator out) {
    this.out = out;
    this.values = new ValueWriter(out);
  }

  void rest(Extra extra, Set<String> written) throws IOException {
    values.rest(extra, written);
  }

  void category(Category category) throws IOException {
    Set<String> written = new HashSet<>(Set.of("id", "name"));
    out.writeStartObject();
    out.writeNumberField("id", category.id());
    out.writeStringField("name", category.name());
    if (!category.supercategory().isEmpty()) {
      out.writeStringField("supercategory", category.supercategory());
      written.add("supercategory");
    }
    if (category.color() != null) {
      out.writeStringField("color", category.color());
      written.add("color");
    }
    if (category.skeleton() != null) {
      skeleton(category.skeleton(), written);
    }
    if (!category.attributes().isEmpty()) {
      AttributeJson.writeDefinitions(category.attributes(), out);
      written.add("attributes");
    }
    values.rest(category.extra(), written);
    out.writeEndObject();
  }

  private void skeleton(Skeleton skeleton, Set<String> written) throws IOException {
    List<String> joints = skeleton.joints();
    out.writeFieldName("keypoints");
    out.writeArray(joints.toArray(String[]::new), 0, joints.size());
    written.add("keypoints");
    if (!skeleton.edges().isEmpty()) {
      pairs("skeleton", skeleton.edges(), written);
    }
    if (!skeleton.mirrored().equals(Skeleton.mirroredByName(joints))) {
      pairs("flip_pairs", skeleton.mirrored(), written);
    }
    if (!skeleton.sigmas().equals(Skeleton.sigmasByName(joints))) {
      out.writeArrayFieldStart("sigmas");
      for (double sigma : skeleton.sigmas()) {
        values.number(sigma);
      }
      out.writeEndArray();
      written.add("sigmas");
    }
  }

  /// 1-based, as COCO counts joints.
  private void pairs(String field, List<Pair> pairs, Set<String> written) throws IOException {
    out.writeArrayFieldStart(field);
    for (Pair pair : pairs) {
      out.writeArray(new int[] {pair.a() + 1, pair.b() + 1}, 0, 2);
    }
    out.writeEndArray();
    written.add(field);
  }

  void image(Image image) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", image.id());
    out.writeStringField("file_name", image.fileName());
    boolean sized = image.width() > 0 && image.height() > 0;
    if (sized) {
      out.writeNumberField("width", image.width());
      out.writeNumberField("height", image.height());
    }
    values.rest(
        image.extra(),
        sized ? Set.of("id", "file_name", "width", "height") : Set.of("id", "file_name"));
    out.writeEndObject();
  }

  /// @param categorised whether the annotation's category is a real one
  void annotation(Annotation a, boolean categorised) throws IOException {
    out.writeStartObject();
    out.writeNumberField("id", a.id());
    out.writeNumberField("image_id", a.imageId());
    if (categorised) {
      out.writeNumberField("category_id", a.categoryId());
    }
    if (a.bbox() != null) {
      values.box(a.bbox());
    }
    if (a.segmentation() != null) {
      values.segmentation(a.segmentation());
    }
    if (!Double.isNaN(a.area())) {
      values.number("area", a.area());
    }
    boolean crowd = StandingJson.written(a);
    if (categorised || crowd) {
      out.writeNumberField("iscrowd", crowd ? 1 : 0);
    }
    if (a.keypoints() != null) {
      values.keypoints(a.keypoints());
    }
    if (!a.attributes().isEmpty()) {
      AttributeJson.writeValues(a.attributes(), values.numbers(), out);
    }
    if (!a.standing().equals(Standing.PLAIN)) {
      StandingJson.write(a, out);
    }
    annotationRest(a);
    out.writeEndObject();
  }

  private void annotationRest(Annotation a) throws IOException {
    boolean given = a.extra().json().contains("\"num_keypoints\"");
    if (a.keypoints() != null && !given) {
      out.writeNumberField("num_keypoints", a.keypoints().labelled());
    }
    if (!a.extra().isEmpty()) {
      values.rest(a.extra(), written(a));
    }
  }

  private static Set<String> written(Annotation a) {
    Set<String> written = new HashSet<>(Set.of("id", "image_id", "category_id", "iscrowd"));
    addWhen(a.bbox() != null, "bbox", written);
    addWhen(a.segmentation() != null, "segmentation", written);
    addWhen(!Double.isNaN(a.area()), "area", written);
    addWhen(a.keypoints() != null, "keypoints", written);
    addWhen(!a.attributes().isEmpty(), "attributes", written);
    addWhen(!a.standing().equals(Standing.PLAIN), StandingJson.FIELD, written);
    return written;
  }

  private static void addWhen(boolean condition, String field, Set<String> written) {
    if (condition) {
      written.add(field);
    }
  }
}
