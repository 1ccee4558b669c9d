package org.spotter.ui.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;

/// The objects of the present image; what is selected here is selected on the canvas.
public final class ObjectsPanel extends VBox {
  private static final int ROW = 32;
  private final CategoriesModel categories;
  private final ObjectsModel objects;
  private final ListView<Annotation> list = new ListView<>();
  private boolean following;

  public ObjectsPanel(OpenProject open) {
    categories = open.categories();
    objects = open.objects();
    list.setId("objects");
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Widgets.paragraph(Messages.text("objects.none"), "quiet", "placeholder"));
    VBox.setVgrow(list, Priority.SOMETIMES);
    list.setMaxHeight(USE_PREF_SIZE);
    setMinHeight(4 * ROW);
    Label count = Widgets.heading("");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("number", list.getItems().size()), list.getItems()));
    var head =
        Widgets.row(8, Widgets.heading(Messages.text("objects.title")), Widgets.spring(), count);
    head.getStyleClass().add("panel-head");
    getChildren().addAll(head, list);
    open.label().document().addListener((_, _, document) -> fill(document));
    objects.selection().addListener((_, _, selection) -> mark(selection));
    categories.rows().addListener((ListChangeListener<CategoryRow>) _ -> list.refresh());
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Annotation>) _ -> select());
    fill(open.label().document().get());
  }

  private void fill(@Nullable Document document) {
    following = true;
    list.getItems().setAll(document == null ? List.of() : document.annotations());
    following = false;
    list.setPrefHeight(Math.max(2, list.getItems().size()) * ROW + 2);
    mark(objects.selection().get());
  }

  private void mark(Selection selection) {
    following = true;
    list.getSelectionModel().clearSelection();
    for (int i = 0; i < list.getItems().size(); i++) {
      if (selection.contains(list.getItems().get(i).id())) {
        list.getSelectionModel().select(i);
      }
    }
    following = false;
  }

  private void select() {
    if (!following) {
      objects
          .selection()
          .set(Selection.of(List.copyOf(list.getSelectionModel().getSelectedItems())));
    }
  }

  private final class Cell extends ListCell<Annotation> {
    @Override
    protected void updateItem(@Nullable Annotation annotation, boolean empty) {
      super.updateItem(annotation, empty);
      setPrefWidth(0);
      setGraphic(empty || annotation == null ? null : graphic(annotation));
    }

    private javafx.scene.Node graphic(Annotation a) {
      Label name = Widgets.label(categories.name(a.categoryId()));
      name.setMinWidth(0);
      Label size = Widgets.label(size(a), "quiet");
      size.setMinWidth(USE_PREF_SIZE);
      return Widgets.row(
          8,
          Widgets.swatch(categories.color(a.categoryId())),
          name,
          Widgets.label(kind(a), "quiet"),
          Widgets.spring(),
          size);
    }

    private static String kind(Annotation a) {
      Keypoints keypoints = a.keypoints();
      if (keypoints != null) {
        return Messages.text("objects.joints", keypoints.labelled());
      }
      Segmentation segmentation = a.segmentation();
      if (a.iscrowd()) {
        return Messages.text("objects.crowd");
      }
      return segmentation == null ? "" : Messages.text("objects.mask");
    }

    private static String size(Annotation a) {
      Box box = a.bbox();
      return box == null ? "" : Messages.text("objects.size", box.width(), box.height());
    }
  }
}
