package org.spotter.ui.bench.effort;

import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;

/// An object as the reference has it.
///
/// @param category its category's name
/// @param box in pixels of the photograph
/// @param joints null when it has none
record Wanted(String category, Box box, @Nullable Keypoints joints) {}
