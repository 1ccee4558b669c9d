package org.spotter.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// Rows of a listing as one JSON object each.
public final class ListingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ListingJson() {}

  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  public static String text(Listing.ImageRow row) {
    return object(out -> {
      out.writeNumberField("id", row.image().id());
      out.writeStringField("file_name", row.image().fileName());
      out.writeNumberField("width", row.image().width());
      out.writeNumberField("height", row.image().height());
      out.writeStringField("split", Listing.word(row.image().split()));
      out.writeStringField("state", Listing.word(row.image().state()));
      out.writeStringField("comment", row.image().comment());
      out.writeFieldName("tags");
      out.writeArray(row.image().tags().toArray(String[]::new), 0, row.image().tags().size());
      out.writeNumberField("annotations", row.annotations());
    });
  }

  public static String text(Listing.ObjectRow row) {
    return object(out -> {
      out.writeNumberField("id", row.id());
      out.writeNumberField("image_id", row.image().id());
      out.writeStringField("file_name", row.image().fileName());
      out.writeStringField("category", row.category());
      box(out, row.bbox());
      if (row.score() != null) {
        out.writeNumberField("score", row.score());
      }
    });
  }

  private static void box(JsonGenerator out, @Nullable Box box) throws IOException {
    if (box != null) {
      out.writeFieldName("bbox");
      out.writeArray(new double[] {box.x(), box.y(), box.width(), box.height()}, 0, 4);
    }
  }

  private static String object(Writing fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      fields.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
