package org.spotter.ui.view;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;

/// The categories at the right: colour, how many, shown or hidden, and the key that chooses each.
public final class CategoriesPanel extends VBox {
  private static final int ROW = 32;
  private static final int MOST_ROWS = 9;
  private final CategoriesModel categories;
  private final ObjectsModel objects;
  private final CategoryCards cards;
  private final ListView<CategoryRow> list = new ListView<>();

  public CategoriesPanel(OpenProject open, CategoryCards cards) {
    this.cards = cards;
    categories = open.categories();
    objects = open.objects();
    list.setId("categories");
    list.setItems(categories.rows());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Widgets.paragraph(Messages.text("categories.none"), "quiet"));
    var add = Widgets.iconButton("fth-plus", Messages.text("action.category.add"), cards::add);
    add.getStyleClass().add("small");
    var edit =
        Widgets.iconButton(
            "fth-edit-2", Messages.text("categories.edit-all"), () -> cards.edit(null));
    edit.setId("categories-edit");
    edit.getStyleClass().add("small");
    var head =
        Widgets.row(
            8, Widgets.heading(Messages.text("categories.title")), Widgets.spring(), edit, add);
    head.getStyleClass().add("panel-head");
    getChildren().addAll(head, list);
    categories.rows().addListener((ListChangeListener<CategoryRow>) _ -> fit());
    categories.current().addListener((_, _, current) -> mark(current));
    fit();
  }

  private void fit() {
    int rows = Math.clamp(categories.rows().size(), 2, MOST_ROWS);
    list.setPrefHeight(rows * ROW + 2);
    list.setMinHeight(Math.min(rows, 4) * ROW + 2);
    mark(categories.current().get());
  }

  private void mark(@Nullable Category current) {
    list.getSelectionModel().clearSelection();
    if (current != null) {
      categories.find(current.id()).ifPresent(r -> list.getSelectionModel().select(r));
    }
  }

  private final class Cell extends ListCell<CategoryRow> {
    Cell() {
      addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    @Override
    protected void updateItem(@Nullable CategoryRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : graphic(row));
      setContextMenu(empty || row == null ? null : menu(row));
    }

    private void clicked(MouseEvent event) {
      CategoryRow row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY) {
        objects.choose(row.category());
        if (event.getClickCount() == 2) {
          cards.rename(row.category());
        }
      }
    }

    private javafx.scene.Node graphic(CategoryRow row) {
      String tip = Messages.text(row.visible() ? "categories.hide" : "categories.show");
      var eye =
          Widgets.iconButton(
              row.visible() ? "fth-eye" : "fth-eye-off",
              tip,
              () -> categories.visible(row.category().id(), !row.visible()));
      eye.getStyleClass().add("small");
      var name = Widgets.label(row.category().name());
      name.setMinWidth(0);
      name.setTooltip(Widgets.tip(row.category().name(), ""));
      var joints = new javafx.scene.control.Label(null, Widgets.icon("own-skeleton"));
      joints.setVisible(row.category().skeleton() != null);
      joints.setManaged(joints.isVisible());
      joints.setTooltip(Widgets.tip(Messages.text("categories.has-skeleton"), ""));
      var count = Widgets.label(Messages.text("number", row.count()), "quiet");
      count.setMinWidth(USE_PREF_SIZE);
      var key = Widgets.key(row.key() == 0 ? "" : Integer.toString(row.key()));
      key.setMinWidth(USE_PREF_SIZE);
      var graphic =
          Widgets.row(
              8, Widgets.swatch(row.color()), name, joints, Widgets.spring(), count, eye, key);
      graphic.setOpacity(row.visible() ? 1 : 0.6);
      setPrefWidth(0);
      return graphic;
    }

    private ContextMenu menu(CategoryRow row) {
      MenuItem rename = new MenuItem(Messages.text("categories.rename"));
      rename.setOnAction(_ -> cards.rename(row.category()));
      MenuItem skeleton = new MenuItem(Messages.text("categories.skeleton"));
      skeleton.setOnAction(_ -> cards.skeleton(row.category()));
      MenuItem edit = new MenuItem(Messages.text("categories.edit"));
      edit.setOnAction(_ -> cards.edit(row.category()));
      return new ContextMenu(rename, skeleton, edit);
    }
  }
}
