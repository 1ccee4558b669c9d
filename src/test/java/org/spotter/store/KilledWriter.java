package org.spotter.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.geometry.Box;

/// The process that [KillTest] kills: it writes without end, and prints what it was told is kept.
final class KilledWriter {
  /// Images of one load, predictions of one image.
  static final int LOAD = 1500;

  static final int FOUND = 40;

  private KilledWriter() {}

  public static void main(String... arguments) {
    Random random = new Random(Long.parseLong(arguments[2]));
    if (arguments[0].equals("migrates")) {
      kept(0);
    }
    try (Project project = Project.open(Path.of(arguments[1]))) {
      switch (arguments[0]) {
        case "edits" -> edit(project, random);
        case "loads" -> load(project);
        case "migrates" -> kept(1);
        case "runs" -> run(project, random);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  private static void edit(Project project, Random random) {
    while (true) {
      kept(edit(project, random, project.annotations().of(1)).id());
    }
  }

  private static Entry edit(Project project, Random random, List<Annotation> now) {
    Journal journal = project.journal();
    Box box = new Box(random.nextDouble(), random.nextInt(9), 5, 6);
    switch (random.nextInt(5)) {
      case 0 -> {
        if (journal.canUndo()) {
          return journal.undo().orElseThrow();
        }
      }
      case 1 -> {
        if (journal.canRedo()) {
          return journal.redo().orElseThrow();
        }
      }
      case 2 -> {
        if (!now.isEmpty()) {
          Annotation one = now.get(random.nextInt(now.size()));
          return journal.apply("Move", Change.replace(one, one.withBbox(box)));
        }
      }
      case 3 -> {
        if (now.size() > 5) {
          Change both = new Change.Group(now.stream().limit(3).map(Change::delete).toList());
          return journal.apply("Delete", both);
        }
      }
      default -> {}
    }
    long id = project.annotations().nextId();
    return journal.apply("Add", Change.add(Annotation.drawn(id, 1, 1, box)));
  }

  private static void load(Project project) {
    while (true) {
      long first = project.images().nextId();
      try (Bulk bulk = project.bulk("Import")) {
        for (long id = first; id < first + LOAD; id++) {
          bulk.add(Image.of(id, id + ".jpg", id + ".jpg", 640, 480));
          bulk.add(Annotation.drawn(id, id, 1, Samples.BOX));
        }
        bulk.commit();
      }
      kept(first);
    }
  }

  private static void run(Project project, Random random) {
    while (true) {
      List<Run.ModelClass> classes = List.of(new Run.ModelClass("helmet", 1L));
      String name = "run " + random.nextLong();
      try (RunWriter writer =
          project.runs().start(new Run(0, name, "m", "", "cpu", 0, classes, Instant.now(), null))) {
        for (long image = 1; image <= 3; image++) {
          List<Prediction> found = new ArrayList<>();
          for (int i = 0; i < FOUND; i++) {
            found.add(Prediction.box(image, 0, Samples.BOX, i / 100.0));
          }
          writer.add(image, found);
          kept(writer.run().id() * 10 + image);
        }
        writer.finish(Instant.now());
      }
    }
  }

  private static void kept(long what) {
    System.out.println(what);
    System.out.flush();
  }
}
