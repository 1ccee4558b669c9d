package org.spotter.dataset;

/// What an annotation says for one attribute of its category.
public sealed interface AttributeValue {
  String name();

  record Choice(String name, String option) implements AttributeValue {}

  record Numeric(String name, double value) implements AttributeValue {}

  record Text(String name, String text) implements AttributeValue {}

  record YesNo(String name, boolean yes) implements AttributeValue {}
}
