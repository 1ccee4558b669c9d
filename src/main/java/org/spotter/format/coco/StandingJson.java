package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Standing;

/// An annotation's standing in COCO files: the object `spotter`, Spotter's own addition, written
/// only where there is something to say.
///
/// COCO has no region that is not judged, and pycocotools overlooks the field `ignore`; so such an
/// annotation goes out with `iscrowd` 1, which every evaluator knows, and `crowd` in here keeps
/// whether it was marked as a crowd too.
///
/// @param standing what it says
/// @param crowd whether the annotation is a crowd when its region is not judged
record StandingJson(Standing standing, boolean crowd) {
  static final String FIELD = "spotter";
  static final StandingJson NONE = new StandingJson(Standing.PLAIN, false);

  /// @param json the object's text
  static StandingJson of(String json) {
    JsonNode node = Trees.of(json);
    return new StandingJson(
        new Standing(
            node.path("layer").asInt(),
            node.path("locked").asBoolean(),
            node.path("hidden").asBoolean(),
            node.path("ignored").asBoolean()),
        node.path("crowd").asBoolean());
  }

  /// Whether the annotation is a crowd, of one that came with this `iscrowd`.
  boolean isCrowd(boolean iscrowd) {
    return standing.ignored() ? crowd : iscrowd;
  }

  /// What `iscrowd` is to say.
  static boolean written(Annotation a) {
    return a.iscrowd() || a.standing().ignored();
  }

  static void write(Annotation a, JsonGenerator out) throws IOException {
    Standing standing = a.standing();
    out.writeObjectFieldStart(FIELD);
    if (standing.layer() != 0) {
      out.writeNumberField("layer", standing.layer());
    }
    flag("locked", standing.locked(), out);
    flag("hidden", standing.hidden(), out);
    flag("ignored", standing.ignored(), out);
    flag("crowd", standing.ignored() && a.iscrowd(), out);
    out.writeEndObject();
  }

  private static void flag(String name, boolean set, JsonGenerator out) throws IOException {
    if (set) {
      out.writeBooleanField(name, true);
    }
  }
}
