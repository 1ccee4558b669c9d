package org.spotter.ui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.canvas.CanvasView;

/// Every case, one after the other. JavaFX must be running.
public final class CanvasBench {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private CanvasBench() {}

  /// How much is measured.
  ///
  /// @param frames of a case
  /// @param shapes of the case of many
  /// @param most shapes of the case of very many
  /// @param vertices of the one large polygon
  /// @param longest side of the large pictures
  /// @param images of a project
  /// @param switches measured
  /// @param more switches for the memory
  /// @param huge side of the huge picture
  public record Extent(
      int frames,
      int shapes,
      int most,
      int vertices,
      int longest,
      int images,
      int switches,
      int more,
      int huge) {
    /// What the goals name.
    public static final Extent FULL =
        new Extent(120, 1000, 10_000, 20_000, 4000, 24, 60, 2000, 20_000);

    /// A smaller one for a first look.
    public static final Extent QUICK = new Extent(40, 1000, 2000, 20_000, 4000, 8, 16, 100, 4000);
  }

  /// @param results told of each case as it is measured
  public static void run(Extent extent, Consumer<Measured> results) {
    Path folder = temporary();
    try {
      Subjects subjects = new Subjects();
      CanvasView canvas = canvas();
      ShapeCases shapes = new ShapeCases(canvas, subjects, results, extent.frames());
      shapes.all(extent.shapes(), extent.most(), extent.vertices());
      int high = extent.longest() * 3 / 4;
      shapes.brush(extent.longest(), high);
      new HugeCase(folder, canvas, results)
          .all(
              extent.huge(),
              extent.frames(),
              subjects.polygons(1, extent.huge(), extent.huge(), 100, 30, 200));
      Clock.run(() -> canvas.getScene().getWindow().hide());
      NextImageCases next = new NextImageCases(folder, subjects, results);
      int wide = Math.min(1280, extent.longest());
      next.all(
          wide + "×" + wide * 3 / 4,
          wide,
          wide * 3 / 4,
          extent.images(),
          extent.switches(),
          extent.more());
      next.all(
          extent.longest() + "×" + high,
          extent.longest(),
          high,
          extent.images(),
          extent.switches(),
          0);
    } finally {
      delete(folder);
    }
  }

  private static CanvasView canvas() {
    @Nullable CanvasView[] made = new CanvasView[1];
    Clock.run(() -> {
      CanvasView canvas = new CanvasView();
      Stage stage = new Stage();
      stage.setScene(new Scene(canvas, WIDTH, HEIGHT));
      stage.show();
      made[0] = canvas;
    });
    return Objects.requireNonNull(made[0]);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("spotter-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
