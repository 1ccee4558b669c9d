package org.spotter.ui.review;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Event;
import org.spotter.store.query.Query;
import org.spotter.task.Problem;
import org.spotter.ui.model.OpenProject;

/// What is on the wall, in which order, and which of it is still open.
///
/// What a query found stays where it is while it is worked on, also what does not fit the query any
/// more; the wall is found anew when a person asks for something else, or when something came that
/// was not there.
public final class ReviewModel implements AutoCloseable {
  private final OpenProject open;
  private final RowReader reader;
  private final Rows rows;
  private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.OBJECTS);
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(Query.ALL);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FILE);
  private final BooleanProperty openOnly = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable String> attribute = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Items> items = new ReadOnlyObjectWrapper<>(Items.NONE);
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper finding = new ReadOnlyBooleanWrapper();
  private final AtomicInteger latest = new AtomicInteger();
  private final Consumer<Event> listener = this::heard;
  private BitSet stillOpen = new BitSet();
  private boolean active;
  private boolean old = true;
  private int editing;
  private long model = -1;

  public ReviewModel(OpenProject open) {
    this.open = open;
    reader = new RowReader(open.project());
    rows = new Rows(reader, open.threads(), open.notices(), this::came);
    subject.addListener((_, _, _) -> subjectChanged());
    query.addListener((_, _, _) -> find());
    order.addListener((_, _, _) -> find());
    openOnly.addListener((_, _, _) -> find());
    attribute.addListener((_, _, _) -> find());
    open.runs().shown().addListener((_, _, _) -> runChanged());
    open.runs().minScore().addListener((_, _, _) -> runChanged());
    open.project().addListener(listener);
  }

  /// What is reviewed.
  public ObjectProperty<Subject> subject() {
    return subject;
  }

  /// What a person asked for.
  public ObjectProperty<Query> query() {
    return query;
  }

  public ObjectProperty<Order> order() {
    return order;
  }

  /// Whether only what is still open shows.
  public BooleanProperty openOnly() {
    return openOnly;
  }

  /// The attribute that number keys set, or null for the category.
  public ObjectProperty<@Nullable String> attribute() {
    return attribute;
  }

  /// Goes up whenever rows came or something is open that was not, or the reverse.
  public ReadOnlyIntegerProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /// Whether the wall is being found.
  public ReadOnlyBooleanProperty finding() {
    return finding.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Items> items() {
    return items.getReadOnlyProperty();
  }

  /// The row at a place, or null while it is being read.
  @Nullable Row row(int index) {
    return rows.at(index);
  }

  /// Reads rows now; not for the window's thread.
  @Nullable Row[] read(Items of, int... places) {
    return reader.read(of, places);
  }

  /// The places still open; not to be written to.
  BitSet stillOpen() {
    return stillOpen;
  }

  /// Whether something can be open at all.
  boolean canBeOpen() {
    return scope().canBeOpen();
  }

  /// The wall is looked at, or not any more; what happens meanwhile is looked up when it is again.
  public void active(boolean looked) {
    active = looked;
    if (looked && old) {
      refind();
    }
  }

  /// Finds everything anew, in its order.
  public void find() {
    look(true);
  }

  /// When the wall is found by likeness the next time, objects as large as this one come first.
  void like(long id) {
    model = id;
  }

  /// A person's edit is being written; what it changes is not looked for.
  void editing(boolean begins) {
    editing += begins ? 1 : -1;
  }

  /// These were decided, or are open again.
  void mark(boolean isOpen, int... indices) {
    for (int i : indices) {
      stillOpen.set(i, isOpen && scope().canBeOpen());
    }
    changed();
  }

  /// These are not there any more.
  void remove(BitSet gone) {
    if (!gone.isEmpty()) {
      Items left = items.get().without(gone);
      long[] open = items.get().ids(stillOpen.stream().filter(i -> !gone.get(i)).toArray());
      put(left, left.places(open));
    }
  }

  @Override
  public void close() {
    open.project().removeListener(listener);
  }

  private void subjectChanged() {
    if (!Order.of(subject.get()).contains(order.get())) {
      order.set(Order.FILE);
    }
    find();
  }

  private void runChanged() {
    if (subject.get() == Subject.PROPOSALS || order.get() == Order.DISAGREEMENT) {
      find();
    }
  }

  private Scope scope() {
    return new Scope(
        subject.get(),
        query.get(),
        open.runs().shown().get(),
        open.runs().minScore().get(),
        attribute.get(),
        openOnly.get());
  }

  /// Looks whether what is on the wall is still all there is.
  private void refind() {
    look(false);
  }

  private void look(boolean anew) {
    if (!active) {
      old = true;
      return;
    }
    old = false;
    int mine = latest.incrementAndGet();
    Scope wanted = scope();
    Order in = order.get();
    long like = model;
    finding.set(true);
    open.threads().reader().execute(() -> look(mine, wanted, in, like, anew));
  }

  private void look(int mine, Scope wanted, Order in, long like, boolean anew) {
    if (mine != latest.get()) {
      return;
    }
    try {
      Finding.Found found = new Finding(open.project()).find(wanted, in, like);
      open.threads().window().execute(() -> found(mine, found, anew));
    } catch (Problem problem) {
      open.threads()
          .window()
          .execute(() -> {
            finding.set(false);
            open.notices().problem(problem.sentence());
          });
    }
  }

  private void found(int mine, Finding.Found found, boolean anew) {
    if (mine != latest.get()) {
      return;
    }
    finding.set(false);
    Items now = items.get();
    boolean keeps = !anew && now.subject() == found.items().subject() && found.items().allIn(now);
    Items shown = keeps ? now : found.items();
    put(shown, found.openIn(shown));
  }

  private void put(Items shown, BitSet openPlaces) {
    stillOpen = openPlaces;
    if (items.get() != shown) {
      rows.reset(shown);
      items.set(shown);
    }
    changed();
  }

  private void came(Rows.Came page) {
    page.places().stream()
        .forEach(i -> {
          Row row = rows.at(i);
          if (row != null && scope().canBeOpen()) {
            stillOpen.set(i, Openness.isOpen(row, attribute.get(), open.categories()));
          }
        });
    if (page.gone().isEmpty()) {
      changed();
    } else {
      remove(page.gone());
    }
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  /// Called on the thread that wrote.
  private void heard(Event event) {
    boolean matters =
        switch (event) {
          case Event.OfAnnotations _, Event.OfImage _, Event.OfEverything _ -> true;
          case Event.OfPredictions _, Event.OfCategories _ -> true;
          case Event.OfRun _, Event.OfSettings _ -> false;
        };
    if (matters) {
      open.threads().window().execute(this::stale);
    }
  }

  private void stale() {
    rows.changed();
    if (editing == 0) {
      refind();
    }
    changed();
  }
}
