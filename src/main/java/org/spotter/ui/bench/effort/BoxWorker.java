package org.spotter.ui.bench.effort;

import java.util.Comparator;
import java.util.List;
import org.spotter.dataset.Category;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// Labels boxes as quickly as the window lets a good annotator: what is proposed and right costs
/// nothing but the key that goes on; what is wrong is rejected under the pointer; what is badly
/// placed or missing is drawn by one drag, category by category, so that the category changes
/// seldom.
final class BoxWorker implements Worker {
  private final Station station;
  private final Hand hand;
  private final List<String> categories;
  private final BoxCounting counting = new BoxCounting();

  BoxWorker(Station station, List<Category> categories) {
    this.station = station;
    this.categories = categories.stream().map(Category::name).toList();
    hand = station.hand();
  }

  @Override
  public void begin() {
    hand.press("tool.box");
  }

  @Override
  public void label(Photograph photograph, List<Proposal> proposals) {
    Plan plan = Plan.of(proposals, photograph.objects());
    counting.add(plan, ordered(plan.missed()));
    OpenProposals open = new OpenProposals(proposals);
    plan.rejected().forEach(p -> reject(p, open));
    plan.wrongClass().forEach(pair -> correct(pair, open));
    ordered(plan.drawn()).forEach(this::draw);
    hand.press(plan.good().isEmpty() ? "image.done" : "image.accept-done");
  }

  @Override
  public Counts counts() {
    return counting.sum(station.zooms(), station.fits());
  }

  /// Those of the category in hand first, and from left to right.
  private List<Wanted> ordered(List<Wanted> wanted) {
    String first = station.category();
    return wanted.stream()
        .sorted(
            Comparator.comparingInt((Wanted w) -> w.category().equals(first) ? 0 : 1)
                .thenComparingInt(w -> categories.indexOf(w.category()))
                .thenComparingDouble(w -> w.box().x()))
        .toList();
  }

  private void reject(Proposal p, OpenProposals open) {
    station.take(p, open.to(p));
    hand.press("proposal.reject");
    open.remove(p);
    station.awaitProposals(open.size());
  }

  private void correct(Plan.Pair pair, OpenProposals open) {
    int before = station.objects().size();
    station.take(pair.proposal(), open.to(pair.proposal()));
    hand.press("proposal.accept");
    open.remove(pair.proposal());
    station.awaitObjects(before + 1);
    choose(pair.wanted().category());
  }

  private void draw(Wanted w) {
    Box box = w.box();
    station.reach(box);
    int before = station.objects().size();
    hand.drag(
        station.place(new Point(box.x(), box.y())),
        station.place(new Point(box.right(), box.bottom())));
    station.awaitObjects(before + 1);
    if (!w.category().equals(station.category())) {
      choose(w.category());
    }
  }

  /// What is selected becomes of the category, and so does what is drawn next.
  private void choose(String category) {
    hand.press("category." + (categories.indexOf(category) + 1));
    station.awaitCategory(category);
  }
}
