package org.spotter.ui.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.editing.Document;
import org.spotter.editing.Selection;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ObjectsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.StandingModel;

/// The objects of the present image, the one in front first; what is selected here is selected on
/// the canvas. What is not drawn is counted at the foot, with a way to show it again.
public final class ObjectsPanel extends VBox {
  private static final int ROW = 32;
  private final ObjectsModel objects;
  private final ListView<Annotation> list = new ListView<>();
  private boolean following;

  public ObjectsPanel(OpenProject open) {
    CategoriesModel categories = open.categories();
    objects = open.objects();
    StandingModel standing = objects.standing();
    list.setId("objects");
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new ObjectCell(categories, standing));
    list.setPlaceholder(Widgets.paragraph(Messages.text("objects.none"), "quiet", "placeholder"));
    VBox.setVgrow(list, Priority.SOMETIMES);
    list.setMaxHeight(USE_PREF_SIZE);
    setMinHeight(4 * ROW);
    getChildren().addAll(head(), list, hidden(standing));
    open.label().document().addListener((_, _, document) -> fill(document));
    objects.selection().addListener((_, _, selection) -> mark(selection));
    categories.rows().addListener((ListChangeListener<CategoryRow>) _ -> list.refresh());
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<Annotation>) _ -> select());
    fill(open.label().document().get());
  }

  private HBox head() {
    Label count = Widgets.heading("");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("number", list.getItems().size()), list.getItems()));
    HBox head =
        Widgets.row(8, Widgets.heading(Messages.text("objects.title")), Widgets.spring(), count);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private static HBox hidden(StandingModel standing) {
    Label count = Widgets.label("", "quiet");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text("objects.hidden", standing.hidden().get()), standing.hidden()));
    Hyperlink all = new Hyperlink(Messages.text("objects.show-all"));
    all.setId("show-all");
    all.setOnAction(_ -> {
      all.setVisited(false);
      standing.showAll();
    });
    HBox line = Widgets.row(8, Widgets.icon("fth-eye-off"), count, all);
    line.getStyleClass().add("hidden-line");
    line.visibleProperty().bind(standing.hidden().greaterThan(0));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private void fill(@Nullable Document document) {
    List<Annotation> next = document == null ? List.of() : document.annotations().reversed();
    following = true;
    replace(next);
    following = false;
    list.setPrefHeight(Math.max(2, next.size()) * ROW + 2);
    mark(objects.selection().get());
  }

  /// Touches only the rows that are others: among thousands an edit changes one.
  private void replace(List<Annotation> next) {
    List<Annotation> items = list.getItems();
    if (items.size() != next.size()) {
      list.getItems().setAll(next);
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).equals(next.get(i))) {
        items.set(i, next.get(i));
      }
    }
  }

  private void mark(Selection selection) {
    following = true;
    List<Integer> rows = new ArrayList<>();
    Set<Long> ids = new HashSet<>(selection.ids());
    for (int i = 0; i < list.getItems().size() && rows.size() < ids.size(); i++) {
      if (ids.contains(list.getItems().get(i).id())) {
        rows.add(i);
      }
    }
    list.getSelectionModel().clearSelection();
    if (!rows.isEmpty()) {
      int[] rest = rows.stream().skip(1).mapToInt(Integer::intValue).toArray();
      list.getSelectionModel().selectIndices(rows.getFirst(), rest);
      reveal(rows.getFirst());
    }
    following = false;
  }

  /// A row that is chosen on the canvas comes into view; later, for the panel of what is selected
  /// takes its room first.
  private void reveal(int row) {
    if (!list.isFocused()) {
      Platform.runLater(() -> list.scrollTo(Math.max(0, row - 2)));
    }
  }

  private void select() {
    if (!following) {
      objects
          .selection()
          .set(Selection.of(List.copyOf(list.getSelectionModel().getSelectedItems())));
    }
  }
}
