package org.spotter.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Brings an image and what is on it back to how it was after an entry of the journal, as a new
/// change that can be undone like any other.
public final class RestoreImage {
  private final Map<Long, Annotation> annotations = new HashMap<>();
  private final Map<Long, Decision> latest = new LinkedHashMap<>();
  private final Map<Long, Decision> earliest = new LinkedHashMap<>();
  private Image image;

  private RestoreImage(Project project, Image image) {
    this.image = image;
    project.annotations().of(image.id()).forEach(a -> annotations.put(a.id(), a));
  }

  /// Plans to restore.
  ///
  /// @param entry the journal's entry after which it was so; 0 for before the first
  /// @throws Problem when there is no such image or entry, or an import changed the image since,
  ///   whose rows the journal does not have
  public static PlannedEdit plan(Project project, long imageId, long entry) {
    Image now =
        project
            .images()
            .find(imageId)
            .orElseThrow(() -> new Problem("The project has no image " + imageId + "."));
    if (entry != 0 && !project.history().has(entry)) {
      throw new Problem("The history has no entry " + entry + "; choose one that it lists.");
    }
    RestoreImage past = new RestoreImage(project, now);
    project.history().since(imageId, entry).forEach(past::stepBack);
    return past.edit(project, now, entry);
  }

  private void stepBack(Change change) {
    switch (change) {
      case Change.OfAnnotation(Annotation before, Annotation after) -> annotation(before, after);
      case Change.OfImage(Image before, Image after) -> {
        requireSame(image, after);
        image = before;
      }
      case Change.OfDecision(Decision before, Decision after) -> {
        latest.putIfAbsent(after.predictionId(), after);
        earliest.put(before.predictionId(), before);
      }
      case Change.Group(List<Change> changes) -> changes.reversed().forEach(this::stepBack);
      case Change.OfCategory _, Change.OfCategoryOrder _ -> {}
    }
  }

  private void annotation(@Nullable Annotation before, @Nullable Annotation after) {
    long id = Objects.requireNonNull(before == null ? after : before).id();
    requireSame(annotations.get(id), after);
    if (before == null) {
      annotations.remove(id);
    } else {
      annotations.put(id, before);
    }
  }

  private void requireSame(@Nullable Object now, @Nullable Object then) {
    if (!Objects.equals(now, then)) {
      throw new Problem(
          "An import changed "
              + image.fileName()
              + " since then, so its history cannot be followed that far back; choose a later"
              + " entry.");
    }
  }

  private PlannedEdit edit(Project project, Image now, long entry) {
    List<Change> changes = new ArrayList<>();
    if (!image.equals(now)) {
      changes.add(new Change.OfImage(now, image));
    }
    Map<Long, Annotation> present = new HashMap<>();
    project.annotations().of(now.id()).forEach(a -> present.put(a.id(), a));
    TreeSet<Long> ids = new TreeSet<>(present.keySet());
    ids.addAll(annotations.keySet());
    for (long id : ids) {
      Annotation before = present.get(id);
      Annotation after = annotations.get(id);
      if (!Objects.equals(before, after)) {
        changes.add(new Change.OfAnnotation(before, after));
      }
    }
    long touched = (long) changes.size() - (image.equals(now) ? 0 : 1);
    latest.forEach((id, last) -> {
      Decision first = earliest.get(id);
      if (first != null && first.state() != last.state()) {
        changes.add(new Change.OfDecision(last, first));
      }
    });
    return new PlannedEdit(
        "Restore " + now.fileName() + " to entry " + entry,
        changes,
        touched,
        changes.isEmpty() ? 0 : 1,
        List.of());
  }
}
