package org.spotter.format;

import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;

/// Takes a data set value by value, in this order whatever the order in the file: the data set's
/// own fields (at most once), every category, every image, every annotation. Annotations come in
/// the file's order, not grouped by image. A value is checked before it is given: its category and
/// image are known, its id is new.
public interface DatasetSink {
  /// Fields of the whole data set that Spotter has no use for: `info`, `licenses`, unknown
  /// sections.
  void dataset(Extra extra);

  void category(Category category);

  /// An image; its `path` is its `file_name`, relative to the folder of the images.
  void image(Image image);

  void annotation(Annotation annotation);

  /// Something a person should know, though it stops nothing; one plain sentence.
  void warning(String sentence);
}
