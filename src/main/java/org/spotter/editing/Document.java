package org.spotter.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;

/// One image with its annotations and the project's categories, as they are at one moment. It never
/// changes: an edit gives the next document. Annotations lie from back to front: by layer, and on
/// one layer by id, so that an undo puts each back where it was.
public final class Document {
  private final Image image;
  private final SortedMap<Long, Annotation> byId;
  private final List<Annotation> annotations;
  private final List<Category> categories;
  private final Map<Long, Optional<Rings>> rings = new ConcurrentHashMap<>();
  private @Nullable ShapeIndex index;

  private static final Comparator<Annotation> BACK_TO_FRONT =
      Comparator.<Annotation>comparingInt(a -> a.standing().layer())
          .thenComparingLong(Annotation::id);

  private Document(Image image, SortedMap<Long, Annotation> byId, List<Category> categories) {
    this.image = image;
    this.byId = byId;
    this.annotations = byId.values().stream().sorted(BACK_TO_FRONT).toList();
    this.categories = List.copyOf(categories);
  }

  /// @param annotations those of this image; of two with one id the later counts
  /// @param categories the project's, in its order
  public static Document of(
      Image image, Collection<Annotation> annotations, List<Category> categories) {
    SortedMap<Long, Annotation> byId = new TreeMap<>();
    annotations.forEach(a -> byId.put(a.id(), a));
    return new Document(image, byId, categories);
  }

  public Image image() {
    return image;
  }

  /// From back to front.
  public List<Annotation> annotations() {
    return annotations;
  }

  public List<Category> categories() {
    return categories;
  }

  public Optional<Annotation> find(long annotationId) {
    return Optional.ofNullable(byId.get(annotationId));
  }

  public Optional<Category> category(long categoryId) {
    return categories.stream().filter(c -> c.id() == categoryId).findFirst();
  }

  /// Where the annotations are; made at the first call.
  public synchronized ShapeIndex index() {
    if (index == null) {
      index = new ShapeIndex(annotations);
    }
    return index;
  }

  /// The rings of an annotation's polygons, taken apart at the first call; empty when it has none.
  Optional<Rings> rings(long annotationId) {
    return rings.computeIfAbsent(annotationId, id -> find(id).flatMap(Rings::of));
  }

  /// The document after the change. What the change says of another image leaves it as it is.
  ///
  /// @throws IllegalArgumentException when what the change takes for the present state is not it
  public Document apply(Change change) {
    Draft draft = new Draft(image, new TreeMap<>(byId), categories);
    draft.apply(change);
    return new Document(draft.image, draft.byId, draft.categories);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Document d
        && image.equals(d.image)
        && annotations.equals(d.annotations)
        && categories.equals(d.categories);
  }

  @Override
  public int hashCode() {
    return Objects.hash(image, annotations, categories);
  }

  @Override
  public String toString() {
    return "Document[" + image.fileName() + ", " + annotations.size() + " annotations]";
  }

  /// The next document while a change, maybe a group of thousands, is worked in.
  private static final class Draft {
    private Image image;
    private final SortedMap<Long, Annotation> byId;
    private List<Category> categories;

    Draft(Image image, SortedMap<Long, Annotation> byId, List<Category> categories) {
      this.image = image;
      this.byId = byId;
      this.categories = categories;
    }

    void apply(Change change) {
      switch (change) {
        case Change.OfAnnotation(var before, var after) -> annotation(before, after);
        case Change.OfCategory(var before, var after) -> category(before, after);
        case Change.OfImage(var before, var after) -> image(before, after);
        case Change.OfDecision _ -> {}
        case Change.OfCategoryOrder(_, var order) -> categories = ordered(categories, order);
        case Change.Group(var changes) -> changes.forEach(this::apply);
      }
    }

    private void annotation(@Nullable Annotation before, @Nullable Annotation after) {
      Annotation either = Objects.requireNonNull(before == null ? after : before);
      if (either.imageId() != image.id()) {
        return;
      }
      require(Objects.equals(byId.get(either.id()), before), "annotation " + either.id());
      if (after == null) {
        byId.remove(either.id());
      } else {
        byId.put(after.id(), after);
      }
    }

    private void category(@Nullable Category before, @Nullable Category after) {
      Category either = Objects.requireNonNull(before == null ? after : before);
      Category present =
          categories.stream().filter(c -> c.id() == either.id()).findFirst().orElse(null);
      require(Objects.equals(present, before), "category " + either.id());
      categories = replaced(categories, before, after);
    }

    private void image(Image before, Image after) {
      if (before.id() == image.id()) {
        require(before.equals(image), "image " + image.id());
        image = after;
      }
    }

    private static List<Category> ordered(List<Category> all, List<Long> order) {
      return all.stream().sorted(Comparator.comparingInt(c -> order.indexOf(c.id()))).toList();
    }

    private static List<Category> replaced(
        List<Category> all, @Nullable Category before, @Nullable Category after) {
      List<Category> next = new ArrayList<>(all);
      if (before == null) {
        next.add(Objects.requireNonNull(after));
      } else if (after == null) {
        next.remove(before);
      } else {
        next.set(next.indexOf(before), after);
      }
      return next;
    }

    private static void require(boolean fits, String what) {
      if (!fits) {
        throw new IllegalArgumentException(
            "the change was made for another state of " + what + " than the present one");
      }
    }
  }
}
