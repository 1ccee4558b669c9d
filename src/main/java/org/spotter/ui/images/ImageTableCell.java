package org.spotter.ui.images;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.view.Widgets;

/// A cell of the table of images. In the first column stand the folders' headers, too, and the mark
/// of a picture that is not what it was.
final class ImageTableCell extends TableCell<Line, Line> {
  private final ImagesModel images;
  private final Function<ImageRow, String> text;
  private final boolean first;
  private final FolderHeader header;

  ImageTableCell(
      ImagesModel images,
      Function<ImageRow, String> text,
      boolean first,
      Consumer<Line.Folder> toggle) {
    this.images = images;
    this.text = text;
    this.first = first;
    header = new FolderHeader(toggle);
    setTextOverrun(first ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
    images.revision().addListener((_, _, _) -> updateItem(getItem(), isEmpty()));
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setGraphic(null);
    setText(null);
    if (empty || line == null) {
      return;
    }
    switch (line) {
      case Line.Folder folder -> {
        if (first) {
          header.show(folder);
          setGraphic(header);
        }
      }
      case Line.Picture(_, int index) -> show(images.row(index));
    }
  }

  private void show(@Nullable ImageRow row) {
    setText(row == null ? "…" : text.apply(row));
    if (first && row != null && !Standing.words(row.standing()).isEmpty()) {
      var mark = Widgets.icon("fth-alert-triangle");
      mark.getStyleClass().add("warning-mark");
      setGraphic(mark);
    }
  }
}
