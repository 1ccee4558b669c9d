package org.spotter.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// The numbers of a project for machines: `{"images":…, "annotations":…, "charts":[{"kind":…,
/// "bars":[{"group":…, "label":…, "value":…, "query":…}]}]}`.
public final class StatisticsJson {
  private StatisticsJson() {}

  public static String text(Statistics statistics) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeNumberField("images", statistics.images());
      out.writeNumberField("annotations", statistics.annotations());
      out.writeArrayFieldStart("charts");
      for (Statistics.Chart chart : statistics.charts()) {
        write(out, chart);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Statistics.Chart chart) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", Listing.word(chart.kind()));
    out.writeArrayFieldStart("bars");
    for (Statistics.Bar bar : chart.bars()) {
      out.writeStartObject();
      out.writeStringField("group", bar.group());
      out.writeStringField("label", bar.label());
      out.writeNumberField("value", bar.value());
      out.writeStringField("query", bar.query());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
