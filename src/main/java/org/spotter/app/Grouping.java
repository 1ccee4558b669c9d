package org.spotter.app;

import java.util.Arrays;
import java.util.Locale;
import org.spotter.dataset.Image;
import org.spotter.task.Problem;

/// What keeps images together when they are divided, so that no scene is on both sides.
public enum Grouping {
  /// Images of one folder.
  FOLDER,
  /// Images of one folder whose names are alike but for the digits at their end, as one camera or
  /// clip writes them.
  PREFIX,
  /// Images with the same tags.
  TAG,
  /// Each by itself.
  IMAGE;

  /// The group of an image; images with equal texts belong together.
  String of(Image image) {
    return switch (this) {
      case FOLDER -> folder(image.fileName());
      case PREFIX -> prefix(image.fileName());
      case TAG -> String.join("\n", image.tags()).toLowerCase(Locale.ROOT);
      case IMAGE -> Long.toString(image.id());
    };
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static String prefix(String name) {
    int dot = name.lastIndexOf('.');
    String bare = dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    return bare.replaceFirst("[0-9]+[^0-9/]?$", "").replaceFirst("[-_. ]+$", "");
  }

  /// @throws Problem when there is no such grouping
  public static Grouping named(String name) {
    return Arrays.stream(values())
        .filter(g -> g.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "Images are not grouped by " + name + "; it is folder, prefix, tag or image."));
  }
}
