package org.spotter.format.yolo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.spotter.dataset.Split;
import org.spotter.format.InsideFolder;
import org.spotter.task.Problem;

/// Finds the pictures of a YOLO folder and the label file of each.
final class YoloPictures {
  private static final Set<String> EXTENSIONS =
      Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp");

  /// @param name relative to the root, with `/`
  record Picture(String name, Split split) {
    /// Where the labels are: the last folder `images` becomes `labels`, the extension `txt`.
    String labels() {
      String[] parts = name.replaceFirst("\\.[^./]*$", ".txt").split("/", -1);
      for (int i = parts.length - 2; i >= 0; i--) {
        if (parts[i].equals("images")) {
          parts[i] = "labels";
          break;
        }
      }
      return String.join("/", parts);
    }
  }

  private YoloPictures() {}

  static List<Picture> of(Path root, YoloConfig config) {
    return config.lists().isEmpty() ? found(root) : listed(config);
  }

  private static List<Picture> listed(YoloConfig config) {
    List<Picture> pictures = new ArrayList<>();
    config
        .lists()
        .forEach((split, list) -> {
          int line = 0;
          for (String text : YoloConfig.lines(list)) {
            line++;
            String name = text.strip().replaceFirst("^\\./", "");
            if (name.isEmpty()) {
              continue;
            }
            String fault = InsideFolder.fault(name);
            if (!fault.isEmpty()) {
              throw new Problem(
                  "Cannot read %s, line %d: the name \"%s\" %s."
                      .formatted(list, line, name, fault));
            }
            pictures.add(new Picture(name, split));
          }
        });
    return pictures;
  }

  private static List<Picture> found(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(YoloPictures::isPicture)
          .sorted()
          .map(name -> new Picture(name, split(name)))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Problem("Cannot look into " + root + ": " + e.getMessage() + ".", e);
    }
  }

  private static boolean isPicture(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension) && !name.startsWith(".") && !name.contains("/.");
  }

  private static Split split(String name) {
    return Arrays.stream(name.split("/"))
        .map(YoloPictures::splitOfFolder)
        .filter(split -> split != Split.NONE)
        .findFirst()
        .orElse(Split.NONE);
  }

  private static Split splitOfFolder(String folder) {
    return switch (folder.toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Split.TRAIN;
      case "val", "valid", "validation" -> Split.VAL;
      case "test", "testing" -> Split.TEST;
      default -> Split.NONE;
    };
  }
}
