package org.spotter.editing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.spotter.dataset.Annotation;

/// Which annotations are selected, by id, in the order in which they were selected.
///
/// @param ids without repetition
public record Selection(List<Long> ids) {
  public static final Selection NONE = new Selection(List.of());

  public Selection {
    ids = List.copyOf(new LinkedHashSet<>(ids));
  }

  public static Selection of(long... ids) {
    return new Selection(Arrays.stream(ids).boxed().toList());
  }

  public static Selection of(Collection<Annotation> annotations) {
    return new Selection(annotations.stream().map(Annotation::id).toList());
  }

  public boolean isEmpty() {
    return ids.isEmpty();
  }

  public int size() {
    return ids.size();
  }

  public boolean contains(long id) {
    return ids.contains(id);
  }

  /// With the annotation when it was not selected, without it when it was.
  public Selection toggled(long id) {
    SequencedSet<Long> next = new LinkedHashSet<>(ids);
    if (!next.remove(id)) {
      next.add(id);
    }
    return new Selection(List.copyOf(next));
  }

  public Selection plus(Selection other) {
    SequencedSet<Long> next = new LinkedHashSet<>(ids);
    next.addAll(other.ids);
    return new Selection(List.copyOf(next));
  }

  /// What of it is in the document.
  public Selection in(Document document) {
    List<Long> kept = ids.stream().filter(id -> document.find(id).isPresent()).toList();
    return kept.size() == ids.size() ? this : new Selection(kept);
  }

  /// The selected annotations that the document has.
  public List<Annotation> of(Document document) {
    return ids.stream().flatMap(id -> document.find(id).stream()).toList();
  }
}
