package org.spotter.ui.history;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Image;
import org.spotter.store.History.Line;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The journal at the left; at the right what the chosen entry means, and the way back to it.
public final class HistoryPage extends VBox {
  private final HistoryModel model;
  private final Leads leads;
  private final ListView<Line> list;
  private final VBox detail = Widgets.column(12);
  private final ToggleButton ofImage = choice("history-image", "history.image");
  private final ToggleButton ofProject = choice("history-project", "history.project");
  private final Label name = Widgets.label("", "quiet");
  private final Button older = new Button(Messages.text("history.older"));
  private @Nullable Image here;

  /// Where the page leads to.
  public interface Leads {
    /// Makes an edit, as a step that can be undone.
    ///
    /// @param then done when it is on disk
    void restore(PlannedEdit edit, Runnable then);

    /// Goes to an image.
    void image(long id);

    /// Puts the page away.
    void close();
  }

  public HistoryPage(HistoryModel model, Leads leads) {
    this.model = model;
    this.leads = leads;
    list = new ListView<>(model.lines());
    getStyleClass().addAll("card", "sheet-page");
    setId("history");
    setSpacing(16);
    setPrefSize(960, 720);
    list.setId("history-list");
    list.setFixedCellSize(48);
    list.setCellFactory(_ -> new LineCell());
    list.setPlaceholder(Widgets.paragraph(Messages.text("history.none"), "quiet", "placeholder"));
    list.getSelectionModel().selectedItemProperty().addListener((_, _, l) -> model.choose(l));
    VBox.setVgrow(list, Priority.ALWAYS);
    older.setId("history-older");
    older.managedProperty().bind(older.visibleProperty());
    older.visibleProperty().bind(model.more());
    older.setOnAction(_ -> model.older());
    VBox left = Widgets.column(8, list, older);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox both = new HBox(24, left, right());
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(), both);
    model.detail().addListener((_, _, found) -> fill(found));
    fill(model.detail().get());
  }

  /// Shows the history of an image, or of the project when there is none.
  public void show(@Nullable Image image) {
    here = image;
    ofImage.setDisable(image == null);
    turn(image);
  }

  /// What gets the keyboard.
  public Node focus() {
    return list;
  }

  private void turn(@Nullable Image image) {
    (image == null ? ofProject : ofImage).setSelected(true);
    name.setText(image == null ? "" : image.fileName());
    model.show(image);
  }

  private Node head() {
    ToggleGroup group = new ToggleGroup();
    ofImage.setToggleGroup(group);
    ofProject.setToggleGroup(group);
    ofImage.setOnAction(_ -> turn(here));
    ofProject.setOnAction(_ -> turn(null));
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), leads::close);
    Label title = Widgets.label(Messages.text("history.title"), "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    return Widgets.row(16, title, Widgets.row(8, ofImage, ofProject), name, Widgets.spring(), away);
  }

  private static ToggleButton choice(String id, String words) {
    ToggleButton button = new ToggleButton(Messages.text(words));
    button.setId(id);
    button.getStyleClass().add("choice");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Node right() {
    ScrollPane scroll = new ScrollPane(detail);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(344);
    scroll.setMinWidth(280);
    return scroll;
  }

  private void fill(HistoryModel.Detail found) {
    detail.getChildren().clear();
    switch (found) {
      case HistoryModel.Nothing _ ->
          detail.getChildren().add(Widgets.paragraph(Messages.text("history.choose"), "quiet"));
      case HistoryModel.Lost(Line line, String why) ->
          detail.getChildren().addAll(title(line), Widgets.paragraph(why, "refusal"));
      case HistoryModel.Touched touched -> touched(touched);
      case HistoryModel.Version version -> version(version);
    }
  }

  private static Node title(Line line) {
    return Widgets.column(
        4, Widgets.paragraph(line.label(), "strong"), Widgets.paragraph(Words.of(line), "quiet"));
  }

  private void touched(HistoryModel.Touched touched) {
    detail.getChildren().add(title(touched.line()));
    String sum = Messages.text("history.touched", touched.line().images());
    detail.getChildren().add(Widgets.paragraph(sum, "quiet"));
    for (Image image : touched.images()) {
      Hyperlink link = new Hyperlink(image.fileName());
      link.setMnemonicParsing(false);
      link.setOnAction(_ -> leads.image(image.id()));
      detail.getChildren().add(link);
    }
  }

  private void version(HistoryModel.Version version) {
    PlannedEdit edit = version.version().edit();
    Button restore = new Button(Messages.text("history.restore"));
    restore.setId("history-restore");
    restore.getStyleClass().add("accent");
    restore.setDisable(edit.isEmpty());
    restore.setOnAction(_ -> leads.restore(edit, model::refresh));
    String what =
        edit.isEmpty()
            ? Messages.text("history.same")
            : Messages.text("history.differs", edit.changes().size());
    detail
        .getChildren()
        .addAll(
            title(version.line()),
            VersionTable.of(version.version().counts()),
            Widgets.paragraph(what, "quiet"),
            restore);
  }
}
