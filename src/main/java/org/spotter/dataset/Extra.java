package org.spotter.dataset;

/// Fields of a COCO object that Spotter has no use for, kept so that an export gives them back.
///
/// @param json a JSON object as text, `{}` when there is nothing
public record Extra(String json) {
  public static final Extra NONE = new Extra("{}");

  /// Without a field that is a whole number, which is no longer true.
  Extra withoutNumber(String field) {
    String number = "\"" + field + "\"\\s*:\\s*-?[0-9]+";
    return new Extra(
        json.replaceFirst(number + "\\s*,\\s*", "").replaceFirst("\\s*,?\\s*" + number, ""));
  }

  public boolean isEmpty() {
    return json.equals("{}");
  }
}
