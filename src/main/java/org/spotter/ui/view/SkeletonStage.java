package org.spotter.ui.view;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.SkeletonDraft;

/// The stage on which a skeleton is drawn: a click on free ground adds a joint, a drag from joint
/// to joint joins or parts them, a drag to free ground moves the joint, Delete removes it.
final class SkeletonStage extends Pane {
  private static final double RADIUS = 7;
  private static final double REACH = 12;
  private final ObjectProperty<SkeletonDraft> draft;
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private int pressed = -1;
  private @Nullable Line rubber;

  SkeletonStage(ObjectProperty<SkeletonDraft> draft) {
    this.draft = draft;
    setId("skeleton-stage");
    getStyleClass().add("skeleton-stage");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Messages.text("skeleton.stage"));
    setCursor(Cursor.CROSSHAIR);
    setPrefSize(360, 400);
    setMinSize(360, 400);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    draft.addListener((_, _, _) -> draw());
    chosen.addListener((_, _, _) -> draw());
    widthProperty().addListener((_, _, _) -> draw());
    heightProperty().addListener((_, _, _) -> draw());
  }

  /// The joint that is chosen, or -1.
  IntegerProperty chosen() {
    return chosen;
  }

  /// Where a joint is on the stage.
  private double x(int joint) {
    return draft.get().joints().get(joint).across() * getWidth();
  }

  private double y(int joint) {
    return draft.get().joints().get(joint).down() * getHeight();
  }

  private int at(MouseEvent e) {
    for (int i = draft.get().joints().size() - 1; i >= 0; i--) {
      if (Math.hypot(x(i) - e.getX(), y(i) - e.getY()) <= REACH) {
        return i;
      }
    }
    return -1;
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    pressed = at(e);
    if (pressed < 0) {
      draft.set(draft.get().add(e.getX() / getWidth(), e.getY() / getHeight()));
      chosen.set(draft.get().joints().size() - 1);
    } else {
      chosen.set(pressed);
    }
    e.consume();
  }

  private void dragged(MouseEvent e) {
    if (pressed >= 0) {
      Line line = rubber == null ? new Line() : rubber;
      if (rubber == null) {
        rubber = line;
        line.getStyleClass().add("bone");
        getChildren().add(line);
      }
      line.setStartX(x(pressed));
      line.setStartY(y(pressed));
      line.setEndX(e.getX());
      line.setEndY(e.getY());
    }
    e.consume();
  }

  private void released(MouseEvent e) {
    boolean dragged = rubber != null;
    rubber = null;
    int target = at(e);
    if (pressed >= 0 && dragged) {
      draft.set(
          target >= 0 && target != pressed
              ? draft.get().toggleEdge(pressed, target)
              : draft.get().place(pressed, e.getX() / getWidth(), e.getY() / getHeight()));
    }
    pressed = -1;
    draw();
    e.consume();
  }

  private void key(KeyEvent e) {
    boolean removes = e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE;
    if (removes && chosen.get() >= 0) {
      int joint = chosen.get();
      chosen.set(-1);
      draft.set(draft.get().remove(joint));
      e.consume();
    }
  }

  private void draw() {
    getChildren().clear();
    List<SkeletonDraft.Joint> joints = draft.get().joints();
    for (Skeleton.Pair edge : draft.get().edges()) {
      Line bone = new Line(x(edge.a()), y(edge.a()), x(edge.b()), y(edge.b()));
      bone.getStyleClass().add("bone");
      getChildren().add(bone);
    }
    for (int i = 0; i < joints.size(); i++) {
      Circle dot = new Circle(x(i), y(i), RADIUS);
      dot.getStyleClass().add("joint");
      if (i == chosen.get()) {
        dot.getStyleClass().add("chosen");
      }
      Text number = new Text(Integer.toString(i + 1));
      number.getStyleClass().add("joint-number");
      number.setX(x(i) + RADIUS + 3);
      number.setY(y(i) + 4);
      getChildren().addAll(dot, number);
    }
  }
}
