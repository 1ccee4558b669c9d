package org.spotter.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A kind of thing that is labelled.
///
/// @param id COCO category id; never re-numbered
/// @param name what people call it; unique within a project
/// @param supercategory COCO `supercategory`, empty when there is none
/// @param color `#rrggbb`, or null for the palette's colour of its place in the list
/// @param skeleton its joints, or null when it has none
/// @param attributes the properties of its annotations
/// @param extra unknown COCO fields
public record Category(
    long id,
    String name,
    String supercategory,
    @Nullable String color,
    @Nullable Skeleton skeleton,
    List<Attribute> attributes,
    Extra extra) {
  public Category {
    attributes = List.copyOf(attributes);
  }

  public static Category of(long id, String name) {
    return new Category(id, name, "", null, null, List.of(), Extra.NONE);
  }

  public Category withName(String newName) {
    return new Category(id, newName, supercategory, color, skeleton, attributes, extra);
  }

  public Category withSupercategory(String newSupercategory) {
    return new Category(id, name, newSupercategory, color, skeleton, attributes, extra);
  }

  /// @param newColor `#rrggbb`, or null for the palette's
  public Category withColor(@Nullable String newColor) {
    return new Category(id, name, supercategory, newColor, skeleton, attributes, extra);
  }

  public Category withAttributes(List<Attribute> newAttributes) {
    return new Category(id, name, supercategory, color, skeleton, newAttributes, extra);
  }

  /// The definition of this name, or null.
  public @Nullable Attribute attribute(String attributeName) {
    return attributes.stream().filter(a -> a.name().equals(attributeName)).findFirst().orElse(null);
  }

  /// What a new annotation of it says at first.
  public List<AttributeValue> firstValues() {
    return attributes.stream().map(Attribute::first).filter(Objects::nonNull).toList();
  }

  /// The values with the first ones of those attributes that nothing is said of.
  public List<AttributeValue> completed(List<AttributeValue> values) {
    List<AttributeValue> all = new ArrayList<>(values);
    firstValues().stream()
        .filter(f -> values.stream().noneMatch(v -> v.name().equals(f.name())))
        .forEach(all::add);
    return all;
  }

  /// The required attributes of which the values say nothing, in the order of the definitions.
  public List<Attribute> missing(List<AttributeValue> values) {
    return attributes.stream()
        .filter(Attribute::required)
        .filter(a -> values.stream().noneMatch(v -> v.name().equals(a.name())))
        .toList();
  }
}
