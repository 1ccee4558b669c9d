package org.spotter.ui.images;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.ThumbnailStore;
import org.spotter.ui.view.Widgets;

/// A line of the image list: thumbnail, name, how far it is, how many objects it has, and whether
/// its picture is still there; or a folder's header. Made once for each place on the screen and
/// filled again and again.
final class ImageCell extends ListCell<Line> {
  private final ImagesModel images;
  private final Thumbnail picture;
  private final Label name = Widgets.label("", "file-name");
  private final Label about = Widgets.label("", "quiet");
  private final Node mark = Widgets.icon("fth-alert-triangle");
  private final Circle dot = new Circle(4);
  private final HBox box;
  private final FolderHeader header;

  /// @param toggle opens or shuts a folder
  ImageCell(ImagesModel images, ThumbnailStore thumbnails, Consumer<Line.Folder> toggle) {
    this.images = images;
    header = new FolderHeader(toggle);
    picture = new Thumbnail(thumbnails, 64, 48);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    mark.getStyleClass().add("warning-mark");
    VBox words = Widgets.column(4, name, Widgets.row(6, mark, dot, about));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    box = Widgets.row(12, picture, words);
    setPrefWidth(0);
    images.revision().addListener((_, _, _) -> updateItem(getItem(), isEmpty()));
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    switch (line) {
      case Line.Folder folder -> {
        header.show(folder);
        setGraphic(header);
      }
      case Line.Picture(_, int index) -> {
        setGraphic(box);
        show(images.row(index));
      }
    }
  }

  private void show(@Nullable ImageRow row) {
    dot.setVisible(row != null);
    picture.show(row == null ? null : row.file());
    name.setText(row == null ? "…" : row.name());
    String standing = row == null ? "" : Standing.words(row.standing());
    mark.setVisible(!standing.isEmpty());
    mark.setManaged(!standing.isEmpty());
    about.setText(row == null ? "" : standing.isEmpty() ? about(row) : standing);
    if (row != null) {
      dot.getStyleClass().setAll("state-" + row.image().state());
      setAccessibleText(row.name() + ", " + about.getText());
    }
  }

  private static String about(ImageRow row) {
    String state = Messages.word("state", row.image().state());
    return row.objects() == 0 ? state : Messages.text("images.about", state, row.objects());
  }
}
