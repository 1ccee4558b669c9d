package org.spotter.ui.view;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;

/// A line of the image list: thumbnail, name, how far it is and how many objects it has. Made once
/// for each place on the screen and filled again and again.
final class ImageCell extends ListCell<Long> {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;
  private final ImagesModel images;
  private final ThumbnailStore thumbnails;
  private final ImageView picture = new ImageView();
  private final Label name = Widgets.label("", "file-name");
  private final Label about = Widgets.label("", "quiet");
  private final Circle dot = new Circle(4);
  private final HBox box;
  private @Nullable Path wanted;

  ImageCell(ImagesModel images, ThumbnailStore thumbnails) {
    this.images = images;
    this.thumbnails = thumbnails;
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("thumbnail");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    VBox words = Widgets.column(4, name, Widgets.row(6, dot, about));
    words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    box = Widgets.row(12, frame, words);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Long id, boolean empty) {
    super.updateItem(id, empty);
    ImageRow row = empty || id == null ? null : images.row(getIndex());
    setGraphic(empty ? null : box);
    if (row != null) {
      show(row);
    } else {
      name.setText("…");
      about.setText("");
      dot.setVisible(false);
      show(null, null);
    }
  }

  private void show(ImageRow row) {
    name.setText(row.name());
    String state = Messages.word("state", row.image().state());
    about.setText(row.objects() == 0 ? state : Messages.text("images.about", state, row.objects()));
    dot.setVisible(true);
    dot.getStyleClass().setAll("state-" + row.image().state());
    if (!row.file().equals(wanted)) {
      wanted = row.file();
      show(row.file(), thumbnails.find(row.file()));
      thumbnails.request(row.file(), this::arrived);
    }
  }

  private void arrived(Path file, Image image) {
    if (file.equals(wanted)) {
      show(file, image);
    }
  }

  /// Fills the frame: the middle of the picture, cut to the frame's shape.
  private void show(@Nullable Path file, @Nullable Image image) {
    wanted = file;
    picture.setImage(image);
    if (image != null) {
      double scale = Math.min(image.getWidth() / WIDTH, image.getHeight() / HEIGHT);
      double width = WIDTH * scale;
      double height = HEIGHT * scale;
      picture.setViewport(
          new javafx.geometry.Rectangle2D(
              (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
      picture.setFitWidth(WIDTH);
      picture.setFitHeight(HEIGHT);
    }
  }
}
