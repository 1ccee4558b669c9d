package org.spotter.ui.review;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.spotter.app.AcceptPredictions;
import org.spotter.app.DecidePredictions;
import org.spotter.app.EditAttributes;
import org.spotter.app.EditObjects;
import org.spotter.app.MarkImages;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Decision;
import org.spotter.dataset.ReviewState;
import org.spotter.store.FoundObjects;
import org.spotter.store.Project;
import org.spotter.task.Progress;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// What a person does on the wall: sets a category or a value, accepts, rejects, deletes, approves;
/// one tile or a thousand, each time as one step that undo takes back. Then it goes on to the next
/// tile that is still open.
public final class Reviewing {
  private final OpenProject open;
  private final Project project;
  private final ReviewModel model;
  private final Asking asking;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
  private final BooleanProperty advances = new SimpleBooleanProperty(true);
  private int[] chosen = {};
  private int focus = -1;
  private Consumer<int[]> choose = _ -> {};

  public Reviewing(OpenProject open, ReviewModel model, Asking asking) {
    this.open = open;
    this.model = model;
    this.asking = asking;
    project = open.project();
    model.attribute().addListener((_, _, _) -> fillChoices());
    open.categories().rows().addListener((javafx.beans.InvalidationListener) _ -> fillChoices());
    fillChoices();
  }

  public ReviewModel model() {
    return model;
  }

  /// What number keys set.
  public ObservableList<Choice> choices() {
    return choices;
  }

  /// How many tiles are chosen.
  public ReadOnlyIntegerProperty chosenCount() {
    return chosenCount.getReadOnlyProperty();
  }

  /// Whether it goes on to the next tile after one was set.
  public BooleanProperty advances() {
    return advances;
  }

  /// Whether tiles of this subject are chosen.
  public BooleanBinding anyChosen(Subject subject) {
    return Bindings.createBooleanBinding(
        () -> chosenCount.get() > 0 && model.items().get().subject() == subject,
        chosenCount,
        model.items());
  }

  /// Whether there are tiles of this subject.
  public BooleanBinding any(Subject subject) {
    return Bindings.createBooleanBinding(
        () -> model.items().get().size() > 0 && model.items().get().subject() == subject,
        model.items());
  }

  int focus() {
    return focus;
  }

  int[] chosen() {
    return chosen.clone();
  }

  /// The wall tells which tiles are chosen; with none, the one with the focus is meant.
  void chosen(int[] indices, int newFocus) {
    chosen = indices.length == 0 && newFocus >= 0 ? new int[] {newFocus} : indices;
    focus = newFocus;
    chosenCount.set(chosen.length);
  }

  /// @param goTo called with the tiles to choose next
  void onChoose(Consumer<int[]> goTo) {
    choose = goTo;
  }

  /// Sets what a number key stands for; 0 takes a value away.
  public void key(int number) {
    if (model.items().get().subject() == Subject.IMAGES) {
      complete(number);
    } else {
      choices.stream().filter(c -> c.key() == number).findFirst().ifPresent(this::set);
    }
  }

  /// The next attribute becomes what number keys set; after the last one the category.
  public void nextAttribute() {
    var names = Hand.attributes(open.categories().all());
    String now = model.attribute().get();
    int next = now == null ? 0 : names.indexOf(now) + 1;
    model.attribute().set(next < names.size() ? names.get(next) : null);
  }

  /// Sets a category, or an attribute's value.
  public void set(Choice choice) {
    Long category = choice.categoryId();
    String attribute = model.attribute().get();
    if (model.items().get().subject() != Subject.OBJECTS) {
      return;
    }
    long[] ids = model.items().get().ids(chosen);
    if (category != null) {
      edit(() -> EditObjects.category(project, ids, category));
      goOn(Advance.following(model.items().get().size(), chosen));
    } else if (attribute != null) {
      value(attribute, choice.value());
    }
  }

  /// Gives the attribute in hand a value.
  ///
  /// @param text as a person writes it, null to take it away
  public void value(String attribute, @Nullable String text) {
    long[] ids = model.items().get().ids(chosen);
    edit(() -> EditAttributes.set(project, having(ids, attribute), attribute, text));
    if (text == null) {
      model.mark(true, chosen);
    } else {
      decided();
    }
  }

  /// Objects whose category has no such attribute are left as they are.
  private long[] having(long[] ids, String attribute) {
    var with =
        project.categories().all().stream()
            .filter(c -> c.attribute(attribute) != null)
            .map(c -> c.id())
            .toList();
    return project.annotations().some(ids).stream()
        .filter(a -> with.contains(a.categoryId()))
        .mapToLong(Annotation::id)
        .toArray();
  }

  public void accept() {
    FoundObjects those = model.items().get().objects(chosen);
    edit(() -> AcceptPredictions.plan(project, those, Progress.NONE));
    decided();
  }

  public void reject() {
    decide(Decision.State.REJECTED);
    decided();
  }

  /// Asks again about what was decided; what was accepted stays among the objects.
  public void reopen() {
    decide(Decision.State.OPEN);
    model.mark(true, chosen);
  }

  private void decide(Decision.State to) {
    FoundObjects those = model.items().get().objects(chosen);
    edit(() -> DecidePredictions.plan(project, those, to, Progress.NONE));
  }

  /// Says what accepting all open proposals on the wall would do, and does it when wanted.
  public void acceptAll() {
    all("review.accept-all", (those, progress) -> AcceptPredictions.plan(project, those, progress));
  }

  /// Says what rejecting all open proposals on the wall would do, and does it when wanted.
  public void rejectAll() {
    all(
        "review.reject-all",
        (those, progress) ->
            DecidePredictions.plan(project, those, Decision.State.REJECTED, progress));
  }

  private interface Planning {
    PlannedEdit plan(FoundObjects those, Progress progress);
  }

  private void all(String action, Planning planning) {
    int[] places = model.stillOpen().stream().toArray();
    FoundObjects those = model.items().get().objects(places);
    open.jobs()
        .start(
            Messages.text("action." + action),
            progress -> planning.plan(those, progress),
            plan ->
                asking.confirm(
                    plan,
                    () -> {
                      edit(() -> plan);
                      model.mark(false, places);
                    }));
  }

  /// Deletes objects; what is locked stays.
  public void delete() {
    long[] ids = model.items().get().ids(chosen);
    int next = Advance.following(model.items().get().size(), chosen);
    long follower = next < 0 ? -1 : model.items().get().id(next);
    edit(
        () -> EditObjects.delete(project, ids),
        _ -> {
          model.remove(gone(ids));
          int at = model.items().get().indexOf(follower);
          if (at >= 0) {
            choose.accept(new int[] {at});
          }
        });
  }

  private BitSet gone(long[] ids) {
    var left = project.annotations().some(ids).stream().map(Annotation::id).toList();
    return model
        .items()
        .get()
        .places(Arrays.stream(ids).filter(id -> !left.contains(id)).toArray());
  }

  public void state(ReviewState state) {
    long[] ids = model.items().get().ids(chosen);
    edit(() -> MarkImages.state(project, ids, state));
    if (state == ReviewState.DONE) {
      model.mark(true, chosen);
    } else {
      decided();
    }
  }

  /// Sends images back, with a word on what is wrong.
  public void needsWork() {
    long[] ids = model.items().get().ids(chosen);
    String before =
        ids.length == 1 && model.row(chosen[0]) instanceof Row.OfImage i ? i.image().comment() : "";
    asking.comment(
        ids.length,
        before,
        said -> {
          PlannedEdit plan = MarkImages.needsWork(project, ids, said);
          edit(() -> plan);
          decided();
        });
  }

  /// Approves every image on the wall that is still to be reviewed: only the wrong ones were
  /// touched.
  public void approveRest() {
    int[] places = model.stillOpen().stream().toArray();
    long[] ids = model.items().get().ids(places);
    open.jobs()
        .start(
            Messages.text("action.review.approve-rest"),
            _ -> MarkImages.state(project, ids, ReviewState.APPROVED),
            plan ->
                asking.confirm(
                    plan,
                    () -> {
                      edit(() -> plan);
                      model.mark(false, places);
                    }));
  }

  /// Says that all objects of a category are labelled, or takes it back when the image with the
  /// focus says so already.
  void complete(int number) {
    open.categories().rows().stream()
        .filter(r -> r.key() == number)
        .findFirst()
        .ifPresent(r -> complete(r.category().id()));
  }

  void complete(long categoryId) {
    long[] ids = model.items().get().ids(chosen);
    Row row = focus < 0 ? null : model.row(focus);
    boolean already = row instanceof Row.OfImage i && i.image().complete().contains(categoryId);
    edit(() -> MarkImages.complete(project, ids, categoryId, !already));
  }

  private void edit(Supplier<PlannedEdit> plan) {
    edit(plan, _ -> {});
  }

  private void edit(Supplier<PlannedEdit> plan, Consumer<PlannedEdit> then) {
    model.editing(true);
    open.label()
        .edit(
            plan,
            edit -> {
              open.notices().say(edit.sentence());
              then.accept(edit);
            },
            () -> model.editing(false));
  }

  private void decided() {
    int[] those = chosen;
    boolean anyOpen = !model.stillOpen().isEmpty();
    int next = Advance.next(model.stillOpen(), model.items().get().size(), those);
    model.mark(false, those);
    goOn(next);
    if (anyOpen && model.stillOpen().isEmpty()) {
      open.notices().say(Messages.text("review.nothing-open"));
    }
  }

  private void goOn(int next) {
    if (next >= 0 && advances.get()) {
      choose.accept(new int[] {next});
    }
  }

  private void fillChoices() {
    choices.setAll(Hand.choices(open.categories().rows(), model.attribute().get()));
  }

  /// How many tiles are not open any more.
  int settled() {
    return model.items().get().size() - model.stillOpen().cardinality();
  }

  /// Those chosen among the first so many, for a summary.
  IntStream chosenUpTo(int most) {
    return Arrays.stream(chosen).limit(most);
  }
}
