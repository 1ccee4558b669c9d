package org.spotter.ui.view;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Document;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.search.ImageFilters;
import org.spotter.ui.search.SearchField;

/// The images at the left: search, filter, and the list, of which only what is in view exists.
public final class ImagesPanel extends VBox {
  static final int ROW = 64;
  private final OpenProject open;
  private final ImagesModel images;
  private final SearchField search;
  private final ListView<Long> list = new ListView<>();
  private final Label count = Widgets.label("", "heading");
  private final Runnable leave;
  private boolean following;

  /// @param search what the list is searched with
  /// @param leave gives the keyboard back to the canvas
  public ImagesPanel(
      OpenProject open, ThumbnailStore thumbnails, SearchField search, Runnable leave) {
    this.search = search;
    this.open = open;
    this.leave = leave;
    images = open.images();
    getStyleClass().addAll("panel", "left");
    setPrefWidth(264);
    setMinWidth(264);
    search.onLeave(leave);
    search.onEnter(_ -> images.whenKnown(this::showFirst));
    search.query().addListener((_, _, query) -> images.query().set(query));
    list.setId("images");
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new ImageCell(images, thumbnails));
    list.setPlaceholder(Widgets.paragraph(Messages.text("images.none"), "quiet"));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox head = new VBox(search);
    head.getStyleClass().add("panel-head");
    var line = Widgets.row(8, count);
    line.getStyleClass().add("panel-head");
    getChildren().addAll(head, new ImageFilters(search), line, list);
    listen();
  }

  /// Puts the keyboard into the search field.
  public void search() {
    search.focus();
  }

  /// Searches for a query and goes to the first image found.
  public void find(String query) {
    search.find(query);
  }

  /// The ids of the images chosen in the list, in its order.
  public List<Long> chosen() {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  /// Enter goes to the first image found.
  private void showFirst() {
    long[] ids = images.ids().get();
    if (ids.length > 0) {
      open.label().show(ids[0]);
      leave.run();
    }
  }

  private void listen() {
    images.ids().addListener((_, _, _) -> fill());
    images.revision().addListener((_, _, _) -> list.refresh());
    open.label().document().addListener((_, _, document) -> follow(document));
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> goToChosen());
    fill();
  }

  private void fill() {
    following = true;
    list.setItems(new IdList(images.ids().get()));
    following = false;
    long shown = images.ids().get().length;
    count.setText(
        Messages.text("images.count", shown, images.total().get())
            .toUpperCase(java.util.Locale.ROOT));
    follow(open.label().document().get());
  }

  /// Marks the image that the canvas shows.
  private void follow(@Nullable Document document) {
    int index = document == null ? -1 : images.indexOf(document.image().id());
    var selection = list.getSelectionModel();
    if (index >= 0 && selection.getSelectedIndex() != index) {
      following = true;
      selection.clearAndSelect(index);
      following = false;
      reveal(index);
    }
  }

  private void reveal(int index) {
    int rows = (int) Math.max(1, list.getHeight() / ROW);
    int first = Math.max(0, index - rows / 2);
    list.scrollTo(first);
  }

  /// Shows on the canvas what was chosen in the list.
  private void goToChosen() {
    int index = list.getSelectionModel().getSelectedIndex();
    long[] ids = images.ids().get();
    if (!following && index >= 0 && index < ids.length) {
      open.label().show(ids[index]);
    }
  }
}
