package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetWriter;
import org.spotter.format.WholeFile;

/// Writes a COCO data set as its values come: the data set's own fields, `categories`, `images`,
/// `annotations`.
final class CocoWriter implements DatasetWriter {
  private static final Set<String> SECTIONS = Set.of("categories", "images", "annotations");

  private enum Section {
    REST,
    CATEGORIES,
    IMAGES,
    ANNOTATIONS
  }

  private final WholeFile file;
  private final JsonGenerator out;
  private final EntryWriter entries;
  private final Set<Long> implicitCategories = new HashSet<>();
  private Section section = Section.REST;
  private boolean wroteCategory;

  CocoWriter(Path target) {
    file = new WholeFile(target);
    try {
      out = Cursor.FACTORY.createGenerator(file.out());
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      out.enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER.mappedFeature());
      entries = new EntryWriter(out);
      out.writeStartObject();
    } catch (IOException e) {
      file.close();
      throw WholeFile.unwritable(target, e);
    }
  }

  @Override
  public void dataset(Extra extra) {
    write(() -> entries.rest(extra, SECTIONS));
  }

  @Override
  public void category(Category category) {
    if (ImplicitCategory.is(category)) {
      implicitCategories.add(category.id());
      return;
    }
    wroteCategory = true;
    write(() -> {
      upTo(Section.CATEGORIES);
      entries.category(category);
    });
  }

  @Override
  public void image(Image image) {
    write(() -> {
      upTo(Section.IMAGES);
      entries.image(image);
    });
  }

  @Override
  public void annotation(Annotation annotation) {
    write(() -> {
      upTo(Section.ANNOTATIONS);
      entries.annotation(annotation, !implicitCategories.contains(annotation.categoryId()));
    });
  }

  @Override
  public void warning(String sentence) {
    // a file has no place for it
  }

  @Override
  public void finish() {
    write(() -> {
      upTo(Section.ANNOTATIONS);
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
      out.close();
    });
    file.commit();
  }

  /// Ends the section at hand and begins those up to the one wanted, so that empty ones are there,
  /// too. A data set of captions only has no categories at all.
  private void upTo(Section wanted) throws IOException {
    for (Section next : EnumSet.range(section, wanted)) {
      if (next != section) {
        end(section);
        begin(next);
        section = next;
      }
    }
  }

  private void begin(Section next) throws IOException {
    if (!isLeftOut(next)) {
      out.writeArrayFieldStart(next.name().toLowerCase(Locale.ROOT));
    }
  }

  private void end(Section last) throws IOException {
    if (last != Section.REST && !isLeftOut(last)) {
      out.writeEndArray();
    }
  }

  private boolean isLeftOut(Section which) {
    return which == Section.CATEGORIES && !wroteCategory && !implicitCategories.isEmpty();
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw WholeFile.unwritable(file.target(), e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
