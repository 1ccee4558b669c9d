package org.spotter.ui.split;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.FindDuplicates.Pair;
import org.spotter.dataset.Image;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// Two pictures side by side, with their names and splits.
final class PairCell extends ListCell<Pair> {
  private static final double WIDTH = 112;
  private static final double HEIGHT = 80;
  private final DuplicatesPage.Around around;
  private final Half first = new Half();
  private final Half second = new Half();
  private final Label distance = Widgets.label("", "badge");
  private final HBox box;

  PairCell(DuplicatesPage.Around around) {
    this.around = around;
    distance.setMinWidth(USE_PREF_SIZE);
    box = Widgets.row(16, first.node, second.node, distance);
    HBox.setHgrow(first.node, Priority.ALWAYS);
    HBox.setHgrow(second.node, Priority.ALWAYS);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Pair pair, boolean empty) {
    super.updateItem(pair, empty);
    boolean filled = pair != null && !empty;
    setGraphic(filled ? box : null);
    setAccessibleText(null);
    if (pair != null && filled) {
      first.show(pair.first());
      second.show(pair.second());
      distance.setText(
          pair.distance() == 0
              ? Messages.text("duplicates.equal")
              : Messages.text("duplicates.bits", pair.distance()));
      setAccessibleText(
          Messages.text(
              "duplicates.pair",
              pair.first().fileName(),
              split(pair.first()),
              pair.second().fileName(),
              split(pair.second())));
    }
  }

  private static String split(Image image) {
    return Messages.word("split", image.split());
  }

  /// One of the two.
  private final class Half {
    private final ImageView picture = new ImageView();
    private final Hyperlink name = new Hyperlink();
    private final Label split = Widgets.label("", "badge");
    private final Node node;
    private @Nullable Path wanted;

    Half() {
      picture.setPreserveRatio(true);
      picture.setFitWidth(WIDTH);
      picture.setFitHeight(HEIGHT);
      StackPane frame = new StackPane(picture);
      frame.getStyleClass().add("thumbnail");
      frame.setMinSize(WIDTH, HEIGHT);
      frame.setMaxSize(WIDTH, HEIGHT);
      name.setMnemonicParsing(false);
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      VBox words = Widgets.column(8, name, split);
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      words.setPrefWidth(160);
      node = Widgets.row(12, frame, words);
    }

    void show(Image image) {
      name.setText(image.fileName());
      name.setOnAction(_ -> around.image(image.id()));
      split.setText(split(image));
      Path file = around.locate(image);
      wanted = file;
      picture.setImage(around.thumbnails().find(file));
      around.thumbnails().request(file, this::arrived);
    }

    private void arrived(Path file, javafx.scene.image.Image image) {
      if (file.equals(wanted)) {
        picture.setImage(image);
      }
    }
  }
}
