package org.spotter.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Finds picture files in a folder and the folders in it, by their extension. Hidden files and
/// folders are passed over, and links to folders are not followed.
final class PictureFiles {
  private static final Set<String> EXTENSIONS =
      Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp");

  private PictureFiles() {}

  /// Names relative to the folder, with `/`, sorted as a person would: `img2` before `img10`.
  static List<String> in(Path folder, Progress progress) {
    List<String> names = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              progress.check();
              progress.report("Looking for pictures", names.size(), -1);
              return dir.equals(folder) || !isHidden(dir)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isPicture(file) && !isHidden(file)) {
                names.add(folder.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // a folder that may not be read has no pictures
            }
          });
    } catch (IOException e) {
      throw new Problem("Cannot look into " + folder + ": " + e.getMessage() + ".", e);
    }
    names.sort(NaturalOrder.OF_NAMES);
    return names;
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
  }
}
