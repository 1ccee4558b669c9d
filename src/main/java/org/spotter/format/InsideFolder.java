package org.spotter.format;

import java.util.Arrays;

/// Names of files in a data set come from strangers: they must stay inside the folder of the
/// images.
public final class InsideFolder {
  private InsideFolder() {}

  /// What is wrong with a file's name, as the end of a sentence that begins with the name; empty
  /// when nothing is. Symbolic links are another matter: they show only beside the pictures.
  public static String fault(String name) {
    if (name.isBlank()) {
      return "is empty";
    }
    if (name.indexOf('\0') >= 0) {
      return "holds a zero byte";
    }
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
      return "is an absolute path; names are relative to the folder of the images";
    }
    if (Arrays.asList(name.split("[/\\\\]")).contains("..")) {
      return "leads out of the folder of the images by \"..\"";
    }
    return "";
  }
}
