package org.spotter.ui.wall;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.ui.canvas.MarkPainter;
import org.spotter.ui.canvas.Palette;

/// Paints one tile: picture, outlines, badge, caption, and how it is chosen.
final class TilePainter {
  private static final double PADDING = 8;
  private static final double PILL = 20;
  private static final double DOT = 10;
  private static final double CHOSEN = 3;

  /// The part of a caption that the words at the left may take from those at the right.
  private static final double LEFT = 0.6;

  private final GraphicsContext gc;
  private final WallColors colors;
  private final MarkPainter marks;
  private final Words caption = new Words(Font.font("System", 12));
  private final Words badge = new Words(Font.font("System", FontWeight.BOLD, 11));

  TilePainter(GraphicsContext gc, WallColors colors) {
    this.gc = gc;
    this.colors = colors;
    marks = new MarkPainter(gc);
  }

  /// How a tile is chosen.
  record Choice(boolean chosen, boolean focused) {}

  /// What of a tile's picture is there.
  ///
  /// @param frame the part of the picture that the tile shows
  /// @param crop the pixels so far, or null
  /// @param broken whether they will never come
  record Content(Box frame, @Nullable Crop crop, boolean broken) {}

  /// How far beyond its place a tile is painted.
  static double reach() {
    return WallGrid.GAP / 2;
  }

  /// @param tile what to show, or null while it is being read
  void paint(
      @Nullable Tile tile, @Nullable Content content, Choice choice, Box place, double picture) {
    gc.setFill(colors.get(choice.chosen ? Hue.TINT : Hue.TILE));
    gc.fillRect(place.x(), place.y(), place.width(), place.height());
    Box top = new Box(place.x(), place.y(), place.width(), picture);
    gc.setFill(colors.get(Hue.GROUND));
    gc.fillRect(top.x(), top.y(), top.width(), top.height());
    if (tile != null && content != null) {
      picture(tile, content, top);
      badge(tile.badge(), top);
      caption(tile, place, picture);
    }
    frame(choice, place);
  }

  private void picture(Tile tile, Content content, Box top) {
    double scale = top.width() / content.frame.width();
    if (content.crop != null) {
      crop(content.crop, content.frame, scale, top);
    } else if (content.broken) {
      broken(top);
    }
    if (!tile.marks().isEmpty()) {
      marks(tile, content.frame, scale, top);
    }
  }

  /// The part of the crop that lies in the frame, which is all of it once the right crop is there.
  private void crop(Crop crop, Box frame, double scale, Box top) {
    Box region = crop.region();
    Box seen =
        Box.ofCorners(
            Math.max(region.x(), frame.x()),
            Math.max(region.y(), frame.y()),
            Math.max(Math.min(region.right(), frame.right()), Math.max(region.x(), frame.x())),
            Math.max(Math.min(region.bottom(), frame.bottom()), Math.max(region.y(), frame.y())));
    double fine = crop.image().getWidth() / region.width();
    double finey = crop.image().getHeight() / region.height();
    gc.drawImage(
        crop.image(),
        (seen.x() - region.x()) * fine,
        (seen.y() - region.y()) * finey,
        seen.width() * fine,
        seen.height() * finey,
        top.x() + Math.rint((seen.x() - frame.x()) * scale),
        top.y() + Math.rint((seen.y() - frame.y()) * scale),
        Math.rint(seen.width() * scale),
        Math.rint(seen.height() * scale));
  }

  private void broken(Box top) {
    double r = Math.min(16, top.width() / 6);
    double x = top.center().x();
    double y = top.center().y();
    gc.setLineDashes();
    gc.setStroke(colors.get(Hue.QUIET));
    gc.setLineWidth(2);
    gc.strokeRect(x - r, y - r, 2 * r, 2 * r);
    gc.strokeLine(x - r, y + r, x + r, y - r);
  }

  private void marks(Tile tile, Box frame, double scale, Box top) {
    gc.save();
    gc.beginPath();
    gc.rect(top.x(), top.y(), top.width(), top.height());
    gc.clip();
    MarkPainter.Place place =
        new MarkPainter.Place(
            scale,
            top.x() - frame.x() * scale,
            top.y() - frame.y() * scale,
            top.right(),
            top.bottom());
    for (Mark mark : tile.marks()) {
      marks.paint(mark.shape(), mark.color(), mark.predicted(), mark.skeleton(), place);
    }
    gc.restore();
  }

  private void badge(@Nullable Badge said, Box top) {
    if (said == null) {
      return;
    }
    Color color = colors.of(said.tone());
    gc.setFill(color);
    if (top.width() < WallGrid.NARROW) {
      gc.fillOval(top.x() + 5, top.y() + 5, DOT, DOT);
      return;
    }
    String words = badge.fitting(said.text(), top.width() - 4 * PADDING);
    double wide = Math.ceil(badge.width(words)) + 2 * PADDING;
    double x = top.x() + PADDING;
    double y = top.y() + PADDING;
    gc.fillRoundRect(x, y, wide, PILL, PILL, PILL);
    gc.setFill(Palette.textOn(color));
    gc.setFont(badge.font());
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(words, x + PADDING, y + PILL / 2);
  }

  private void caption(Tile tile, Box place, double picture) {
    double high = place.height() - picture;
    if (high <= 0) {
      return;
    }
    double room = place.width() - 2 * PADDING;
    double y = place.y() + picture + high / 2;
    gc.setTextBaseline(VPos.CENTER);
    gc.setFont(caption.font());
    String left = caption.fitting(tile.left(), leftRoom(tile, room));
    gc.setFill(colors.get(Hue.TEXT));
    gc.fillText(left, place.x() + PADDING, y);
    double rest = room - (left.isEmpty() ? 0 : caption.width(left) + PADDING);
    String right = caption.fitting(tile.right(), rest);
    gc.setFill(colors.get(Hue.QUIET));
    gc.fillText(right, place.right() - PADDING - caption.width(right), y);
  }

  /// Short words at the right stay whole; otherwise those at the left have most of the room.
  private double leftRoom(Tile tile, double room) {
    double right = caption.width(tile.right());
    boolean isShort = right <= room * (1 - LEFT) + PADDING;
    return right == 0 ? room : isShort ? room - right - PADDING : room * LEFT;
  }

  private void frame(Choice choice, Box place) {
    gc.setLineDashes();
    if (choice.chosen) {
      line(Hue.CHOSEN, CHOSEN, place, -CHOSEN / 2);
    } else {
      line(Hue.LINE, 1, place, -0.5);
    }
    if (choice.focused) {
      line(Hue.FOCUS, 2, place, 2);
    }
  }

  private void line(Hue hue, double width, Box place, double out) {
    gc.setStroke(colors.get(hue));
    gc.setLineWidth(width);
    gc.strokeRect(
        place.x() - out, place.y() - out, place.width() + 2 * out, place.height() + 2 * out);
  }
}
