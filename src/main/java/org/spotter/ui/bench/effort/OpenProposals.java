package org.spotter.ui.bench.effort;

import java.util.ArrayList;
import java.util.List;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;
import org.spotter.task.Problem;

/// What is still proposed on an image, and where to point at it.
final class OpenProposals {
  private static final int STEPS = 20;

  private final List<Proposal> open;

  OpenProposals(List<Proposal> all) {
    open = new ArrayList<>(all);
  }

  int size() {
    return open.size();
  }

  void remove(Proposal p) {
    open.remove(p);
  }

  /// The first place in its box, from the middle outwards, where no smaller proposal lies over it.
  Point spot(Proposal p) {
    Box box = p.box();
    for (int ring = 0; ring < STEPS; ring++) {
      for (int i = 0; i <= 8 * ring; i++) {
        double angle = ring == 0 ? 0 : 2 * Math.PI * i / (8 * ring);
        double reach = 0.48 * ring / STEPS;
        Point at =
            box.center()
                .plus(
                    reach * box.width() * Math.cos(angle), reach * box.height() * Math.sin(angle));
        if (isOnTop(p, at)) {
          return at;
        }
      }
    }
    throw new Problem("A proposal lies wholly under others, so that nobody can point at it.");
  }

  private boolean isOnTop(Proposal p, Point at) {
    return open.stream()
        .filter(o -> !o.equals(p) && o.box().contains(at))
        .allMatch(o -> o.box().area() > p.box().area());
  }
}
