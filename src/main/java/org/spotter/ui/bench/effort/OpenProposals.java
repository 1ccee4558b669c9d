package org.spotter.ui.bench.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.task.Problem;

/// What is still proposed on an image, the surest first, and where to point at it.
final class OpenProposals {
  private static final int STEPS = 20;

  private final List<Proposal> open;

  OpenProposals(List<Proposal> all) {
    open = new ArrayList<>(all);
    open.sort(
        Comparator.comparingDouble(Proposal::score).reversed().thenComparingLong(Proposal::id));
  }

  int size() {
    return open.size();
  }

  void remove(Proposal p) {
    open.remove(p);
  }

  /// How to take a proposal in hand.
  ///
  /// @param spot where to point
  /// @param onwards how often to go on to the next from the one there
  record Way(Point spot, int onwards) {}

  /// Points at the proposal or, where it lies wholly under others, at the nearest before it.
  Way to(Proposal p) {
    int place = open.indexOf(p);
    for (int from = place; from >= 0; from--) {
      Optional<Point> spot = spot(open.get(from));
      if (spot.isPresent()) {
        return new Way(spot.get(), place - from);
      }
    }
    throw new Problem("A proposal and all before it lie under others; nobody can point at them.");
  }

  /// The first place in its box, from the middle outwards, where no smaller proposal lies over it.
  private Optional<Point> spot(Proposal p) {
    Box box = p.box();
    for (int ring = 0; ring < STEPS; ring++) {
      for (int i = 0; i <= 8 * ring; i++) {
        double angle = ring == 0 ? 0 : 2 * Math.PI * i / (8 * ring);
        double reach = 0.45 * ring / STEPS;
        Point at =
            box.center()
                .plus(
                    reach * box.width() * Math.cos(angle), reach * box.height() * Math.sin(angle));
        if (isOnTop(p, at)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOnTop(Proposal p, Point at) {
    return open.stream()
        .filter(o -> !o.equals(p) && o.box().contains(at))
        .allMatch(o -> o.box().area() > p.box().area());
  }
}
