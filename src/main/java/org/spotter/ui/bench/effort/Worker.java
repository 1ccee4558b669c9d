package org.spotter.ui.bench.effort;

import java.util.List;

/// A person at the window, who labels one photograph after the other.
interface Worker {
  /// Takes in hand what the work begins with.
  void begin();

  /// Labels the photograph that is shown and goes on to the next.
  ///
  /// @param proposals what the window proposes on it
  void label(Photograph photograph, List<Proposal> proposals);

  /// What there was to do so far.
  Counts counts();
}
