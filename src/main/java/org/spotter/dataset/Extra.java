package org.spotter.dataset;

/// Fields of a COCO object that Spotter has no use for, kept so that an export gives them back.
///
/// @param json a JSON object as text, `{}` when there is nothing
public record Extra(String json) {
  public static final Extra NONE = new Extra("{}");

  public boolean isEmpty() {
    return json.equals("{}");
  }
}
