package org.spotter.ui.wall;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;

/// What a crop is of, whatever its size and the context around it.
///
/// @param file the picture
/// @param focus the part that matters, null for all of it
record CropPlace(Path file, @Nullable Box focus) {}
