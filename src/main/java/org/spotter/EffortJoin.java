package org.spotter;

import java.util.List;
import org.spotter.cli.Labour;
import org.spotter.cli.LabourOrder;
import org.spotter.ui.bench.effort.Counts;
import org.spotter.ui.bench.effort.Effort;
import org.spotter.ui.bench.effort.EffortRequest;
import org.spotter.ui.bench.effort.EffortResult;
import org.spotter.ui.bench.effort.Step;

/// Brings what the command line asks of the effort bench to the window, and its answers back.
final class EffortJoin {
  private EffortJoin() {}

  static EffortRequest request(LabourOrder order) {
    return new EffortRequest(
        order.reference(),
        order.format(),
        order.pictures(),
        order.images(),
        order.seed(),
        order.categories(),
        order.joints(),
        order.model(),
        order.mapping());
  }

  static Labour labour(EffortResult r) {
    Effort e = r.effort();
    return new Labour(
        r.start(),
        r.counts().images(),
        r.counts().objects(),
        counts(r.counts()),
        new Labour.Hands(e.keys(), e.clicks(), e.drags(), e.notches(), e.travel()),
        r.peers().stream().map(EffortJoin::elsewhere).toList());
  }

  private static Labour.Elsewhere elsewhere(EffortResult.PeerEffort peer) {
    return new Labour.Elsewhere(
        peer.name(), peer.steps().stream().map(EffortJoin::step).toList(), peer.actions());
  }

  private static Labour.Step step(Step s) {
    return new Labour.Step(s.what(), s.times(), s.actions(), s.source());
  }

  private static List<Labour.Count> counts(Counts counts) {
    return switch (counts) {
      case Counts.Boxes b ->
          List.of(
              new Labour.Count("good", b.good()),
              new Labour.Count("false", b.falseOnes()),
              new Labour.Count("wrong class", b.wrongClass()),
              new Labour.Count("badly placed", b.badlyPlaced()),
              new Labour.Count("corners of those", b.corners()),
              new Labour.Count("far off", b.far()),
              new Labour.Count("missed", b.missed()),
              new Labour.Count("starts of drawing", b.starts()),
              new Labour.Count("returns to correcting", b.returns()),
              new Labour.Count("changes of class", b.labels()),
              new Labour.Count("zoom notches", b.zooms()),
              new Labour.Count("whole picture again", b.fits()));
      case Counts.Joints j ->
          List.of(
              new Labour.Count("proposed poses", j.proposed()),
              new Labour.Count("false poses", j.falseOnes()),
              new Labour.Count("joints kept", j.kept()),
              new Labour.Count("joints moved", j.moved()),
              new Labour.Count("joints added", j.added()),
              new Labour.Count("joints placed", j.placed()),
              new Labour.Count("hidden", j.hidden()),
              new Labour.Count("absent", j.absent()));
    };
  }
}
