package org.spotter.ui.categories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The categories in their order: colour, name, how many objects, the number key. Dragged or with
/// Alt+Up and Alt+Down they take another place; ids stay.
final class CategoryList extends ListView<CategoryRow> {
  private static final int ROW = 36;
  private final CategoriesModel categories;
  private final Consumer<List<Long>> reorder;
  private long kept = -1;

  /// @param choose takes the category that is chosen
  /// @param reorder takes the ids of all in a new order
  CategoryList(
      CategoriesModel categories,
      Consumer<@Nullable Category> choose,
      Consumer<List<Long>> reorder) {
    this.categories = categories;
    this.reorder = reorder;
    setId("category-list");
    setFixedCellSize(ROW);
    setItems(categories.rows());
    setCellFactory(_ -> new Cell());
    setPlaceholder(Widgets.paragraph(Messages.text("categories.none"), "quiet", "placeholder"));
    setAccessibleText(Messages.text("categories.title"));
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, row) -> {
          if (row != null) {
            kept = row.category().id();
            choose.accept(row.category());
          }
        });
    categories.rows().addListener((javafx.collections.ListChangeListener<CategoryRow>) _ -> keep());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
  }

  /// Chooses a category, also one that comes with the next change of the list.
  void choose(long id) {
    kept = id;
    keep();
  }

  /// The list is read anew after each change: what was chosen stays chosen.
  private void keep() {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).category().id() == kept) {
        getSelectionModel().clearAndSelect(i);
        return;
      }
    }
    getSelectionModel().selectFirst();
  }

  private void keys(KeyEvent event) {
    int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    int at = getSelectionModel().getSelectedIndex();
    if (event.isAltDown() && by != 0) {
      event.consume();
      move(at, at + by);
    }
  }

  private void move(int from, int to) {
    List<Long> ids = new ArrayList<>();
    categories.all().forEach(c -> ids.add(c.id()));
    if (from >= 0 && from < ids.size() && to >= 0 && to < ids.size() && from != to) {
      ids.add(to, ids.remove(from));
      reorder.accept(ids);
    }
  }

  private final class Cell extends ListCell<CategoryRow> {
    Cell() {
      setOnDragDetected(e -> {
        if (getItem() != null) {
          Dragboard board = startDragAndDrop(TransferMode.MOVE);
          ClipboardContent content = new ClipboardContent();
          content.putString(Integer.toString(getIndex()));
          board.setContent(content);
          e.consume();
        }
      });
      setOnDragOver(this::over);
      setOnDragExited(_ -> getStyleClass().remove("drop-here"));
      setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
      if (event.getGestureSource() instanceof Cell && getItem() != null) {
        event.acceptTransferModes(TransferMode.MOVE);
        if (!getStyleClass().contains("drop-here")) {
          getStyleClass().add("drop-here");
        }
        event.consume();
      }
    }

    private void dropped(DragEvent event) {
      if (event.getGestureSource() instanceof Cell from && getItem() != null) {
        move(from.getIndex(), getIndex());
        event.setDropCompleted(true);
        event.consume();
      }
    }

    @Override
    protected void updateItem(@Nullable CategoryRow row, boolean empty) {
      super.updateItem(row, empty);
      setPrefWidth(0);
      setGraphic(empty || row == null ? null : graphic(row));
      setAccessibleText(empty || row == null ? null : row.category().name());
    }

    private javafx.scene.Node graphic(CategoryRow row) {
      Label name = Widgets.label(row.category().name());
      name.setMinWidth(0);
      name.setTooltip(Widgets.tip(row.category().name(), ""));
      Label above = Widgets.label(row.category().supercategory(), "quiet");
      above.setMinWidth(0);
      Label count = Widgets.label(Messages.text("number", row.count()), "quiet");
      count.setMinWidth(USE_PREF_SIZE);
      Label key = Widgets.key(row.key() == 0 ? "" : Integer.toString(row.key()));
      key.setMinWidth(USE_PREF_SIZE);
      return Widgets.row(8, Widgets.swatch(row.color()), name, above, Widgets.spring(), count, key);
    }
  }
}
