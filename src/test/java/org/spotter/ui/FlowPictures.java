package org.spotter.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import org.spotter.app.Demo;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.editing.Selection;
import org.spotter.task.Progress;

/// Makes the guide's pictures of proposals, attributes, categories and keys, on the demo's project.
///
/// Run it with the test class path and `docs/pictures` as its argument.
public final class FlowPictures {
  private FlowPictures() {}

  static void main(String[] args) throws IOException {
    Path into = Path.of(args[0]);
    Path work = Files.createTempDirectory("flow-pictures");
    Path project = Demo.run(work.resolve("demo"), Progress.NONE).project();
    try (Desk desk = Desk.open(project, work.resolve("settings"))) {
      desk.await("predictions", () -> desk.project().proposals().any().get());
      take(desk, into, "proposals");
      attributes(desk);
      take(desk, into, "attributes");
      desk.act("category.edit");
      desk.on(() -> desk.find("category-list", ListView.class).getSelectionModel().select(1));
      take(desk, into, "categories");
      desk.on(() -> desk.window().overlay().hide());
      desk.act("keys.change");
      take(desk, into, "keys-change");
    }
    System.exit(0);
  }

  private static void attributes(Desk desk) {
    Category head =
        desk.project().categories().all().stream()
            .filter(c -> c.name().equals("head"))
            .findFirst()
            .orElseThrow();
    List<Attribute> all =
        List.of(
            new Attribute.Choice(
                "helmet", true, List.of("worn", "missing", "carried", "cannot tell"), null, "U"),
            new Attribute.YesNo("occluded", false, false, "J"),
            new Attribute.Text("remark", false));
    desk.on(() ->
        desk.project()
            .label()
            .apply("Define", new Change.OfCategory(head, head.withAttributes(all))));
    desk.await(
        "the attributes",
        () ->
            desk.project().categories().find(head.id()).orElseThrow().category().attributes().size()
                == 3);
    desk.on(() -> {
      var document = desk.project().label().document().get();
      if (document != null) {
        document.annotations().stream()
            .filter(a -> a.categoryId() == head.id())
            .findFirst()
            .ifPresent(a -> desk.project().objects().selection().set(Selection.of(a.id())));
      }
    });
  }

  /// Waits for the thumbnails, too.
  private static void take(Desk desk, Path into, String name) {
    desk.await("all that was asked for", () -> desk.bench().isIdle());
    Desk.settle();
    try {
      Files.createDirectories(into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    desk.picture(into.resolve(name + ".png"));
  }
}
