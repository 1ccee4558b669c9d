package org.spotter.ui.images;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Document;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.OpenProject;

/// Joins the selection of a view of images with the canvas: what is chosen is shown, and what is
/// shown is chosen, wherever it was chosen.
final class Selecting {
  private final OpenProject open;
  private final ImagesModel images;
  private final MultipleSelectionModel<Line> selection;
  private final IntConsumer reveal;
  private ImageLines lines;
  private boolean following;

  /// @param reveal scrolls to a line
  Selecting(
      OpenProject open,
      MultipleSelectionModel<Line> selection,
      ImageLines lines,
      IntConsumer reveal) {
    this.open = open;
    this.selection = selection;
    this.lines = lines;
    this.reveal = reveal;
    images = open.images();
    selection.setSelectionMode(SelectionMode.MULTIPLE);
    open.label().document().addListener((_, _, document) -> follow(document));
    selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> goToChosen());
  }

  /// Puts lines into the view without going anywhere.
  void fill(ImageLines now, Runnable put) {
    following = true;
    lines = now;
    selection.clearSelection();
    put.run();
    following = false;
    follow(open.label().document().get());
  }

  /// The ids of the images that are chosen, in the order of the list.
  List<Long> chosen() {
    return selection.getSelectedIndices().stream()
        .sorted()
        .filter(i -> i >= 0 && i < lines.size())
        .map(lines::get)
        .filter(Line.Picture.class::isInstance)
        .map(l -> ((Line.Picture) l).id())
        .toList();
  }

  /// Marks the image that the canvas shows.
  private void follow(@Nullable Document document) {
    int line = document == null ? -1 : lines.lineOf(images.indexOf(document.image().id()));
    if (line >= 0 && line < lines.size() && !selection.isSelected(line)) {
      following = true;
      selection.clearAndSelect(line);
      following = false;
      reveal.accept(line);
    }
  }

  /// Shows on the canvas what was chosen last.
  private void goToChosen() {
    int line = selection.getSelectedIndex();
    if (!following
        && line >= 0
        && line < lines.size()
        && lines.get(line) instanceof Line.Picture(long id, _)) {
      open.label().show(id);
    }
  }
}
