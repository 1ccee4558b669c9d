package org.spotter.format.coco;

/// Names of files in a data set come from strangers: they must stay inside the folder of the
/// images.
final class FileNames {
  private FileNames() {}

  /// @return the name as given
  static String checked(Cursor cursor, String name) {
    String fault = org.spotter.format.InsideFolder.fault(name);
    if (!fault.isEmpty()) {
      throw cursor.problem("the file_name \"" + name + "\" " + fault);
    }
    return name;
  }
}
