package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Definitions;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.editing.Document;

/// What the selected objects say of the attributes they have in common, to be read and changed for
/// all of them at once; and which objects of the image leave a required one open.
public final class AttributesModel {
  private final LabelModel label;
  private final ObjectsModel objects;
  private final ReadOnlyObjectWrapper<@Nullable String> wanted = new ReadOnlyObjectWrapper<>();
  private RepeatModel repeat = new RepeatModel();

  public AttributesModel(LabelModel label, ObjectsModel objects) {
    this.label = label;
    this.objects = objects;
  }

  /// Notes from now on what was set, so that it can be done again.
  void repeatable(RepeatModel model) {
    repeat = model;
  }

  /// One attribute that all selected objects have.
  ///
  /// @param definition as the first of them has it
  /// @param said the values there are, each once, without those objects that say nothing
  /// @param silent how many objects say nothing
  public record Row(Attribute definition, Set<AttributeValue> said, int silent) {
    public Row {
      said = Set.copyOf(said);
    }

    /// What all of them say, or null.
    public @Nullable AttributeValue value() {
      return silent == 0 && said.size() == 1 ? said.iterator().next() : null;
    }

    /// Whether they say different things.
    public boolean isMixed() {
      return said.size() + (silent > 0 ? 1 : 0) > 1;
    }

    public boolean isMissing() {
      return definition.required() && silent > 0;
    }
  }

  /// The attributes that all selected objects have, in the order of the definitions.
  public List<Row> rows() {
    List<Annotation> selected = objects.selected();
    return definitions(selected).stream().map(d -> row(d, selected)).toList();
  }

  /// What the one selected object says of attributes that its category does not have.
  public List<AttributeValue> strays() {
    return objects
        .only()
        .map(a ->
            a.attributes().stream()
                .filter(v -> category(a).map(c -> c.attribute(v.name())).isEmpty())
                .toList())
        .orElse(List.of());
  }

  /// Gives all selected objects, but for those that are locked, a value, as one step.
  ///
  /// @param value null takes the value away
  public void set(String name, @Nullable AttributeValue value) {
    List<Change> changes = new ArrayList<>();
    for (Annotation a : objects.selected()) {
      Annotation after = a.withAttributes(with(a, name, value));
      if (!a.standing().locked() && fits(a, value) && !after.equals(a)) {
        changes.add(Change.replace(a, after));
      }
    }
    if (!changes.isEmpty()) {
      String words =
          value == null
              ? Messages.text("change.attribute.none", name)
              : Messages.text("change.attribute", name, AttributeWords.of(value));
      label.apply(words, changes.size() == 1 ? changes.getFirst() : new Change.Group(changes));
      repeat.did(words, () -> set(name, value));
    }
  }

  /// What an attribute's key does: the next answer of a choice, yes or no; the field of a number or
  /// a text is wished for.
  ///
  /// @param back to the answer before
  public void press(Row row, boolean back) {
    String name = row.definition().name();
    switch (row.definition()) {
      case Attribute.Choice c -> set(name, next(c, row.value(), back));
      case Attribute.YesNo _ -> {
        boolean yes = row.value() instanceof AttributeValue.YesNo(_, boolean y) && y;
        set(name, new AttributeValue.YesNo(name, !yes));
      }
      case Attribute.Numeric _, Attribute.Text _ -> wish(name);
    }
  }

  /// The attribute whose field is to have the keyboard; told anew for each wish.
  public ReadOnlyObjectProperty<@Nullable String> wanted() {
    return wanted.getReadOnlyProperty();
  }

  /// The objects of the present image that leave a required attribute open.
  public List<Annotation> lacking() {
    Document now = label.document().get();
    return now == null
        ? List.of()
        : now.annotations().stream().filter(a -> !missing(a).isEmpty()).toList();
  }

  /// The names of the required attributes that these leave open, each once.
  public List<String> missing(List<Annotation> of) {
    return of.stream().flatMap(a -> missing(a).stream()).map(Attribute::name).distinct().toList();
  }

  /// The required attributes that an object of the present image leaves open.
  public List<Attribute> missing(Annotation a) {
    return category(a).map(c -> c.missing(a.attributes())).orElse(List.of());
  }

  private void wish(String name) {
    wanted.set(null);
    wanted.set(name);
  }

  private static AttributeValue next(
      Attribute.Choice choice, @Nullable AttributeValue now, boolean back) {
    int at =
        now instanceof AttributeValue.Choice(_, String option)
            ? choice.options().indexOf(option)
            : back ? 0 : -1;
    int next = Math.floorMod(at + (back ? -1 : 1), choice.options().size());
    return new AttributeValue.Choice(choice.name(), choice.options().get(next));
  }

  private List<Attribute> definitions(List<Annotation> selected) {
    Set<Category> of =
        selected.stream()
            .flatMap(a -> category(a).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return of.isEmpty()
        ? List.of()
        : of.iterator().next().attributes().stream()
            .filter(d -> of.stream().allMatch(c -> has(c, d)))
            .toList();
  }

  private static boolean has(Category category, Attribute definition) {
    Attribute own = category.attribute(definition.name());
    return own != null && own.getClass() == definition.getClass();
  }

  private static Row row(Attribute definition, List<Annotation> selected) {
    List<AttributeValue> said =
        selected.stream().map(a -> a.value(definition.name())).filter(Objects::nonNull).toList();
    return new Row(definition, new LinkedHashSet<>(said), selected.size() - said.size());
  }

  private boolean fits(Annotation a, @Nullable AttributeValue value) {
    if (value == null) {
      return true;
    }
    Attribute own = category(a).map(c -> c.attribute(value.name())).orElse(null);
    return own != null && Definitions.fits(own, value);
  }

  private static List<AttributeValue> with(
      Annotation a, String name, @Nullable AttributeValue value) {
    List<AttributeValue> all = new ArrayList<>(a.attributes());
    AttributeValue before = a.value(name);
    int at = before == null ? all.size() : all.indexOf(before);
    if (before != null) {
      all.remove(at);
    }
    if (value != null) {
      all.add(at, value);
    }
    return all;
  }

  private Optional<Category> category(Annotation a) {
    return Optional.ofNullable(label.document().get()).flatMap(d -> d.category(a.categoryId()));
  }
}
