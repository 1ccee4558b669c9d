package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.spotter.dataset.Prediction;
import org.spotter.format.PredictionWriter;
import org.spotter.format.WholeFile;

/// Writes predictions as a COCO results file: a list of objects with a `score`.
final class CocoResultsWriter implements PredictionWriter {
  private final WholeFile file;
  private final JsonGenerator out;
  private final ValueWriter values;

  CocoResultsWriter(Path target) {
    file = new WholeFile(target);
    try {
      out = Cursor.FACTORY.createGenerator(file.out());
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      values = new ValueWriter(out);
      out.writeStartArray();
    } catch (IOException e) {
      file.close();
      throw WholeFile.unwritable(target, e);
    }
  }

  @Override
  public void add(long categoryId, Prediction p) {
    try {
      out.writeStartObject();
      out.writeNumberField("image_id", p.imageId());
      out.writeNumberField("category_id", categoryId);
      if (p.bbox() != null) {
        values.box(p.bbox());
      }
      if (p.segmentation() != null) {
        values.segmentation(p.segmentation());
      }
      if (p.keypoints() != null) {
        values.keypoints(p.keypoints());
      }
      values.number("score", p.score());
      out.writeEndObject();
    } catch (IOException e) {
      throw WholeFile.unwritable(file.target(), e);
    }
  }

  @Override
  public void finish() {
    try {
      out.writeEndArray();
      out.writeRaw('\n');
      out.close();
    } catch (IOException e) {
      throw WholeFile.unwritable(file.target(), e);
    }
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}
