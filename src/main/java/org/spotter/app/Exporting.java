package org.spotter.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetSink;
import org.spotter.format.Format;
import org.spotter.format.Part;

/// Gives values on to a writer and counts what its format loses of them.
final class Exporting implements DatasetSink {
  private final DatasetSink writer;
  private final Set<Part> lost;
  private final Map<Part, Long> losses = new EnumMap<>(Part.class);
  private final Warnings warnings = new Warnings();
  private long images;
  private long annotations;

  Exporting(DatasetSink writer, Set<Part> lost) {
    this.writer = writer;
    this.lost = lost;
  }

  @Override
  public void dataset(Extra extra) {
    writer.dataset(extra);
  }

  @Override
  public void category(Category category) {
    count(Part.of(category));
    writer.category(category);
  }

  @Override
  public void image(Image image) {
    count(Part.of(image));
    writer.image(image);
    images++;
  }

  @Override
  public void annotation(Annotation annotation) {
    count(Part.of(annotation));
    writer.annotation(annotation);
    annotations++;
  }

  @Override
  public void warning(String sentence) {
    warnings.add(sentence);
  }

  private void count(Set<Part> parts) {
    for (Part part : parts) {
      if (lost.contains(part)) {
        losses.merge(part, 1L, Long::sum);
      }
    }
  }

  ExportDataset.Result result(Format format) {
    losses.forEach((part, count) ->
        warnings.add(
            "%s has no place for %s: they were left out %,d %s."
                .formatted(format.title(), part.plural(), count, count == 1 ? "time" : "times")));
    return new ExportDataset.Result(images, annotations, warnings.sentences());
  }
}
