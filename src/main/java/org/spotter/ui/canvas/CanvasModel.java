package org.spotter.ui.canvas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.editing.Answer;
import org.spotter.editing.Clipboard;
import org.spotter.editing.Cursor;
import org.spotter.editing.Document;
import org.spotter.editing.Edit;
import org.spotter.editing.Hint;
import org.spotter.editing.Input;
import org.spotter.editing.KeyEvent;
import org.spotter.editing.Modifiers;
import org.spotter.editing.Operation;
import org.spotter.editing.Options;
import org.spotter.editing.Request;
import org.spotter.editing.Scene;
import org.spotter.editing.Selection;
import org.spotter.editing.Settings;
import org.spotter.editing.Shape;
import org.spotter.editing.Step;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.editing.View;
import org.spotter.geometry.Box;
import org.spotter.geometry.Point;

/// The state behind the canvas: document, selection and the tool in hand. It feeds events to the
/// tool, applies what a finished gesture changes, and passes it on.
final class CanvasModel {
  private static final View NOTHING =
      new View(List.of(), new Hint("nothing", List.of()), Cursor.ARROW);

  /// How far off, in screen pixels, an object is still under the pointer.
  private static final double REACH = 4;

  final ObjectProperty<@Nullable Document> document = new SimpleObjectProperty<>();
  final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
  final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>(Tools.named("select"));
  final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(NOTHING);
  final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  final ObjectProperty<Options> options = new SimpleObjectProperty<>(Options.DEFAULT);

  private final CanvasText text;
  private final Requests requests;
  private Settings settings = new Settings(null, Set.of(), new AtomicLong()::incrementAndGet);
  private BiConsumer<String, Change> onChange = (_, _) -> {};

  CanvasModel(CanvasText text, Requests requests) {
    this.text = text;
    this.requests = requests;
    document.addListener((_, before, after) -> documentChanged(before, after));
    selection.addListener((_, _, _) -> refresh());
    options.addListener((_, _, now) -> {
      settings = settings.withOptions(now);
      refresh();
    });
  }

  Settings settings() {
    return settings;
  }

  void setCategory(@Nullable Long categoryId) {
    settings = settings.withCategory(categoryId);
    refresh();
  }

  void setHidden(Set<Long> categoryIds) {
    settings = settings.withHidden(categoryIds);
    refresh();
  }

  void setNewId(LongSupplier newId) {
    settings = settings.withNewId(newId);
  }

  void setOnChange(BiConsumer<String, Change> listener) {
    onChange = listener;
  }

  /// Gives up what the tool in hand was doing, and takes the other.
  void setTool(Tool next) {
    requests.cancel();
    tool.set(next.cancelled());
    refresh();
  }

  void cancel() {
    setTool(tool.get());
  }

  /// Whether anything came of it, or the tool was at work.
  boolean on(Input input) {
    Document present = document.get();
    if (present == null) {
      return false;
    }
    Tool before = tool.get();
    Step step = before.on(input, scene(present));
    boolean used = isUsed(input, before, step);
    tool.set(step.tool());
    if (step.options() != null) {
      options.set(step.options());
    }
    take(present, step.edit(), step.selection());
    refresh();
    ask(present, step.request());
    return used;
  }

  private void ask(Document asked, @Nullable Request request) {
    if (request != null) {
      requests.ask(asked.image(), request, answer -> answered(asked, answer));
    }
  }

  /// An answer about a picture that is gone is no answer.
  private void answered(Document asked, Answer answer) {
    Document present = document.get();
    if (present != null && present.image().id() == asked.image().id()) {
      on(answer);
    }
  }

  /// A key that tools know belongs to the tool at work whatever it makes of it; anything else only
  /// when something came of it.
  private boolean isUsed(Input input, Tool before, Step step) {
    return (input instanceof KeyEvent && !before.isIdle())
        || !step.tool().equals(before)
        || step.edit() != null
        || step.options() != null
        || step.request() != null
        || !step.selection().equals(selection.get());
  }

  private Scene scene(Document present) {
    return new Scene(present, selection.get(), settings);
  }

  boolean isPossible(Operation operation) {
    Document present = document.get();
    return present != null && tool.get().isIdle() && operation.isPossible(scene(present));
  }

  /// Does it when it can be done now. Deleting is the tool's business: it may be about vertices.
  void apply(Operation operation) {
    Document present = document.get();
    if (present != null && operation.name().equals("delete")) {
      on(new KeyEvent(KeyEvent.Key.DELETE, Modifiers.NONE));
      return;
    }
    if (present != null && isPossible(operation)) {
      operation
          .apply(scene(present))
          .ifPresent(outcome -> take(present, outcome.edit(), outcome.selection()));
    }
  }

  /// What is selected, to be pasted elsewhere; empty when nothing is.
  Optional<Clipboard> copy() {
    Document present = document.get();
    return present == null ? Optional.empty() : Clipboard.copy(scene(present));
  }

  /// Pastes when the tool in hand is idle.
  ///
  /// @return whether anything came of it
  boolean paste(Clipboard clipboard) {
    Document present = document.get();
    if (present == null || !tool.get().isIdle()) {
      return false;
    }
    Optional<Operation.Outcome> outcome = clipboard.paste(scene(present));
    outcome.ifPresent(o -> take(present, o.edit(), o.selection()));
    return outcome.isPresent();
  }

  private void take(Document present, @Nullable Edit edit, Selection next) {
    if (edit == null) {
      selection.set(next);
    } else {
      commit(present, edit, next);
    }
  }

  /// What a menu at a place is about: the selection when some of it is there, else the smallest
  /// object there, also a locked one, else nothing.
  Selection under(Document present, Point at, double pixel) {
    List<Annotation> there = present.index().at(at, REACH * pixel, settings::shows);
    boolean selected = there.stream().anyMatch(a -> selection.get().contains(a.id()));
    return selected ? selection.get() : Selection.of(there.stream().limit(1).toList());
  }

  /// The box around what is selected.
  Optional<Box> selectedBounds() {
    Document present = document.get();
    return present == null
        ? Optional.empty()
        : selection.get().of(present).stream()
            .map(a -> Shape.of(a).bounds())
            .filter(Objects::nonNull)
            .reduce(Box::union);
  }

  void commit(Edit edit) {
    Document present = document.get();
    if (present != null) {
      commit(present, edit, selection.get());
    }
  }

  private void commit(Document present, Edit edit, Selection next) {
    Document after = present.apply(edit.change());
    String label = label(edit, after);
    document.set(after);
    selection.set(next.in(after));
    onChange.accept(label, edit.change());
  }

  private void documentChanged(@Nullable Document before, @Nullable Document after) {
    boolean sameImage =
        before != null && after != null && before.image().id() == after.image().id();
    if (!sameImage) {
      requests.cancel();
      tool.set(tool.get().cancelled());
    }
    selection.set(after == null || !sameImage ? Selection.NONE : selection.get().in(after));
    refresh();
  }

  private void refresh() {
    Document present = document.get();
    view.set(present == null ? NOTHING : tool.get().view(scene(present)));
    hint.set(text.of(view.get().hint()));
    busy.set(!tool.get().isIdle());
  }

  private String label(Edit edit, Document after) {
    return text.of(edit.verb(), count(edit.change()), category(edit.change(), after));
  }

  private static int count(Change change) {
    return change instanceof Change.Group(var changes) ? changes.size() : 1;
  }

  private static String category(Change change, Document document) {
    return switch (change) {
      case Change.Group(var changes) when !changes.isEmpty() ->
          category(changes.getFirst(), document);
      case Change.OfAnnotation(var was, var is) -> name(is == null ? was : is, document);
      case Change.Group _,
          Change.OfCategory _,
          Change.OfCategoryOrder _,
          Change.OfDecision _,
          Change.OfImage _ ->
          "";
    };
  }

  private static String name(@Nullable Annotation annotation, Document document) {
    return Optional.ofNullable(annotation)
        .flatMap(a -> document.category(a.categoryId()))
        .map(Category::name)
        .orElse("");
  }
}
