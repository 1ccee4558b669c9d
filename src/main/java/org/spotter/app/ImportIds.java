package org.spotter.app;

import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetSink;

/// The ids of an import. Where the project has something already, the file is read once before, so
/// that new ids are above all of its own.
final class ImportIds {
  final Ids categories;
  final Ids images;
  private long greatestAnnotation;

  ImportIds(Existing existing) {
    categories = new Ids(existing.categoryIds());
    images = new Ids(existing.imageIds());
    greatestAnnotation = existing.greatestAnnotationId();
  }

  long newAnnotation() {
    return ++greatestAnnotation;
  }

  /// Takes note of the ids of a file.
  DatasetSink reserving() {
    return new DatasetSink() {
      @Override
      public void dataset(Extra extra) {
        // has no id
      }

      @Override
      public void category(Category category) {
        categories.reserve(category.id());
      }

      @Override
      public void image(Image image) {
        images.reserve(image.id());
      }

      @Override
      public void annotation(Annotation annotation) {
        greatestAnnotation = Math.max(greatestAnnotation, annotation.id());
      }

      @Override
      public void warning(String sentence) {
        // comes again when the file is read to be stored
      }
    };
  }
}
