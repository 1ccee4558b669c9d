package org.spotter.app;

import org.jspecify.annotations.Nullable;
import org.spotter.inference.Provider;

/// The versions of what computes, for the record.
final class Software {
  private Software() {}

  static String versions() {
    @Nullable String own = Software.class.getPackage().getImplementationVersion();
    return "Spotter "
        + (own == null ? "from source" : own)
        + ", "
        + Provider.runtime()
        + ", Java "
        + Runtime.version();
  }
}
