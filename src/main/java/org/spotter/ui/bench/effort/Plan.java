package org.spotter.ui.bench.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// What is to be done about the proposals on one photograph, so that what is labelled becomes what
/// the reference says. Every proposal and every wanted object is in exactly one of the lists.
///
/// @param good to be accepted as they are: same category, IoU 0.7 or more
/// @param wrongClass to be accepted and made of another category: IoU 0.7 or more
/// @param badlyPlaced same category, IoU from 0.5 to under 0.7
/// @param far same category, IoU from 0.2 to under 0.5: hardly better than none
/// @param falseOnes to be rejected
/// @param missed to be drawn
record Plan(
    List<Pair> good,
    List<Pair> wrongClass,
    List<Pair> badlyPlaced,
    List<Pair> far,
    List<Proposal> falseOnes,
    List<Wanted> missed) {
  /// A proposal is good from this IoU on.
  static final double GOOD = 0.7;

  /// From this IoU on, a box that a person drew makes Spotter take a proposal of the same category
  /// as labelled, and no longer propose it.
  static final double SAME = 0.5;

  private static final double NEAR = 0.2;

  /// A proposal and the object it stands for.
  record Pair(Proposal proposal, Wanted wanted) {
    double iou() {
      return proposal.box().iou(wanted.box());
    }

    boolean isOfOneClass() {
      return proposal.category().equals(wanted.category());
    }

    /// How many corners of the proposed box must be dragged until it is good: dragging one puts two
    /// sides right.
    int corners() {
      Box a = proposal.box();
      Box b = wanted.box();
      boolean one =
          Stream.of(
                  Box.between(new Point(b.x(), b.y()), new Point(a.right(), a.bottom())),
                  Box.between(new Point(a.x(), b.y()), new Point(b.right(), a.bottom())),
                  Box.between(new Point(b.x(), a.y()), new Point(a.right(), b.bottom())),
                  Box.between(new Point(a.x(), a.y()), new Point(b.right(), b.bottom())))
              .anyMatch(box -> box.iou(b) >= GOOD);
      return one ? 1 : 2;
    }
  }

  /// Nothing is proposed: everything is to be drawn.
  static Plan ofNothing(List<Wanted> wanted) {
    return new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), wanted);
  }

  /// The most alike are paired first.
  static Plan of(List<Proposal> proposals, List<Wanted> wanted) {
    Matching left = new Matching(new ArrayList<>(proposals), new ArrayList<>(wanted));
    List<Pair> good = left.take(GOOD, (p, w) -> p.category().equals(w.category()));
    List<Pair> wrong = left.take(GOOD, (p, w) -> !p.category().equals(w.category()));
    List<Pair> bad = left.take(SAME, (p, w) -> p.category().equals(w.category()));
    List<Pair> far = left.take(NEAR, (p, w) -> p.category().equals(w.category()));
    return new Plan(good, wrong, bad, far, left.proposals, left.wanted);
  }

  /// What a person draws in Spotter: for what is badly placed a box is drawn anew, and the proposal
  /// is gone by that.
  List<Wanted> drawn() {
    return Stream.of(
            missed.stream(), badlyPlaced.stream().map(Pair::wanted), far.stream().map(Pair::wanted))
        .flatMap(s -> s)
        .toList();
  }

  /// What a person rejects in Spotter.
  List<Proposal> rejected() {
    return Stream.concat(falseOnes.stream(), far.stream().map(Pair::proposal)).toList();
  }

  private record Matching(List<Proposal> proposals, List<Wanted> wanted) {
    List<Pair> take(double least, BiPredicate<Proposal, Wanted> fits) {
      List<Pair> taken = new ArrayList<>();
      for (Pair best = best(least, fits); best != null; best = best(least, fits)) {
        taken.add(best);
        proposals.remove(best.proposal);
        wanted.remove(best.wanted);
      }
      return taken;
    }

    private @Nullable Pair best(double least, BiPredicate<Proposal, Wanted> fits) {
      return proposals.stream()
          .flatMap(p -> wanted.stream().filter(w -> fits.test(p, w)).map(w -> new Pair(p, w)))
          .filter(pair -> pair.iou() >= least)
          .max(Comparator.comparingDouble(Pair::iou))
          .orElse(null);
    }
  }
}
