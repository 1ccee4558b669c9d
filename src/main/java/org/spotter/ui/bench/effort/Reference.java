package org.spotter.ui.bench.effort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImportDataset;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.dataset.Skeleton;
import org.spotter.format.Formats;
import org.spotter.geometry.Keypoints;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// The labelled photographs that are to be reproduced.
///
/// @param categories in the order of the reference, with their skeletons
/// @param photographs in the order of the work, each with at least one object
record Reference(List<Category> categories, List<Photograph> photographs) {
  Reference {
    categories = List.copyOf(categories);
    photographs = List.copyOf(photographs);
  }

  /// How many objects there are.
  int objects() {
    return photographs.stream().mapToInt(p -> p.objects().size()).sum();
  }

  /// Whether it is joints that are placed, and not boxes.
  boolean hasJoints() {
    return photographs.stream()
        .flatMap(p -> p.objects().stream())
        .anyMatch(o -> o.joints() != null && o.joints().labelled() > 0);
  }

  /// @param folder for a scratch project
  /// @throws Problem when the data set cannot be read or has too few labelled photographs
  static Reference read(EffortRequest request, Path folder, Progress progress) {
    try (Project project = Project.create(folder.resolve("reference.spotter"))) {
      ImportDataset.run(
          project,
          Formats.named(request.format()),
          request.reference(),
          request.pictures(),
          progress);
      return new Reader(project, request).read();
    }
  }

  private record Reader(Project project, EffortRequest request) {
    Reference read() {
      List<Category> categories =
          project.categories().all().stream().filter(this::isWanted).map(this::named).toList();
      for (String name : request.categories()) {
        if (categories.stream().noneMatch(c -> c.name().equals(name))) {
          throw new Problem("The reference has no category '" + name + "'; see its list of names.");
        }
      }
      return new Reference(categories, photographs());
    }

    private boolean isWanted(Category category) {
      return request.categories().isEmpty() || request.categories().contains(category.name());
    }

    private Category named(Category c) {
      Skeleton skeleton = c.skeleton();
      if (skeleton == null || request.joints().isEmpty()) {
        return c;
      }
      if (skeleton.size() != request.joints().size()) {
        throw new Problem(
            "The reference has "
                + skeleton.size()
                + " joints, but "
                + request.joints().size()
                + " names are given; name each joint once, in the reference's order.");
      }
      List<String> names = request.joints();
      Skeleton named =
          new Skeleton(names, skeleton.edges(), Skeleton.mirroredByName(names), List.of());
      return new Category(
          c.id(), c.name(), c.supercategory(), c.color(), named, c.attributes(), c.extra());
    }

    private List<Photograph> photographs() {
      List<Photograph> all = new ArrayList<>();
      for (long id : project.images().ids(ImageQuery.ALL)) {
        Photograph one = photograph(project.images().find(id).orElseThrow());
        if (!one.objects().isEmpty() && Files.isRegularFile(one.picture())) {
          all.add(one);
        }
      }
      if (all.size() < request.images()) {
        throw new Problem(
            "The reference has "
                + all.size()
                + " labelled photographs whose files are there, but "
                + request.images()
                + " are asked for; name another data set or fewer images.");
      }
      Collections.shuffle(all, new Random(request.seed()));
      return numbered(all.subList(0, request.images()));
    }

    private static List<Photograph> numbered(List<Photograph> chosen) {
      List<Photograph> numbered = new ArrayList<>();
      for (Photograph p : chosen) {
        String name = p.picture().getFileName().toString();
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        String number = String.format(java.util.Locale.ROOT, "%04d", numbered.size() + 1);
        numbered.add(new Photograph(number + ending, p.picture(), p.objects()));
      }
      return numbered;
    }

    private Photograph photograph(Image image) {
      List<Wanted> objects =
          project.annotations().of(image.id()).stream()
              .map(this::wanted)
              .filter(Objects::nonNull)
              .toList();
      return new Photograph(image.fileName(), project.locate(image), objects);
    }

    private @Nullable Wanted wanted(Annotation a) {
      Category category = project.categories().find(a.categoryId()).orElseThrow();
      Keypoints joints = a.keypoints();
      return a.bbox() == null || a.iscrowd() || !isWanted(category)
          ? null
          : new Wanted(category.name(), a.bbox(), joints);
    }
  }
}
