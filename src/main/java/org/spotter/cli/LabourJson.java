package org.spotter.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// What labelling took, for machines.
final class LabourJson {
  private LabourJson() {}

  static String of(List<Labour> all) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeArrayFieldStart("starts");
      for (Labour labour : all) {
        write(labour, out);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Labour l, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("start", l.start());
    out.writeNumberField("images", l.images());
    out.writeNumberField("objects", l.objects());
    out.writeObjectFieldStart("toDo");
    for (Labour.Count c : l.counts()) {
      out.writeNumberField(c.name(), c.count());
    }
    out.writeEndObject();
    hands(l.hands(), out);
    out.writeArrayFieldStart("elsewhere");
    for (Labour.Elsewhere e : l.elsewhere()) {
      elsewhere(e, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void hands(Labour.Hands h, JsonGenerator out) throws IOException {
    out.writeNumberField("actions", h.actions());
    out.writeNumberField("keys", h.keys());
    out.writeNumberField("clicks", h.clicks());
    out.writeNumberField("drags", h.drags());
    out.writeNumberField("notches", h.notches());
    out.writeNumberField("travel", h.travel());
  }

  private static void elsewhere(Labour.Elsewhere e, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("tool", e.tool());
    out.writeNumberField("actions", e.actions());
    out.writeArrayFieldStart("steps");
    for (Labour.Step s : e.steps()) {
      out.writeStartObject();
      out.writeStringField("what", s.what());
      out.writeNumberField("times", s.times());
      out.writeNumberField("actions", s.actions());
      out.writeStringField("source", s.source());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
