package org.spotter.ui.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ErrorRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.TestModel;
import org.spotter.ui.model.TestModel.ErrorKind;

/// The errors of a run, each with the picture around it; a click leads to the image.
final class ErrorsPanel extends VBox {
  private static final int SIDE = 56;
  private final OpenProject open;
  private final TestModel test;
  private final ThumbnailStore thumbnails;
  private final ListView<ErrorRow> list = new ListView<>();

  ErrorsPanel(OpenProject open, ThumbnailStore thumbnails, Consumer<ErrorRow> show) {
    this.open = open;
    this.thumbnails = thumbnails;
    test = open.test();
    getStyleClass().add("tile");
    list.setId("errors");
    list.setFixedCellSize(72);
    list.setCellFactory(_ -> new Cell(show));
    list.setPlaceholder(Widgets.paragraph(Messages.text("errors.none"), "quiet", "placeholder"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, e -> key(e, show));
    VBox.setVgrow(list, Priority.ALWAYS);
    test.errors().addListener((_, _, rows) -> list.getItems().setAll(rows));
    list.getItems().setAll(test.errors().get());
    getChildren().addAll(kinds(), list);
  }

  private javafx.scene.Node kinds() {
    ToggleGroup group = new ToggleGroup();
    Label title = Widgets.label(Messages.text("errors.title"), "strong");
    var row = Widgets.row(8, title, Widgets.spring());
    for (ErrorKind kind : ErrorKind.values()) {
      ToggleButton button = new ToggleButton(Messages.word("errors", kind));
      button.setId("errors-" + kind);
      button.getStyleClass().add("choice");
      button.setToggleGroup(group);
      button.setSelected(kind == test.kind().get());
      button.setOnAction(_ -> {
        button.setSelected(true);
        test.kind().set(kind);
      });
      row.getChildren().add(button);
    }
    return row;
  }

  private void key(KeyEvent event, Consumer<ErrorRow> show) {
    ErrorRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null) {
      show.accept(row);
      event.consume();
    }
  }

  private final class Cell extends ListCell<ErrorRow> {
    private final ImageView picture = new ImageView();
    private final Label what = Widgets.label("", "strong");
    private final Label where = Widgets.label("", "quiet");
    private final javafx.scene.layout.HBox box;
    private @Nullable ErrorRow shown;

    Cell(Consumer<ErrorRow> show) {
      StackPane frame = new StackPane(picture);
      frame.getStyleClass().add("thumbnail");
      frame.setMinSize(SIDE, SIDE);
      frame.setMaxSize(SIDE, SIDE);
      picture.setPreserveRatio(true);
      picture.setFitWidth(SIDE);
      picture.setFitHeight(SIDE);
      VBox words = Widgets.column(4, what, where);
      words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      words.setMinWidth(0);
      box = Widgets.row(12, frame, words);
      setPrefWidth(0);
      setOnMouseClicked(_ -> {
        ErrorRow row = getItem();
        if (row != null) {
          show.accept(row);
        }
      });
    }

    @Override
    protected void updateItem(@Nullable ErrorRow row, boolean empty) {
      super.updateItem(row, empty);
      shown = empty ? null : row;
      setGraphic(shown == null ? null : box);
      picture.setImage(null);
      if (row != null && !empty) {
        fill(row);
      }
    }

    private void fill(ErrorRow row) {
      String category = open.categories().name(row.categoryId());
      what.setText(
          row.annotationId() == 0
              ? Messages.text("errors.false-alarm", category, row.score())
              : Messages.text("errors.missed", category));
      where.setText(
          Messages.text(
              "errors.where", row.image().fileName(), row.box().width(), row.box().height()));
      Image here = thumbnails.find(row.file());
      if (here != null) {
        put(row, here);
      }
      thumbnails.request(row.file(), this::arrived);
    }

    private void arrived(Path file, Image image) {
      ErrorRow row = shown;
      if (row != null && row.file().equals(file)) {
        put(row, image);
      }
    }

    /// The box with as much again around it, square.
    private void put(ErrorRow row, Image image) {
      double scale = image.getWidth() / Math.max(1, row.image().width());
      double side = Math.max(row.box().width(), row.box().height()) * 1.5 * scale;
      double fit = Math.min(Math.max(side, 24), Math.min(image.getWidth(), image.getHeight()));
      double x = row.box().center().x() * scale - fit / 2;
      double y = row.box().center().y() * scale - fit / 2;
      picture.setImage(image);
      picture.setViewport(
          new Rectangle2D(
              Math.clamp(x, 0, Math.max(0, image.getWidth() - fit)),
              Math.clamp(y, 0, Math.max(0, image.getHeight() - fit)),
              fit,
              fit));
    }
  }
}
