package org.spotter.ui.models;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.spotter.app.Catalogue;
import org.spotter.app.FetchModel;
import org.spotter.inference.ModelCard;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// A list of models to download, from a file or address that the person names. Nothing is asked of
/// the network before a button is pressed.
final class CataloguePage extends VBox {
  private final ModelsDesk desk;
  private final TextField origin = new TextField();
  private final Button read = new Button(Messages.text("models.catalogue.read"));
  private final VBox offers = new VBox(8);
  private final Label trouble = Widgets.paragraph("", "refusal");

  CataloguePage(ModelsDesk desk) {
    this.desk = desk;
    getStyleClass().add("page");
    trouble.setId("catalogue-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    ScrollPane scroll = new ScrollPane(offers);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Widgets.label(Messages.text("models.catalogue"), "page-title"),
            Widgets.paragraph(Messages.text("models.catalogue.about"), "quiet"),
            asking(),
            trouble,
            scroll);
    offers
        .getChildren()
        .setAll(
            Widgets.empty(
                "fth-download-cloud",
                Messages.text("models.catalogue.empty.title"),
                Messages.text("models.catalogue.empty")));
  }

  private HBox asking() {
    origin.setId("catalogue-origin");
    origin.setPromptText(Messages.text("models.catalogue.origin"));
    origin.setAccessibleText(Messages.text("models.catalogue.origin"));
    origin.setText(desk.around().settings().catalogue());
    origin.setOnAction(_ -> read());
    HBox.setHgrow(origin, Priority.ALWAYS);
    Button browse = new Button(Messages.text("path.browse"));
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(_ -> browse());
    read.setId("catalogue-read");
    read.getStyleClass().add("accent");
    read.setMinWidth(USE_PREF_SIZE);
    read.disableProperty().bind(origin.textProperty().isEmpty());
    read.setOnAction(_ -> read());
    return Widgets.row(8, origin, browse, read);
  }

  private void browse() {
    Path file =
        desk.around()
            .chooser()
            .file(
                Messages.text("models.catalogue"),
                Messages.text("models.catalogue.kind"),
                "*.json");
    if (file != null) {
      origin.setText(file.toString());
      read();
    }
  }

  private void read() {
    String from = origin.getText().strip();
    trouble.setText("");
    new Latest(desk.open().threads().jobs(), desk.open().threads().window())
        .ask(
            () -> Catalogue.read(from, org.spotter.task.Progress.NONE),
            this::show,
            trouble::setText);
  }

  private void show(Catalogue catalogue) {
    desk.around().settings().catalogue(origin.getText().strip());
    offers.getChildren().setAll(catalogue.models().stream().map(this::offer).toList());
    if (catalogue.models().isEmpty()) {
      offers
          .getChildren()
          .setAll(Widgets.paragraph(Messages.text("models.catalogue.none"), "quiet"));
    }
  }

  private Node offer(Catalogue.Offer offer) {
    Label name = Widgets.label(offer.name(), "file-name");
    String size = String.format(Locale.ROOT, "%.1f", offer.bytes() / 1e6);
    VBox text =
        Widgets.column(
            4,
            name,
            Widgets.paragraph(
                Messages.text("models.catalogue.offer", size, offer.licence(), offer.source()),
                "quiet"));
    if (!offer.about().isEmpty()) {
      text.getChildren().add(Widgets.paragraph(offer.about()));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox tile = Widgets.row(16, text, fetch(offer));
    tile.getStyleClass().add("tile");
    return tile;
  }

  private Button fetch(Catalogue.Offer offer) {
    Button fetch = new Button();
    fetch.setId("fetch-" + offer.name());
    fetch.setMinWidth(USE_PREF_SIZE);
    boolean there =
        desk.models().entries().stream().anyMatch(e -> e.card().name().equals(offer.name()));
    fetch.setText(Messages.text(there ? "models.catalogue.there" : "models.catalogue.fetch"));
    fetch.setDisable(there);
    fetch.setOnAction(_ -> fetch(offer, fetch));
    return fetch;
  }

  private void fetch(Catalogue.Offer offer, Button button) {
    button.setDisable(true);
    desk.open()
        .jobs()
        .start(
            Messages.text("models.catalogue.job", offer.name()),
            progress -> FetchModel.run(offer, progress),
            card -> fetched(card, button),
            () -> button.setDisable(false));
  }

  private void fetched(ModelCard card, Button button) {
    button.setText(Messages.text("models.catalogue.there"));
    button.setDisable(true);
    desk.open().notices().say(Messages.text("models.add.done", card.name()));
    desk.models().reload();
  }
}
