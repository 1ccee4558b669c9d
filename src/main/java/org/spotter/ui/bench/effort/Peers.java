package org.spotter.ui.bench.effort;

import java.util.List;

/// The tools that Spotter is set beside.
final class Peers {
  static final List<Peer> ALL = List.of(new XAnyLabeling(), new Cvat());

  private Peers() {}
}
