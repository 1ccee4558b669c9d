package org.spotter.ui.images;

import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;
import org.spotter.ui.view.ThumbnailStore;
import org.spotter.ui.view.Widgets;

/// The images of the search side by side below the canvas, the one that is shown in the middle.
public final class Filmstrip extends StackPane {
  private static final int WIDTH = 104;
  private static final int PICTURE_WIDTH = 96;
  private static final int PICTURE_HEIGHT = 72;
  private final ListView<Line> list = new ImageKeys.OfList();
  private final ImagesModel images;
  private final Selecting selecting;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final BooleanProperty roomy = new SimpleBooleanProperty(true);

  public Filmstrip(OpenProject open, ThumbnailStore thumbnails, Settings settings) {
    images = open.images();
    getStyleClass().add("filmstrip");
    list.setId("filmstrip");
    list.setOrientation(Orientation.HORIZONTAL);
    list.setFixedCellSize(WIDTH);
    list.setCellFactory(_ -> new Frame(images, thumbnails));
    list.setPrefHeight(PICTURE_HEIGHT + 40);
    list.setMinHeight(PICTURE_HEIGHT + 40);
    getChildren().add(list);
    selecting = new Selecting(open, list.getSelectionModel(), lines(), this::reveal);
    PanelMemory memory = new PanelMemory(settings);
    shown.set(memory.filmstrip());
    shown.addListener((_, _, now) -> memory.filmstrip(now));
    shown.addListener((_, _, _) -> fill());
    visibleProperty().bind(shown.and(roomy));
    managedProperty().bind(visibleProperty());
    images.listing().addListener((_, _, _) -> fill());
    fill();
  }

  /// Whether there is room for it; it stays away from a low window.
  void roomy(boolean now) {
    roomy.set(now);
  }

  /// Whether it is there; remembered between starts.
  public BooleanProperty shown() {
    return shown;
  }

  private ImageLines lines() {
    return new ImageLines(images.listing().get(), Set.of()).withoutFolders();
  }

  private void fill() {
    if (shown.get()) {
      ImageLines now = lines();
      selecting.fill(now, () -> list.setItems(now));
    }
  }

  private void reveal(int line) {
    if (list.getWidth() == 0) {
      Platform.runLater(() -> scroll(line));
    } else {
      scroll(line);
    }
  }

  private void scroll(int line) {
    int frames = (int) Math.max(1, list.getWidth() / WIDTH);
    list.scrollTo(Math.max(0, line - frames / 2));
  }

  private static final class Frame extends ListCell<Line> {
    private final ImagesModel images;
    private final Thumbnail picture;
    private final Circle dot = new Circle(4);
    private final StackPane box;

    Frame(ImagesModel images, ThumbnailStore thumbnails) {
      this.images = images;
      picture = new Thumbnail(thumbnails, PICTURE_WIDTH, PICTURE_HEIGHT);
      box = new StackPane(picture, dot);
      StackPane.setAlignment(dot, javafx.geometry.Pos.BOTTOM_RIGHT);
      StackPane.setMargin(dot, new javafx.geometry.Insets(0, 8, 8, 0));
      getStyleClass().add("frame");
      images.revision().addListener((_, _, _) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      ImageRow row =
          line instanceof Line.Picture(_, int index) && !empty ? images.row(index) : null;
      setGraphic(empty ? null : box);
      picture.show(row == null ? null : row.file());
      dot.setVisible(row != null);
      if (row != null) {
        dot.getStyleClass().setAll("state-" + row.image().state(), "frame-dot");
        setAccessibleText(row.name());
        setTooltip(Widgets.tip(row.name(), ""));
      }
    }
  }
}
