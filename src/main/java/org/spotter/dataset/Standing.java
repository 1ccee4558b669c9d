package org.spotter.dataset;

/// How an annotation stands among the others of its image. None of it changes what the annotation
/// says.
///
/// @param layer its place from back to front: of two annotations the one with the higher layer lies
///   above, of two on one layer the one with the higher id
/// @param locked whether it is kept from being changed by accident: it cannot be hit or edited
/// @param hidden whether it is left out of the view; it stays in the project and in every export
/// @param ignored whether its region is not judged: what a model finds of its category there counts
///   neither for nor against it, as with a crowd
public record Standing(int layer, boolean locked, boolean hidden, boolean ignored) {
  public static final Standing PLAIN = new Standing(0, false, false, false);

  public Standing withLayer(int newLayer) {
    return new Standing(newLayer, locked, hidden, ignored);
  }

  public Standing withLocked(boolean isLocked) {
    return new Standing(layer, isLocked, hidden, ignored);
  }

  public Standing withHidden(boolean isHidden) {
    return new Standing(layer, locked, isHidden, ignored);
  }

  public Standing withIgnored(boolean isIgnored) {
    return new Standing(layer, locked, hidden, isIgnored);
  }
}
