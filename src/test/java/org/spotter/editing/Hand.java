package org.spotter.editing;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;
import org.spotter.geometry.Polygon;

/// A hand on pointer and keys for tests: it works a tool over a document at 100 % and keeps what
/// was committed.
final class Hand {
  static final Image IMAGE = Image.of(1, "site.jpg", "site.jpg", 640, 480);

  /// Two eyes, a chin between them below, and a nose nobody is joined to.
  static final Skeleton FACE =
      new Skeleton(
          List.of("left_eye", "right_eye", "chin", "nose"),
          List.of(new Skeleton.Pair(0, 2), new Skeleton.Pair(1, 2)),
          List.of(new Skeleton.Pair(0, 1)),
          List.of());

  static final List<Category> CATEGORIES =
      List.of(
          Category.of(1, "head"),
          Category.of(2, "vest"),
          new Category(3, "face", "", null, FACE, List.of(), Extra.NONE));

  Tool tool;
  Document document;
  Selection selection = Selection.NONE;
  Settings settings;
  double pixel = 1;
  Modifiers modifiers = Modifiers.NONE;

  /// What a tool asked for last.
  @Nullable Request request;

  final List<Edit> edits = new ArrayList<>();

  /// What the tool last asked of the picture.
  @Nullable Request asked;

  Hand(Tool tool, Annotation... annotations) {
    this.tool = tool;
    document = Document.of(IMAGE, List.of(annotations), CATEGORIES);
    AtomicLong ids = new AtomicLong(1000);
    settings = new Settings(2L, Set.of(), ids::incrementAndGet);
  }

  static Annotation box(long id, double x, double y, double width, double height) {
    return Annotation.drawn(id, IMAGE.id(), 1, new Box(x, y, width, height));
  }

  static Annotation polygon(long id, double... xy) {
    return Annotation.drawn(id, IMAGE.id(), 1, new Segmentation.Polygons(List.of(new Polygon(xy))));
  }

  Hand does(Input input) {
    Step step = tool.on(input, scene());
    tool = step.tool();
    selection = step.selection();
    if (step.options() != null) {
      settings = settings.withOptions(step.options());
    }
    request = step.request() == null ? request : step.request();
    commit(step.edit());
    if (step.options() != null) {
      settings = settings.withOptions(step.options());
    }
    if (step.request() != null) {
      asked = step.request();
    }
    return this;
  }

  /// Does the operation, where it is possible.
  Hand does(Operation operation) {
    if (operation.isPossible(scene())) {
      operation.apply(scene()).ifPresent(this::takes);
    }
    return this;
  }

  void takes(Operation.Outcome outcome) {
    selection = outcome.selection();
    commit(outcome.edit());
  }

  Hand selects(long... ids) {
    selection = Selection.of(ids);
    return this;
  }

  private void commit(@Nullable Edit edit) {
    if (edit != null) {
      edits.add(edit);
      document = document.apply(edit.change());
      selection = selection.in(document);
    }
  }

  Hand move(double x, double y) {
    return pointer(PointerEvent.Action.MOVED, PointerEvent.Button.NONE, x, y);
  }

  Hand press(double x, double y) {
    return pointer(PointerEvent.Action.PRESSED, PointerEvent.Button.PRIMARY, x, y);
  }

  Hand drag(double x, double y) {
    return pointer(PointerEvent.Action.DRAGGED, PointerEvent.Button.PRIMARY, x, y);
  }

  Hand release(double x, double y) {
    return pointer(PointerEvent.Action.RELEASED, PointerEvent.Button.PRIMARY, x, y);
  }

  /// Takes the last edit back.
  Hand undo() {
    document = document.apply(edits.removeLast().change().inverse());
    return this;
  }

  /// Presses the other button.
  Hand pressOther(double x, double y) {
    return pointer(PointerEvent.Action.PRESSED, PointerEvent.Button.SECONDARY, x, y);
  }

  Hand types(char... characters) {
    for (char c : characters) {
      does(new TypedEvent(c));
    }
    return this;
  }

  Hand turns(double notches) {
    return does(new WheelEvent(new Point(0, 0), notches, new Modifiers(false, false, true)));
  }

  /// Answers what the tool asked last.
  Hand answers(Answer.Result result) {
    Request request = asked;
    if (request == null) {
      throw new AssertionError("the tool asked nothing");
    }
    return does(new Answer(request, result));
  }

  Hand with(UnaryOperator<Options> change) {
    settings = settings.withOptions(change.apply(settings.options()));
    return this;
  }

  /// With this category in hand.
  Hand of(long categoryId) {
    settings = settings.withCategory(categoryId);
    return this;
  }

  Keypoints joints(long id) {
    Keypoints joints = annotation(id).keypoints();
    return joints == null ? fail("annotation " + id + " has no joints") : joints;
  }

  static Annotation face(long id, double... xyv) {
    return Annotation.drawn(id, IMAGE.id(), 3, new Keypoints(xyv));
  }

  Annotation annotation(long id) {
    return document.find(id).orElseThrow();
  }

  /// The pixels of an annotation that has a mask.
  Mask mask(long id) {
    return annotation(id).segmentation() instanceof Segmentation.RunLength(Mask mask, _)
        ? mask
        : fail("annotation " + id + " has no mask");
  }

  Annotation last() {
    return document.annotations().getLast();
  }

  Hand click(double x, double y) {
    return move(x, y).press(x, y).release(x, y);
  }

  /// A whole drag from one point to another.
  Hand drags(double x, double y, double toX, double toY) {
    return move(x, y)
        .press(x, y)
        .drag((x + toX) / 2, (y + toY) / 2)
        .drag(toX, toY)
        .release(toX, toY);
  }

  Hand key(KeyEvent.Key key) {
    return does(new KeyEvent(key, modifiers));
  }

  Hand holding(Modifiers held) {
    modifiers = held;
    return this;
  }

  View view() {
    return tool.view(scene());
  }

  Box bbox(long id) {
    Box box = document.find(id).orElseThrow().bbox();
    if (box == null) {
      throw new AssertionError("annotation " + id + " has no box");
    }
    return box;
  }

  <M extends Mark> List<M> marks(Class<M> kind) {
    return view().marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Scene scene() {
    return new Scene(document, selection, settings);
  }

  private Hand pointer(PointerEvent.Action action, PointerEvent.Button button, double x, double y) {
    return does(new PointerEvent(action, new Point(x, y), pixel, button, modifiers));
  }
}
