package org.spotter.ui.wall;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// What one tile of a wall shows.
///
/// @param file the picture
/// @param width pixels of the upright picture, 0 while unknown (then only the whole is shown)
/// @param height pixels of the upright picture, 0 while unknown
/// @param focus the part that matters, in pixels of the upright picture; the wall shows it with
///   context around it. Null for the whole picture
/// @param marks what is drawn over the picture, the last on top
/// @param left caption, cut to the room there is
/// @param right caption at the right, in the room that is left
/// @param badge a word over the picture's corner, or null
/// @param spoken what a screen reader says
public record Tile(
    Path file,
    int width,
    int height,
    @Nullable Box focus,
    List<Mark> marks,
    String left,
    String right,
    @Nullable Badge badge,
    String spoken) {
  public Tile {
    marks = List.copyOf(marks);
  }

  /// A whole picture without words.
  public static Tile of(Path file, int width, int height) {
    return new Tile(file, width, height, null, List.of(), "", "", null, "");
  }

  /// The same picture, of which this part matters.
  public Tile around(Box part) {
    return new Tile(file, width, height, part, marks, left, right, badge, spoken);
  }

  public Tile withMarks(List<Mark> newMarks) {
    return new Tile(file, width, height, focus, newMarks, left, right, badge, spoken);
  }

  /// The caption; a screen reader says the same unless told otherwise.
  public Tile withCaption(String newLeft, String newRight) {
    String words = (newLeft + " " + newRight).strip();
    return new Tile(file, width, height, focus, marks, newLeft, newRight, badge, words);
  }

  public Tile withBadge(@Nullable Badge newBadge) {
    return new Tile(file, width, height, focus, marks, left, right, newBadge, spoken);
  }

  public Tile withSpoken(String words) {
    return new Tile(file, width, height, focus, marks, left, right, badge, words);
  }

  boolean sizeKnown() {
    return width > 0 && height > 0;
  }
}
