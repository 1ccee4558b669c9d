package org.spotter.ui.images;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.ThumbnailStore;

/// The images one below the other, with thumbnails.
final class ImageList implements Presentation {
  static final int ROW = 64;
  private final ListView<Line> list = new ImageKeys.OfList();
  private final Selecting selecting;

  /// @param toggle opens or shuts a folder
  ImageList(
      OpenProject open, ThumbnailStore thumbnails, ImageLines lines, Consumer<Line.Folder> toggle) {
    list.setId("images");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new ImageCell(open.images(), thumbnails, toggle));
    list.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, toggle));
    selecting = new Selecting(open, list.getSelectionModel(), lines, this::reveal);
    fill(lines);
  }

  @Override
  public Region node() {
    return list;
  }

  @Override
  public void fill(ImageLines lines) {
    selecting.fill(lines, () -> list.setItems(lines));
  }

  @Override
  public List<Long> chosen() {
    return selecting.chosen();
  }

  private void reveal(int line) {
    if (list.getHeight() == 0) {
      Platform.runLater(() -> scroll(line));
    } else {
      scroll(line);
    }
  }

  private void scroll(int line) {
    int rows = (int) Math.max(1, list.getHeight() / ROW);
    list.scrollTo(Math.max(0, line - rows / 2));
  }

  private void pressed(KeyEvent event, Consumer<Line.Folder> toggle) {
    KeyCode key = event.getCode();
    if (list.getSelectionModel().getSelectedItem() instanceof Line.Folder folder
        && (key == KeyCode.ENTER
            || (key == KeyCode.LEFT && folder.open())
            || (key == KeyCode.RIGHT && !folder.open()))) {
      event.consume();
      toggle.accept(folder);
    }
  }
}
