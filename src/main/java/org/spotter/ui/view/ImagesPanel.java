package org.spotter.ui.view;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.spotter.editing.Document;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// The images at the left: search, filter, and the list, of which only what is in view exists.
public final class ImagesPanel extends VBox {
  static final int ROW = 64;
  private final OpenProject open;
  private final ImagesModel images;
  private final TextField search = new TextField();
  private final ListView<Long> list = new ListView<>();
  private final Label count = Widgets.label("", "heading");
  private final PauseTransition pause = new PauseTransition(Duration.millis(150));
  private final Runnable leave;
  private boolean following;
  private boolean firstWanted;

  /// @param leave gives the keyboard back to the canvas
  public ImagesPanel(OpenProject open, ThumbnailStore thumbnails, Runnable leave) {
    this.open = open;
    this.leave = leave;
    images = open.images();
    getStyleClass().addAll("panel", "left");
    setPrefWidth(264);
    setMinWidth(264);
    search.setId("image-search");
    search.setPromptText(Messages.text("images.search"));
    search.setMaxWidth(Double.MAX_VALUE);
    javafx.scene.layout.HBox.setHgrow(search, Priority.ALWAYS);
    pause.setOnFinished(_ -> find());
    search.setOnAction(_ -> showFirst());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    search.textProperty().addListener((_, _, _) -> pause.playFromStart());
    list.setId("images");
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new ImageCell(images, thumbnails));
    list.setPlaceholder(Widgets.paragraph(Messages.text("images.none"), "quiet"));
    VBox.setVgrow(list, Priority.ALWAYS);
    var head = Widgets.row(8, search, new ImageFilter(open));
    head.getStyleClass().add("panel-head");
    var line = Widgets.row(8, count);
    line.getStyleClass().add("panel-head");
    getChildren().addAll(head, line, list);
    listen();
  }

  /// Puts the keyboard into the search field.
  public void search() {
    search.requestFocus();
    search.selectAll();
  }

  /// The ids of the images chosen in the list, in its order.
  public List<Long> chosen() {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  private void find() {
    pause.stop();
    images.query().set(images.query().get().withText(search.getText()));
  }

  /// Enter goes to the first image found, now or as soon as it is known.
  private void showFirst() {
    firstWanted = true;
    boolean known = images.query().get().withText(search.getText()).equals(images.query().get());
    find();
    if (known) {
      goToFirst();
    }
  }

  private void goToFirst() {
    long[] ids = images.ids().get();
    if (firstWanted && ids.length > 0) {
      open.label().show(ids[0]);
      leave.run();
    }
    firstWanted = false;
  }

  /// Escape ends the search.
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      search.clear();
      find();
      leave.run();
    }
  }

  private void listen() {
    images
        .ids()
        .addListener((_, _, _) -> {
          fill();
          goToFirst();
        });
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
