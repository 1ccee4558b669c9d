package org.spotter.format.yolo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.format.DatasetWriter;
import org.spotter.format.WholeFolder;
import org.spotter.geometry.Box;

/// Writes boxes as YOLO labels: `data.yaml`, a list of pictures for each part of the data set, and
/// a label file for each picture that has objects. Pictures are not copied; the lists say where
/// they belong: under `images/`.
final class YoloWriter implements DatasetWriter {
  private static final int LINES_AT_ONCE = 1000;

  private final WholeFolder folder;
  private final Map<Long, Integer> classes = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<Long, Image> images = new HashMap<>();
  private final Map<Split, StringBuilder> lists = new EnumMap<>(Split.class);
  private final StringBuilder lines = new StringBuilder();
  private @Nullable Image current;
  private int pending;

  YoloWriter(Path target) {
    folder = new WholeFolder(target);
  }

  @Override
  public void dataset(Extra extra) {
    // has no place
  }

  @Override
  public void category(Category category) {
    classes.put(category.id(), names.size());
    names.add(category.name());
  }

  @Override
  public void image(Image image) {
    images.put(image.id(), image);
    Split split = image.split() == Split.NONE ? Split.TRAIN : image.split();
    lists
        .computeIfAbsent(split, _ -> new StringBuilder())
        .append("./")
        .append(place(image))
        .append('\n');
  }

  private static String place(Image image) {
    String name = image.fileName().replace('\\', '/');
    return ("/" + name).contains("/images/") ? name : "images/" + name;
  }

  @Override
  public void annotation(Annotation a) {
    Image image = images.get(a.imageId());
    Box box = a.bbox();
    Integer index = classes.get(a.categoryId());
    if (image == null
        || box == null
        || index == null
        || a.iscrowd()
        || a.standing().ignored()
        || image.width() == 0) {
      return; // declared as what the format cannot hold
    }
    if (!image.equals(current) || ++pending > LINES_AT_ONCE) {
      flush();
      current = image;
    }
    lines
        .append(index)
        .append(' ')
        .append(box.center().x() / image.width())
        .append(' ')
        .append(box.center().y() / image.height())
        .append(' ')
        .append(box.width() / image.width())
        .append(' ')
        .append(box.height() / image.height())
        .append('\n');
  }

  /// Labels may come in any order of the images, so that each is added to its file.
  private void flush() {
    if (current != null) {
      String labels = new YoloPictures.Picture(place(current), current.split()).labels();
      append(labels, lines.toString());
      lines.setLength(0);
      pending = 0;
    }
  }

  private void append(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }

  @Override
  public void warning(String sentence) {
    // a folder has no place for it
  }

  @Override
  public void finish() {
    flush();
    lists.forEach((split, list) -> append(listName(split), list.toString()));
    append("data.yaml", yaml());
    folder.commit();
  }

  private String yaml() {
    StringBuilder yaml = new StringBuilder("path: .\n");
    lists.keySet().forEach(s -> yaml.append(key(s)).append(": ").append(listName(s)).append('\n'));
    yaml.append("nc: ").append(names.size()).append("\nnames:\n");
    for (int i = 0; i < names.size(); i++) {
      String quoted = names.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
      yaml.append("  ").append(i).append(": \"").append(quoted).append("\"\n");
    }
    return yaml.toString();
  }

  private static String listName(Split split) {
    return key(split) + ".txt";
  }

  private static String key(Split split) {
    return switch (split) {
      case NONE, TRAIN -> "train";
      case VAL -> "val";
      case TEST -> "test";
    };
  }

  @Override
  public void close() {
    folder.close();
  }
}
