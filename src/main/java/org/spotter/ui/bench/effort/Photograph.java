package org.spotter.ui.bench.effort;

import java.nio.file.Path;
import java.util.List;

/// A photograph and what is to be labelled on it.
///
/// @param name in the fresh project, in the order of the work
/// @param picture the file of the reference
record Photograph(String name, Path picture, List<Wanted> objects) {
  Photograph {
    objects = List.copyOf(objects);
  }
}
