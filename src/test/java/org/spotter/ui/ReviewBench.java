package org.spotter.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.spotter.Shared;
import org.spotter.app.ImportDataset;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Origin;
import org.spotter.format.Formats;
import org.spotter.geometry.Box;
import org.spotter.store.Bulk;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Progress;
import org.spotter.ui.wall.TileWall;

/// How long the wall takes: to open on many objects of real photographs, a frame of scrolling, and
/// an attribute set on 1,000 objects at once. Argument: how many objects, 10,000 by default.
final class ReviewBench {
  private static final int FRAMES = 200;
  private static final int BATCH = 10;
  private static final int MANY = 1000;

  private ReviewBench() {}

  static void main(String[] args) throws Exception {
    int objects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path work = Files.createTempDirectory("review-bench");
    Path file = project(work, objects);
    try (Desk desk = Desk.open(file, work.resolve("settings"))) {
      open(desk);
      TileWall wall = desk.find("review-wall", TileWall.class);
      for (double size : new double[] {64, 160, 320}) {
        scroll(desk, wall, size);
      }
      attribute(desk, wall);
    }
    System.exit(0);
  }

  private static void open(Desk desk) {
    for (String when : new String[] {"first", "again"}) {
      long start = System.nanoTime();
      desk.act(when.equals("first") ? "workspace.review" : "review.refresh");
      desk.await("the wall", () -> desk.bench().review().isIdle());
      say("wall open, crops in view there, " + when, (System.nanoTime() - start) / 1e6);
    }
  }

  private static void scroll(Desk desk, TileWall wall, double size) {
    desk.on(() -> wall.tileSizeProperty().set(size));
    desk.await("the wall", () -> desk.bench().review().isIdle());
    double[] times = new double[FRAMES];
    for (int i = 0; i < FRAMES; i += BATCH) {
      int from = i;
      desk.on(() -> frames(wall, times, from));
    }
    Arrays.sort(times);
    say("frame of scrolling, tiles of " + (int) size + ", median", times[FRAMES / 2]);
    say("frame of scrolling, tiles of " + (int) size + ", p99", times[FRAMES * 99 / 100]);
  }

  /// Layout with drawing; the renderer's part comes on top.
  private static void frames(TileWall wall, double[] times, int from) {
    for (int i = from; i < from + BATCH; i++) {
      long start = System.nanoTime();
      wall.scrollProperty().set(wall.scrollProperty().get() + 60);
      wall.layout();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
  }

  private static void attribute(Desk desk, TileWall wall) {
    desk.act("review.attribute");
    desk.await("the wall", () -> desk.bench().review().isIdle());
    for (int i = 0; i < 3; i++) {
      int from = i * MANY;
      desk.on(() -> {
        wall.requestFocus();
        wall.selection().choose(IntStream.range(from, from + MANY), from);
      });
      long start = System.nanoTime();
      desk.type(KeyCode.DIGIT2);
      desk.await("the disk", () -> desk.project().label().saved().get());
      say("attribute of " + MANY + " objects, key to disk", (System.nanoTime() - start) / 1e6);
    }
  }

  private static void say(String what, double millis) {
    System.out.printf("%-56s %8.2f ms%n", what, millis);
  }

  /// The hard-hat photographs with their objects, and more of them beside, up to so many.
  private static Path project(Path work, int objects) {
    Path file = work.resolve("bench.spotter");
    try (Project project = Project.create(file)) {
      Path source = Shared.file("data/hardhat/data.yaml").toAbsolutePath().normalize();
      ImportDataset.run(project, Formats.named("yolo"), source, null, Progress.NONE);
      ReviewSamples.attribute(project);
      Random random = new Random(1);
      long id = 1_000_000;
      try (Bulk bulk = project.bulk("More")) {
        long more = objects - project.annotations().count(ImageQuery.ALL);
        long[] images = project.images().ids(ImageQuery.ALL);
        while (more > 0) {
          long image = images[random.nextInt(images.length)];
          for (Annotation a : project.annotations().of(image)) {
            Box box = a.bbox();
            if (box != null && more-- > 0) {
              Box beside = box.moved(random.nextGaussian() * 20, 0).clip(5000, 5000);
              bulk.add(
                  new Annotation(
                      id++,
                      image,
                      a.categoryId(),
                      beside,
                      null,
                      null,
                      beside.area(),
                      false,
                      a.attributes(),
                      new Origin.Imported(),
                      a.extra()));
            }
          }
        }
        bulk.commit();
      }
    }
    return file;
  }
}
