package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Polygon;
import org.spotter.store.Bulk;
import org.spotter.store.Project;

/// A project to draw on, and what is in its file: two photographs, and the categories head (1),
/// helmet (2) and arm (3), which has a skeleton of three joints.
final class Drawing implements AutoCloseable {
  static final Skeleton ARM =
      new Skeleton(
          List.of("shoulder", "elbow", "wrist"),
          List.of(new Skeleton.Pair(0, 1), new Skeleton.Pair(1, 2)),
          List.of(),
          List.of(0.079, 0.072, 0.062));

  final Path file;
  final Desk desk;

  private Drawing(Path file, Desk desk) {
    this.file = file;
    this.desk = desk;
  }

  /// Opens a window on it.
  ///
  /// @param present annotations that are there at the start
  static Drawing begin(Path folder, Annotation... present) {
    make(folder, present);
    return open(folder);
  }

  /// Makes the project file alone.
  static void make(Path folder, Annotation... present) {
    make(folder, Projects.photograph(folder, 1, "astronaut.png", 512, 512), present);
  }

  /// Makes the project file alone.
  ///
  /// @param first the image with the id 1
  static void make(Path folder, Image first, Annotation... present) {
    Path file = folder.resolve("p.spotter");
    try (Project project = Project.create(file);
        Bulk bulk = project.bulk("Make")) {
      bulk.add(Category.of(1, "head"));
      bulk.add(Category.of(2, "helmet"));
      bulk.add(withSkeleton(3, "arm"));
      bulk.add(first);
      bulk.add(Projects.photograph(folder, 2, "coffee.png", 600, 400));
      List.of(present).forEach(bulk::add);
      bulk.commit();
    }
  }

  /// Opens a window on the project made before.
  static Drawing open(Path folder) {
    Path file = folder.resolve("p.spotter");
    return new Drawing(file, Desk.open(file, folder.resolve("settings")));
  }

  private static Category withSkeleton(long id, String name) {
    Category plain = Category.of(id, name);
    return new Category(id, name, "", plain.color(), ARM, plain.attributes(), plain.extra());
  }

  static Annotation box(long id, double x, double y, double width, double height) {
    return Annotation.drawn(id, 1, 1, new Box(x, y, width, height));
  }

  static Annotation outline(long id, double... xy) {
    return Annotation.drawn(id, 1, 1, new Segmentation.Polygons(List.of(new Polygon(xy))));
  }

  /// What the project file holds of an image.
  List<Annotation> stored(long image) {
    return desk.project().project().annotations().of(image);
  }

  List<Annotation> stored() {
    return stored(1);
  }

  /// Waits until the file holds so many objects of the first image.
  List<Annotation> awaitStored(int count) {
    desk.await(count + " objects", () -> stored().size() == count);
    return stored();
  }

  /// Waits until the file's annotation is as wished.
  Annotation await(long id, String what, Predicate<Annotation> wish) {
    AtomicReference<@Nullable Annotation> found = new AtomicReference<>();
    desk.await(
        what,
        () -> {
          found.set(desk.project().project().annotations().find(id).orElse(null));
          Annotation now = found.get();
          return now != null && wish.test(now);
        });
    return java.util.Objects.requireNonNull(found.get());
  }

  /// Takes back the latest change, and waits until the file is as it was.
  void undoTo(List<Annotation> before) {
    desk.act("edit.undo");
    desk.await("what was before", () -> stored().equals(before));
  }

  static Mask mask(Annotation a) {
    if (a.segmentation() instanceof Segmentation.RunLength(Mask mask, _)) {
      return mask;
    }
    throw new AssertionError("no mask: " + a.segmentation());
  }

  static List<Polygon> polygons(Annotation a) {
    if (a.segmentation() instanceof Segmentation.Polygons(var parts)) {
      return parts;
    }
    throw new AssertionError("no polygons: " + a.segmentation());
  }

  static Box bbox(Annotation a) {
    Box box = a.bbox();
    if (box == null) {
      throw new AssertionError("no box");
    }
    return box;
  }

  @Override
  public void close() {
    desk.close();
  }
}
