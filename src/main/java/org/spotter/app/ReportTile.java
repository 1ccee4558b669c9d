package org.spotter.app;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;

/// Draws errors as crops of their pictures with the boxes over them.
final class ReportTile {
  private static final double ROOM = 1.8;
  private static final double LEAST_WIDTH = 96;
  private static final double ASPECT = 4 / 3.0;
  private static final int PIXELS = 352;
  private static final int QUALITY = 82;

  private final Album album;

  /// Pictures already decoded; a page shows few.
  private final Map<Long, Optional<Picture>> pictures = new HashMap<>();

  ReportTile(Album album) {
    this.album = album;
  }

  String html(ReportErrors.Tile tile) {
    String name =
        album.page(tile.imageId()).map(Album.Page::name).orElse("image " + tile.imageId());
    Picture picture = pictures.computeIfAbsent(tile.imageId(), this::decode).orElse(null);
    return "<figure>"
        + (picture == null
            ? "<div class=\"missing\">picture not at hand</div>"
            : svg(tile, picture))
        + "<figcaption><span><b>"
        + Html.escape(tile.what())
        + "</b></span><span class=\"why\">"
        + Html.escape(tile.why())
        + "</span><span class=\"quiet\" title=\""
        + Html.escape(name)
        + "\">"
        + Html.escape(name)
        + "</span></figcaption></figure>\n";
  }

  private Optional<Picture> decode(long imageId) {
    try {
      return album.page(imageId).map(page -> Pictures.decode(page.file()));
    } catch (Problem unreadable) {
      // The page says "picture not at hand"; the numbers do not need it.
      return Optional.empty();
    }
  }

  private static String svg(ReportErrors.Tile tile, Picture picture) {
    Box view = view(tile.focus(), picture);
    byte[] jpeg = picture.crop(view).fitting(PIXELS).toJpeg(QUALITY);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"%1$.1f %2$.1f %3$.1f %4$.1f\" role=\"img\" aria-label=\"%5$s\">"
                + "<image x=\"%1$.1f\" y=\"%2$.1f\" width=\"%3$.1f\" height=\"%4$.1f\""
                + " preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64,%6$s\"/>",
            view.x(),
            view.y(),
            view.width(),
            view.height(),
            Html.escape(tile.what() + ": " + tile.why()),
            Base64.getEncoder().encodeToString(jpeg)));
    append(svg, tile.truths(), view, tile.isTruth() ? tile.focus() : null, "truth");
    append(svg, tile.said(), view, tile.isTruth() ? null : tile.focus(), "said");
    return svg.append("</svg>").toString();
  }

  /// A view of fixed shape around the box in whole pixels, with some room, inside the picture.
  private static Box view(Box focus, Picture picture) {
    double wanted = Math.max(focus.width(), focus.height() * ASPECT) * ROOM;
    double width = Math.min(Math.max(wanted, LEAST_WIDTH), picture.width());
    double height = Math.min(Math.max(wanted, LEAST_WIDTH) / ASPECT, picture.height());
    double left = Math.clamp(focus.center().x() - width / 2, 0, picture.width() - width);
    double top = Math.clamp(focus.center().y() - height / 2, 0, picture.height() - height);
    return Box.ofCorners(
        Math.floor(left),
        Math.floor(top),
        Math.min(picture.width(), Math.ceil(left + width)),
        Math.min(picture.height(), Math.ceil(top + height)));
  }

  private static void append(
      StringBuilder svg, List<Box> boxes, Box view, @Nullable Box focus, String kind) {
    for (Box box : boxes) {
      if (box.intersects(view)) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"%s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                    + " vector-effect=\"non-scaling-stroke\"/>",
                kind,
                box.equals(focus) ? "" : " dim",
                box.x(),
                box.y(),
                box.width(),
                box.height()));
      }
    }
  }
}
