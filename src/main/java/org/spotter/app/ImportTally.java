package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Counts what an import does, and tells it in sentences.
final class ImportTally {
  private static final int EXAMPLES = 3;

  int categories;
  int sameCategories;
  int images;
  int sameImages;
  long annotations;
  long sameAnnotations;
  long completedAnnotations;
  long renumberedAnnotations;
  final Warnings warnings = new Warnings();
  private int missing;
  private final List<String> missingNames = new ArrayList<>();

  void countPicture(String fileName, boolean present) {
    if (present) {
      return;
    }
    missing++;
    if (missingNames.size() < EXAMPLES) {
      missingNames.add(fileName);
    }
  }

  ImportDataset.Result result() {
    List<String> notes = new ArrayList<>();
    note(notes, missing, "picture is missing", "pictures are missing", missingExamples());
    note(
        notes,
        sameCategories,
        "category was in the project already",
        "categories were in the project already",
        " and kept as they are, by their names");
    note(
        notes,
        sameImages,
        "image was in the project already",
        "images were in the project already",
        ", by file name, and keep the ids they have there");
    note(
        notes,
        sameAnnotations,
        "annotation was in the project already",
        "annotations were in the project already",
        "");
    note(
        notes,
        completedAnnotations,
        "annotation got its joints",
        "annotations got their joints",
        "");
    note(
        notes,
        renumberedAnnotations,
        "annotation got a new id",
        "annotations got new ids",
        " because the project uses the given ones");
    notes.addAll(warnings.sentences());
    return new ImportDataset.Result(categories, images, annotations, missing, notes);
  }

  private String missingExamples() {
    return ", such as "
        + String.join(", ", missingNames)
        + "; the labels were imported all the same";
  }

  private static void note(List<String> notes, long count, String one, String many, String rest) {
    if (count > 0) {
      notes.add(String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : many) + rest + ".");
    }
  }
}
