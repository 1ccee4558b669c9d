package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetSink;
import org.spotter.task.Progress;

/// Reads a COCO data set, section by section, in the order a sink wants.
final class CocoReader {
  private static final Set<String> OURS = Set.of("images", "annotations", "categories");

  /// Unknown sections are held in memory and in one row of the project.
  private static final long LARGEST_REST = 64L << 20;

  private static final int CHECK_EVERY = 1024;

  private final Path file;
  private final DatasetSink sink;
  private final Progress progress;
  private final List<Sections.Section> sections;
  private final Known known = new Known();

  private CocoReader(Path file, DatasetSink sink, Progress progress) {
    this.file = file;
    this.sink = sink;
    this.progress = progress;
    progress.report("Looking through " + file.getFileName(), 0, -1);
    this.sections = Sections.of(file, progress);
  }

  static void read(Path file, DatasetSink sink, Progress progress) {
    new CocoReader(file, sink, progress).read();
  }

  private void read() {
    if (Sections.named(sections, "images").isEmpty()) {
      throw Positions.problem(
          file, 0, "there is no \"images\" in it, so this is not a COCO data set");
    }
    rest();
    categories();
    each("images", this::image);
    known.forgetFileNames();
    var reader = new AnnotationReader(known);
    each("annotations", cursor -> annotation(reader.read(cursor)));
  }

  private void rest() {
    var rest = new Rest();
    for (Sections.Section section : sections) {
      if (OURS.contains(section.name())) {
        continue;
      }
      if (rest.length() + section.end() - section.start() > LARGEST_REST) {
        throw Positions.problem(
            file,
            section.start(),
            "\""
                + section.name()
                + "\" is not a section Spotter knows, and too large to be kept (more than 64 MB);"
                + " take it out of the file");
      }
      try (var cursor = new Cursor(file, section)) {
        cursor.next();
        rest.keep(section.name(), cursor);
      }
    }
    sink.dataset(rest.take());
  }

  private void categories() {
    if (Sections.named(sections, "categories").isEmpty()) {
      Category implicit = ImplicitCategory.CATEGORY;
      known.implicit(implicit);
      sink.category(implicit);
      return;
    }
    var reader = new CategoryReader();
    each(
        "categories",
        cursor -> {
          long offset = cursor.offset();
          Category category = reader.read(cursor);
          refuse(cursor, offset, "category", category.id(), known.add(category));
          sink.category(category);
        });
  }

  private final ImageReader images = new ImageReader();

  private void image(Cursor cursor) {
    long offset = cursor.offset();
    Image image = images.read(cursor);
    refuse(cursor, offset, "image", image.id(), known.addImage(image));
    sink.image(image);
  }

  private void annotation(Annotation annotation) {
    sink.annotation(annotation);
  }

  private static void refuse(Cursor cursor, long offset, String what, long id, String fault) {
    if (!fault.isEmpty()) {
      throw cursor.problemAt(offset, what + " " + id + " " + fault);
    }
  }

  private interface Entry {
    void read(Cursor cursor);
  }

  private void each(String name, Entry entry) {
    Sections.named(sections, name).ifPresent(section -> each(section, entry));
  }

  private void each(Sections.Section section, Entry entry) {
    try (var cursor = new Cursor(file, section)) {
      cursor.next();
      cursor.expectList("\"" + section.name() + "\"");
      for (long n = 0; cursor.next() != JsonToken.END_ARRAY; n++) {
        if (n % CHECK_EVERY == 0) {
          progress.check();
          progress.report(
              "Reading " + section.name(),
              cursor.offset() - section.start(),
              section.end() - section.start());
        }
        entry.read(cursor);
      }
    }
  }
}
