package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The questions and sheets that need no project.
final class Cards {
  private final Window window;
  private final Overlay overlay;

  Cards(Window window, Overlay overlay) {
    this.window = window;
    this.overlay = overlay;
  }

  /// Asks for what a new project needs.
  ///
  /// @param folder pictures to begin with, or null
  void newProject(@Nullable Path folder) {
    new NewProjectCard(window).show(folder);
  }

  /// What came of something, with what a person should know about it.
  void notes(String summary, List<String> notes) {
    VBox list = Widgets.column(8, Widgets.paragraph(summary));
    notes.forEach(n -> list.getChildren().add(Widgets.paragraph(n, "quiet")));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(320);
    Card card = new Card(Messages.text("notes.title"), 560, scroll);
    overlay.show(card.closing(Messages.text("card.close"), overlay), scroll);
  }

  /// What this is.
  void about() {
    Card card =
        new Card(
            Messages.text("about.title"),
            480,
            Widgets.paragraph(Messages.text("about.text")),
            Widgets.paragraph(
                Messages.text("about.version", version(), Runtime.version(), javafxVersion()),
                "quiet"));
    overlay.show(card.closing(Messages.text("card.close"), overlay), card);
  }

  private static String version() {
    String version = Cards.class.getPackage().getImplementationVersion();
    return version == null ? Messages.text("about.source") : version;
  }

  private static String javafxVersion() {
    return System.getProperty("javafx.version", "");
  }
}
