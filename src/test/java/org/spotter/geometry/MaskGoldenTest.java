package org.spotter.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Bit for bit what pycocotools says.
class MaskGoldenTest {
  private static final JsonNode GOLDEN = Golden.masks();

  @Test
  void polygonsBecomeTheSameRuns() {
    for (JsonNode c : GOLDEN.get("polygons")) {
      Mask mask = rasterized(c);
      assertEquals(c.get("rle").get("counts").asText(), RleString.encode(mask), c::toString);
      if (!c.get("uncompressed").isNull()) {
        assertArrayEquals(Golden.numbers(c.get("uncompressed")), doubles(mask.toRuns()));
      }
    }
  }

  @Test
  void areasAndBoundsAreTheSame() {
    for (JsonNode c : GOLDEN.get("polygons")) {
      Mask mask = Golden.mask(c.get("rle"));
      double[] box = Golden.numbers(c.get("bbox"));
      assertEquals(c.get("area").asLong(), mask.area(), c::toString);
      assertEquals(
          mask.area() == 0 ? new Box(0, 0, 0, 0) : mask.bounds(),
          new Box(box[0], box[1], box[2], box[3]),
          c::toString);
    }
  }

  @Test
  void overlapsAreTheSameWithCrowds() {
    for (JsonNode c : GOLDEN.get("pairs")) {
      double[][] ious =
          MaskIou.matrix(
              Golden.masks(c.get("dt")).toArray(Mask[]::new),
              Golden.masks(c.get("gt")).toArray(Mask[]::new),
              Golden.flags(c.get("iscrowd")));
      for (int d = 0; d < ious.length; d++) {
        assertArrayEquals(Golden.numbers(c.get("iou").get(d)), ious[d]);
      }
    }
  }

  @Test
  void unionsAndIntersectionsAreTheSame() {
    for (JsonNode c : GOLDEN.get("merges")) {
      List<Mask> masks = Golden.masks(c.get("masks"));
      assertEquals(c.get("union").get("counts").asText(), RleString.encode(Mask.union(masks)));
      assertEquals(
          c.get("intersection").get("counts").asText(), RleString.encode(Mask.intersection(masks)));
    }
  }

  @Test
  void boxOverlapsAreTheSameWithCrowds() {
    JsonNode c = GOLDEN.get("boxes");
    boolean[] crowd = Golden.flags(c.get("iscrowd"));
    for (int d = 0; d < c.get("dt").size(); d++) {
      double[] a = Golden.numbers(c.get("dt").get(d));
      for (int g = 0; g < crowd.length; g++) {
        double[] b = Golden.numbers(c.get("gt").get(g));
        assertEquals(
            c.get("iou").get(d).get(g).asDouble(),
            BoxIou.iou(a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3], crowd[g]));
      }
    }
  }

  private static Mask rasterized(JsonNode c) {
    List<Polygon> parts = new ArrayList<>();
    c.get("segmentation").forEach(p -> parts.add(new Polygon(Golden.numbers(p))));
    return Rasterizer.union(parts, c.get("width").asInt(), c.get("height").asInt());
  }

  private static double[] doubles(int[] runs) {
    double[] doubles = new double[runs.length];
    for (int i = 0; i < runs.length; i++) {
      doubles[i] = runs[i];
    }
    return doubles;
  }
}
