package org.spotter.ui.view;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.SkeletonDraft;

/// The joints of the skeleton editor in their order, which a drag changes.
final class JointOrder extends ListView<SkeletonDraft.Joint> {
  private static final int ROW = 28;
  private final ObjectProperty<SkeletonDraft> draft;
  private final IntegerProperty chosen;
  private boolean following;

  JointOrder(ObjectProperty<SkeletonDraft> draft, IntegerProperty chosen) {
    this.draft = draft;
    this.chosen = chosen;
    setId("joint-order");
    setFixedCellSize(ROW);
    setCellFactory(_ -> new Cell());
    setPlaceholder(Widgets.paragraph(Messages.text("skeleton.none"), "quiet"));
    draft.addListener((_, _, _) -> fill());
    chosen.addListener((_, _, _) -> mark());
    getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, row) -> {
          if (!following) {
            chosen.set(row.intValue());
          }
        });
    fill();
  }

  private void fill() {
    following = true;
    getItems().setAll(draft.get().joints());
    following = false;
    mark();
  }

  private void mark() {
    following = true;
    getSelectionModel().clearAndSelect(chosen.get());
    following = false;
  }

  private final class Cell extends ListCell<SkeletonDraft.Joint> {
    Cell() {
      addEventHandler(MouseEvent.DRAG_DETECTED, this::take);
      addEventHandler(DragEvent.DRAG_OVER, this::over);
      addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    @Override
    protected void updateItem(SkeletonDraft.@Nullable Joint joint, boolean empty) {
      super.updateItem(joint, empty);
      setGraphic(
          empty || joint == null
              ? null
              : Widgets.row(
                  8,
                  Widgets.label(Integer.toString(getIndex() + 1), "quiet"),
                  Widgets.label(joint.name()),
                  Widgets.spring(),
                  Widgets.label(
                      joint.partner().isEmpty()
                          ? ""
                          : Messages.text("skeleton.opposite", joint.partner()),
                      "quiet")));
    }

    private void take(MouseEvent e) {
      if (!isEmpty()) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Integer.toString(getIndex()));
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        e.consume();
      }
    }

    private void over(DragEvent e) {
      if (e.getGestureSource() instanceof Cell && !isEmpty()) {
        e.acceptTransferModes(TransferMode.MOVE);
        e.consume();
      }
    }

    private void drop(DragEvent e) {
      if (e.getGestureSource() instanceof Cell from) {
        int to = getIndex();
        draft.set(draft.get().move(from.getIndex(), to));
        chosen.set(to);
        e.setDropCompleted(true);
        e.consume();
      }
    }
  }
}
