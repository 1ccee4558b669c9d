package org.spotter.ui.split;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.FindDuplicates;
import org.spotter.app.FindDuplicates.Pair;
import org.spotter.dataset.Image;
import org.spotter.dataset.Split;
import org.spotter.ui.model.Job;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.ThumbnailStore;
import org.spotter.ui.view.Widgets;

/// Pairs of pictures that look almost the same, and what to do about those on both sides of a
/// division.
public final class DuplicatesPage extends VBox {
  private static final double ROW = 104;
  private final DuplicatesModel model;
  private final ListView<Pair> list = new ListView<>();
  private final Label sum = Widgets.paragraph("", "quiet");
  private final HBox work = Widgets.row(8);
  private final HBox moves = Widgets.row(8);

  /// What the page needs of the window around it.
  public interface Around {
    /// Small pictures.
    ThumbnailStore thumbnails();

    /// Where an image's picture is.
    java.nio.file.Path locate(Image image);

    /// Goes to an image.
    void image(long id);

    /// Puts the page away.
    void close();
  }

  public DuplicatesPage(DuplicatesModel model, Around around) {
    this.model = model;
    getStyleClass().addAll("card", "sheet-page");
    setId("duplicates");
    setSpacing(12);
    setPrefSize(800, 720);
    list.setId("duplicates-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new PairCell(around));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(
        Widgets.paragraph(Messages.text("duplicates.none"), "quiet", "placeholder"));
    VBox.setVgrow(list, Priority.ALWAYS);
    fillMoves();
    getChildren().addAll(head(around), settings(), sum, list, moves);
    model.result().addListener((_, _, found) -> fill(found));
    model.running().addListener((_, _, job) -> working(job));
    working(model.running().get());
    fill(model.result().get());
  }

  /// What gets the keyboard.
  public Node focus() {
    return list;
  }

  private static Node head(Around around) {
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), around::close);
    return Widgets.row(
        16, Widgets.label(Messages.text("duplicates.title"), "card-title"), Widgets.spring(), away);
  }

  private Node settings() {
    CheckBox across = new CheckBox(Messages.text("duplicates.across"));
    across.setId("duplicates-across");
    across.selectedProperty().bindBidirectional(model.acrossSplits());
    Spinner<Integer> distance = new Spinner<>(0, 24, model.distance().get());
    distance.setPrefWidth(88);
    distance.setId("duplicates-distance");
    distance.valueProperty().addListener((_, _, bits) -> model.distance().set(bits));
    Label name = Widgets.label(Messages.text("duplicates.distance"));
    name.setLabelFor(distance);
    return Widgets.row(16, across, Widgets.spring(), work, name, distance);
  }

  private void fillMoves() {
    moves.getChildren().add(Widgets.label(Messages.text("duplicates.move"), "quiet"));
    for (Split split : new Split[] {Split.TRAIN, Split.VAL, Split.TEST}) {
      Button button = new Button(Messages.word("split", split));
      button.setId("duplicates-to-" + split);
      button.setMinWidth(USE_PREF_SIZE);
      button
          .disableProperty()
          .bind(javafx.beans.binding.Bindings.isEmpty(list.getSelectionModel().getSelectedItems()));
      button.setOnAction(_ ->
          model.move(java.util.List.copyOf(list.getSelectionModel().getSelectedItems()), split));
      moves.getChildren().add(button);
    }
    moves.getChildren().addAll(Widgets.spring(), all());
  }

  private Button all() {
    Button all = new Button(Messages.text("duplicates.select-all"));
    all.setOnAction(_ -> list.getSelectionModel().selectAll());
    return all;
  }

  private void working(@Nullable Job job) {
    work.getChildren().clear();
    if (job != null) {
      ProgressBar bar = new ProgressBar();
      bar.progressProperty().bind(job.fraction());
      bar.setPrefWidth(96);
      String stop = Messages.text("job.cancel", job.title());
      work.getChildren().addAll(bar, Widgets.iconButton("fth-x-circle", stop, job::cancel));
    }
  }

  private void fill(FindDuplicates.@Nullable Result found) {
    if (found == null) {
      sum.setText(Messages.text("duplicates.looking"));
      return;
    }
    list.getItems().setAll(found.pairs());
    String unread =
        found.unreadable().isEmpty()
            ? ""
            : " " + Messages.text("duplicates.unread", found.unreadable().size());
    sum.setText(Messages.text("duplicates.sum", found.pairs().size(), found.compared()) + unread);
  }
}
