package org.spotter.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.spotter.task.Problem;

/// Changes one part of a card's file; comments and the order of all else stay as a person wrote
/// them.
final class CardEdit {
  private CardEdit() {}

  /// Puts a text in the place of what stands under a key at the left margin, at the end when
  /// nothing does.
  ///
  /// @param text lines with their key, empty to take the key away
  /// @param wanted the card that must come out
  /// @throws Problem when another card would come out or the file cannot be written; the file is as
  ///   it was then
  static ModelCard replace(ModelCard card, String key, String text, ModelCard wanted) {
    Path file = card.card();
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try {
        Files.writeString(fresh, changed(Files.readAllLines(file), key, text));
        if (!same(new CardReader().read(fresh), wanted)) {
          Files.writeString(fresh, CardWriter.text(wanted));
        }
        new CardReader().read(fresh);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return ModelCards.read(file);
    } catch (IOException e) {
      throw new Problem(
          "The model card " + file + " cannot be written: " + Problem.reason(e) + ".", e);
    }
  }

  private static boolean same(ModelCard read, ModelCard wanted) {
    return read.name().equals(wanted.name())
        && read.thresholds().equals(wanted.thresholds())
        && read.sha256().equals(wanted.sha256())
        && read.input().equals(wanted.input())
        && read.output().equals(wanted.output())
        && read.categories().equals(wanted.categories());
  }

  private static String changed(List<String> lines, String key, String text) {
    List<String> kept = new ArrayList<>();
    boolean inside = false;
    int place = -1;
    for (String line : lines) {
      inside = inside ? continues(line) : line.startsWith(key + ":");
      if (!inside) {
        kept.add(line);
      } else if (place < 0) {
        place = kept.size();
      }
    }
    kept.addAll(place < 0 ? kept.size() : place, text.lines().toList());
    return String.join("\n", kept) + "\n";
  }

  private static boolean continues(String line) {
    return line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.startsWith("- ");
  }
}
