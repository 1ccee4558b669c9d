package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.geometry.RleString;

/// Writes shapes and kept fields in COCO's way.
final class ValueWriter {
  private final JsonGenerator out;
  private final Numbers numbers = new Numbers();

  ValueWriter(JsonGenerator out) {
    this.out = out;
  }

  void box(Box box) throws IOException {
    out.writeArrayFieldStart("bbox");
    number(box.x());
    number(box.y());
    number(box.width());
    number(box.height());
    out.writeEndArray();
  }

  void segmentation(Segmentation segmentation) throws IOException {
    switch (segmentation) {
      case Segmentation.Polygons(var parts) -> {
        out.writeArrayFieldStart("segmentation");
        for (Polygon part : parts) {
          list(part.toArray());
        }
        out.writeEndArray();
      }
      case Segmentation.RunLength(Mask mask, boolean compressed) -> mask(mask, compressed);
    }
  }

  private void mask(Mask mask, boolean compressed) throws IOException {
    out.writeObjectFieldStart("segmentation");
    out.writeFieldName("size");
    out.writeArray(new int[] {mask.height(), mask.width()}, 0, 2);
    out.writeFieldName("counts");
    if (compressed) {
      out.writeString(RleString.encode(mask));
    } else {
      int[] runs = mask.toRuns();
      out.writeArray(runs, 0, runs.length);
    }
    out.writeEndObject();
  }

  void keypoints(Keypoints keypoints) throws IOException {
    out.writeFieldName("keypoints");
    list(keypoints.toArray());
  }

  void number(String field, double value) throws IOException {
    out.writeFieldName(field);
    number(value);
  }

  void number(double value) throws IOException {
    numbers.write(value, out);
  }

  Numbers numbers() {
    return numbers;
  }

  private void list(double[] values) throws IOException {
    out.writeStartArray();
    for (double value : values) {
      number(value);
    }
    out.writeEndArray();
  }

  /// The kept fields, but for those the object has already.
  void rest(Extra extra, Set<String> written) throws IOException {
    if (extra.isEmpty()) {
      return;
    }
    try (var in = Cursor.FACTORY.createParser(extra.json())) {
      in.nextToken();
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        if (written.contains(field)) {
          in.skipChildren();
        } else {
          out.writeFieldName(field);
          JsonText.copy(in, out);
        }
      }
    }
  }
}
