package org.spotter.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.spotter.app.CreateProject;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.PathField;

/// Asks for what a new project needs: where, which pictures, what to look for in them.
final class NewProjectCard {
  private final Window window;
  private final PathField images;
  private final PathField file;
  private final TextField categories = new TextField();
  private final Card card;

  NewProjectCard(Window window) {
    this.window = window;
    images =
        new PathField(
            "new-images",
            Messages.text("new.images"),
            () -> window.chooser().folder(Messages.text("new.images")));
    file =
        new PathField(
            "new-file",
            Messages.text("new.file"),
            () ->
                window
                    .chooser()
                    .target(
                        Messages.text("new.file"),
                        Messages.text("new.name"),
                        Messages.text("open.kind"),
                        "*.spotter"));
    categories.setId("new-categories");
    categories.setPromptText(Messages.text("new.categories.example"));
    Form form =
        new Form()
            .ask(Messages.text("new.images"), images)
            .ask(Messages.text("new.file"), file)
            .ask(Messages.text("new.categories"), categories);
    card = new Card(Messages.text("new.title"), 560, form).cancelling(window.overlay());
    card.answering(Messages.text("new.answer"), this::create);
    images.field().textProperty().addListener((_, was, now) -> suggest(was, now));
  }

  void show(@Nullable Path folder) {
    images.put(folder);
    window.overlay().show(card, folder == null ? images.field() : categories);
  }

  /// The project beside the pictures, unless the person wrote something else.
  private void suggest(String was, String now) {
    if (file.isEmpty() || file.field().getText().equals(suggestion(was))) {
      file.field().setText(suggestion(now));
    }
  }

  private static String suggestion(String folder) {
    return folder.isBlank() ? "" : folder.strip().replaceFirst("[/\\\\]+$", "") + ".spotter";
  }

  private void create() {
    try {
      Path target = withEnding(file.path());
      Path folder = images.isEmpty() ? null : images.path();
      List<String> names = names();
      window
          .jobs()
          .start(
              Messages.text("job.new", String.valueOf(target.getFileName())),
              progress -> CreateProject.run(target, folder, names, progress),
              result -> created(target, result));
      window.overlay().hide();
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  private void created(Path target, CreateProject.Result result) {
    window.open(target);
    window.told(Messages.text("new.done", result.images()), result.notes());
  }

  private static Path withEnding(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".spotter") ? path : path.resolveSibling(name + ".spotter");
  }

  private List<String> names() {
    return Arrays.stream(categories.getText().split(",", -1))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .toList();
  }
}
