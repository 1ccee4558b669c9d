package org.spotter.editing;

import org.spotter.geometry.Point;

/// The wheel was turned with a key held that leaves zooming to others: Alt, for the size of what is
/// in hand.
///
/// @param at where the pointer is, in image pixels
/// @param notches how far, positive away from the person
/// @param modifiers the keys held
public record WheelEvent(Point at, double notches, Modifiers modifiers) implements Input {}
