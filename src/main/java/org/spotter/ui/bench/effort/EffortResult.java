package org.spotter.ui.bench.effort;

import java.util.List;

/// What labelling took from one start, here and, computed, elsewhere.
///
/// @param start what it began with
/// @param counts what there was to do
/// @param effort what it took in Spotter's window
/// @param peers what the same takes in other tools
public record EffortResult(String start, Counts counts, Effort effort, List<PeerEffort> peers) {
  public EffortResult {
    peers = List.copyOf(peers);
  }

  /// @param name the tool's
  public record PeerEffort(String name, List<Step> steps, int actions) {
    public PeerEffort {
      steps = List.copyOf(steps);
    }
  }

  static EffortResult of(String start, Counts counts, Effort effort) {
    return new EffortResult(
        start,
        counts,
        effort,
        Peers.ALL.stream()
            .map(p -> new PeerEffort(p.name(), p.steps(counts), p.actions(counts)))
            .toList());
  }
}
