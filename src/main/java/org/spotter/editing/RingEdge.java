package org.spotter.editing;

/// An edge of an annotation's polygons.
///
/// @param part the part
/// @param ring 0 for the ring around the part, from 1 on its holes
/// @param vertex where in the ring it begins
record RingEdge(int part, int ring, int vertex) {}
