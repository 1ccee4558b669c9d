package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Acceptance;
import org.spotter.app.DecideProposals;
import org.spotter.dataset.Change;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Point;

/// What the shown run proposes on the present image: its predictions from the score on that nobody
/// has decided about and that are not labelled yet. One of them is in hand, to be accepted,
/// rejected or passed over; the surest comes first.
///
/// Accepting and rejecting are one step of undo each, and remembered: nobody is asked twice.
public final class ProposalsModel {
  private static final Comparator<Prediction> SUREST_FIRST =
      Comparator.comparingDouble(Prediction::score).reversed().thenComparingLong(Prediction::id);

  private final LabelModel label;
  private final ObjectsModel objects;
  private final RunsModel runs;
  private final ProposalSearch search;
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<List<Prediction>> open =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Prediction> inHand = new ReadOnlyObjectWrapper<>();

  public ProposalsModel(
      LabelModel label, ObjectsModel objects, RunsModel runs, ProposalSearch search) {
    this.label = label;
    this.objects = objects;
    this.runs = runs;
    this.search = search;
    label.document().addListener((_, _, _) -> refresh());
    runs.predictions().addListener((_, _, _) -> refresh());
    runs.decisions().addListener((_, _, _) -> refresh());
    runs.minScore().addListener((_, _, _) -> refresh());
    shown.addListener((_, _, _) -> refresh());
  }

  /// Whether predictions are to be seen; what is not seen is not proposed.
  public BooleanProperty shown() {
    return shown;
  }

  /// Those still open on the present image, the surest first.
  public ReadOnlyObjectProperty<List<Prediction>> open() {
    return open.getReadOnlyProperty();
  }

  /// The one to be decided about next, or null when none is open.
  public ReadOnlyObjectProperty<@Nullable Prediction> inHand() {
    return inHand.getReadOnlyProperty();
  }

  /// Whether one is in hand.
  public BooleanBinding any() {
    return inHand.isNotNull();
  }

  /// The run that proposes, or null.
  public @Nullable Run run() {
    return runs.shown().get();
  }

  /// Makes the one in hand an annotation and selects it, to be corrected where it is not quite
  /// right; the next is in hand then.
  public void accept() {
    Prediction one = inHand.get();
    if (one != null) {
      accept(List.of(one));
    }
  }

  /// Makes annotations of all that are open here, as one step.
  public void acceptAll() {
    accept(open.get());
  }

  /// Remembers that the one in hand is wrong.
  public void reject() {
    Prediction one = inHand.get();
    if (one != null) {
      reject(List.of(one));
    }
  }

  /// Remembers that all that are open here are wrong, as one step.
  public void rejectAll() {
    reject(open.get());
  }

  /// Takes the next in hand and leaves this one open; after the last goes on to the next image that
  /// has an open one.
  public void next() {
    int at = open.get().indexOf(inHand.get());
    if (at + 1 < open.get().size()) {
      inHand.set(open.get().get(at + 1));
    } else {
      search.goOn(runs.shown().get(), runs.minScore().get());
    }
  }

  /// Takes one of those that are open in hand.
  public void take(Prediction proposal) {
    if (open.get().contains(proposal)) {
      inHand.set(proposal);
    }
  }

  /// Takes the smallest in hand whose box is at a place of the image.
  ///
  /// @return whether there is one
  public boolean takeAt(Point at) {
    var found =
        open.get().stream()
            .filter(p -> p.bbox() != null && p.bbox().contains(at))
            .min(Comparator.comparingDouble(p -> Objects.requireNonNull(p.bbox()).area()));
    found.ifPresent(inHand::set);
    return found.isPresent();
  }

  private void accept(List<Prediction> which) {
    Document now = label.document().get();
    Run run = runs.shown().get();
    if (now == null || run == null || which.isEmpty()) {
      return;
    }
    Acceptance acceptance = new Acceptance(run, now.categories(), label::nextId);
    Acceptance.Result result = acceptance.accept(which, now.annotations());
    List<Change> all = new ArrayList<>(acceptance.skeletons());
    all.addAll(result.objects());
    all.addAll(result.decisions());
    decide(which, Decision.State.ACCEPTED, Messages.text("change.accept", which.size()), all);
    objects.selection().set(new Selection(result.ids()));
  }

  private void reject(List<Prediction> which) {
    Run run = runs.shown().get();
    if (run != null && !which.isEmpty()) {
      List<Change> all = which.stream().map(p -> DecideProposals.rejection(run, p)).toList();
      decide(which, Decision.State.REJECTED, Messages.text("change.reject", which.size()), all);
    }
  }

  /// Both the objects and what was decided show before the next is taken in hand.
  private void decide(
      List<Prediction> which, Decision.State state, String name, List<Change> changes) {
    List<Prediction> about = List.copyOf(which);
    runs.decide(about, state);
    label.apply(name, changes.size() == 1 ? changes.getFirst() : new Change.Group(changes));
  }

  private void refresh() {
    List<Prediction> before = open.get();
    Prediction was = inHand.get();
    List<Prediction> now = present();
    open.set(now);
    inHand.set(now.isEmpty() ? null : kept(was, before, now));
  }

  /// The same one where it is still open, else the one that came after it.
  private static Prediction kept(
      @Nullable Prediction was, List<Prediction> before, List<Prediction> now) {
    int at = was == null ? -1 : before.indexOf(was);
    return before.stream()
        .skip(Math.max(0, at))
        .filter(now::contains)
        .findFirst()
        .orElse(now.getFirst());
  }

  private List<Prediction> present() {
    Document now = label.document().get();
    Run run = runs.shown().get();
    return now == null || run == null || !shown.get()
        ? List.of()
        : DecideProposals.open(
                run,
                runs.predictions().get(),
                runs.decisions().get(),
                now.annotations(),
                runs.minScore().get())
            .stream()
            .filter(p -> p.imageId() == now.image().id())
            .sorted(SUREST_FIRST)
            .toList();
  }
}
