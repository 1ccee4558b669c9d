package org.spotter.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Segmentation.Polygons;
import org.spotter.dataset.Segmentation.RunLength;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;

/// Annotations as JSON, for the journal. What is not there is left out.
final class AnnotationJson {
  private AnnotationJson() {}

  static String write(Annotation annotation) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeNumberField("id", annotation.id());
      json.writeNumberField("image", annotation.imageId());
      json.writeNumberField("category", annotation.categoryId());
      shapes(json, annotation);
      json.writeNumberField("area", annotation.area());
      json.writeBooleanField("iscrowd", annotation.iscrowd());
      json.writeStringField("origin", Details.originName(annotation.origin()));
      json.writeFieldName("details");
      Details.of(annotation).write(json);
      json.writeStringField("extra", annotation.extra().json());
      json.writeEndObject();
    });
  }

  static Annotation read(String text) {
    JsonNode node = Json.read(text);
    Details details = Details.read(node.path("details"));
    return new Annotation(
        node.path("id").longValue(),
        node.path("image").longValue(),
        node.path("category").longValue(),
        box(node.get("bbox")),
        segmentation(node),
        keypoints(node.get("keypoints")),
        Json.number(node.path("area")),
        node.path("iscrowd").booleanValue(),
        details.attributes(),
        details.origin(node.path("origin").asText()),
        new Extra(node.path("extra").textValue()),
        details.standing());
  }

  private static void shapes(JsonGenerator json, Annotation annotation) throws IOException {
    Box box = annotation.bbox();
    if (box != null) {
      json.writeFieldName("bbox");
      Json.numbers(json, box.x(), box.y(), box.width(), box.height());
    }
    Segmentation segmentation = annotation.segmentation();
    switch (segmentation) {
      case null -> {}
      case Polygons(List<Polygon> parts) -> polygons(json, parts);
      case RunLength(Mask mask, boolean compressed) -> runs(json, mask, compressed);
    }
    if (annotation.keypoints() != null) {
      json.writeFieldName("keypoints");
      Json.numbers(json, annotation.keypoints().toArray());
    }
  }

  private static void polygons(JsonGenerator json, List<Polygon> parts) throws IOException {
    json.writeArrayFieldStart("polygons");
    for (Polygon part : parts) {
      Json.numbers(json, part.toArray());
    }
    json.writeEndArray();
  }

  private static void runs(JsonGenerator json, Mask mask, boolean compressed) throws IOException {
    json.writeObjectFieldStart("rle");
    json.writeFieldName("size");
    json.writeArray(new int[] {mask.height(), mask.width()}, 0, 2);
    int[] runs = mask.toRuns();
    json.writeFieldName("counts");
    json.writeArray(runs, 0, runs.length);
    json.writeBooleanField("compressed", compressed);
    json.writeEndObject();
  }

  private static @Nullable Box box(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    double[] xywh = Json.numbers(node);
    return new Box(xywh[0], xywh[1], xywh[2], xywh[3]);
  }

  private static @Nullable Segmentation segmentation(JsonNode node) {
    if (node.has("polygons")) {
      return new Polygons(
          Json.list(node.path("polygons"), part -> new Polygon(Json.numbers(part))));
    }
    return node.has("rle") ? runs(node.path("rle")) : null;
  }

  private static Segmentation runs(JsonNode rle) {
    JsonNode counts = rle.path("counts");
    int[] runs = new int[counts.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = counts.path(i).intValue();
    }
    JsonNode size = rle.path("size");
    Mask mask = new Mask(size.path(1).intValue(), size.path(0).intValue(), runs);
    return new RunLength(mask, rle.path("compressed").booleanValue());
  }

  private static @Nullable Keypoints keypoints(@Nullable JsonNode node) {
    return node == null ? null : new Keypoints(Json.numbers(node));
  }
}
