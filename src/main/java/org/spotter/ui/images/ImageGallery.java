package org.spotter.ui.images;

import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.ReviewState;
import org.spotter.editing.Document;
import org.spotter.pixels.Thumbnails;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.wall.Badge;
import org.spotter.ui.wall.Tile;
import org.spotter.ui.wall.TileWall;
import org.spotter.ui.wall.Tiles;
import org.spotter.ui.wall.WallSizes;

/// The images as a wall of pictures. Folders stand together, but have no headers.
final class ImageGallery implements Presentation {
  private final OpenProject open;
  private final ImagesModel images;
  private final TileWall wall;
  private final BorderPane pane;
  private long[] ids = new long[0];
  private boolean following;

  ImageGallery(OpenProject open, Thumbnails thumbnails, ImageLines lines) {
    this.open = open;
    images = open.images();
    wall = new TileWall(thumbnails);
    wall.setId("image-gallery");
    wall.aspectProperty().set(4.0 / 3);
    wall.tileSizeProperty().set(128);
    wall.setOnOpen(this::show);
    wall.selection().focus().addListener((_, _, focus) -> show(focus.intValue()));
    images.revision().addListener((_, _, _) -> wall.refresh());
    open.label().document().addListener((_, _, document) -> follow(document));
    WallSizes sizes = new WallSizes(wall, false);
    sizes.getStyleClass().add("gallery-sizes");
    pane = new BorderPane(wall, null, null, sizes, null);
    fill(lines);
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public void fill(ImageLines lines) {
    following = true;
    ids = lines.listing().ids();
    wall.setTiles(new Rows());
    following = false;
    follow(open.label().document().get());
  }

  @Override
  public List<Long> chosen() {
    return Arrays.stream(wall.selection().indices()).mapToObj(i -> ids[i]).toList();
  }

  @Override
  public void close() {
    wall.close();
  }

  private void show(int index) {
    if (!following && index >= 0 && index < ids.length) {
      open.label().show(ids[index]);
    }
  }

  private void follow(@Nullable Document document) {
    int index = document == null ? -1 : images.indexOf(document.image().id());
    if (index >= 0 && index < ids.length && !wall.selection().contains(index)) {
      following = true;
      wall.selection().choose(index);
      following = false;
    }
  }

  private static Tile tile(ImageRow row) {
    String standing = Standing.words(row.standing());
    Badge badge = standing.isEmpty() ? badge(row.image().state()) : Badge.bad(standing);
    String objects = row.objects() == 0 ? "" : Integer.toString(row.objects());
    return Tile.of(row.file(), row.image().width(), row.image().height())
        .withCaption(row.name(), objects)
        .withBadge(badge);
  }

  private static @Nullable Badge badge(ReviewState state) {
    String words = Messages.word("state", state);
    return switch (state) {
      case TO_DO -> null;
      case IN_PROGRESS -> Badge.warning(words);
      case DONE -> Badge.good(words);
      case NEEDS_WORK -> Badge.bad(words);
      case APPROVED -> Badge.accent(words);
    };
  }

  private final class Rows implements Tiles {
    @Override
    public int size() {
      return ids.length;
    }

    @Override
    public @Nullable Tile at(int index) {
      ImageRow row = images.row(index);
      return row == null ? null : tile(row);
    }
  }
}
