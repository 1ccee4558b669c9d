package org.spotter.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.task.Progress;

/// Everything a format read, in the order it came.
public final class Collected implements DatasetSink {
  /// Every picture is 128 pixels wide and high.
  public static final PictureSizes SQUARE = _ -> new PictureSizes.Size(128, 128);

  public final List<Category> categories = new ArrayList<>();
  public final List<Image> images = new ArrayList<>();
  public final List<Annotation> annotations = new ArrayList<>();
  public final List<String> warnings = new ArrayList<>();
  public Extra extra = Extra.NONE;

  public static Collected from(Format format, Path source) {
    var all = new Collected();
    format.read(source, all, SQUARE, Progress.NONE);
    return all;
  }

  @Override
  public void dataset(Extra given) {
    extra = given;
  }

  @Override
  public void category(Category category) {
    categories.add(category);
  }

  @Override
  public void image(Image image) {
    images.add(image);
  }

  @Override
  public void annotation(Annotation annotation) {
    annotations.add(annotation);
  }

  @Override
  public void warning(String sentence) {
    warnings.add(sentence);
  }

  /// Gives everything on, in the order it came.
  public void into(DatasetSink sink) {
    sink.dataset(extra);
    categories.forEach(sink::category);
    images.forEach(sink::image);
    annotations.forEach(sink::annotation);
  }
}
