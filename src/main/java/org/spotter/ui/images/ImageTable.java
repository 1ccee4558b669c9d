package org.spotter.ui.images;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.ImageOrder;
import org.spotter.ui.model.ImageOrder.By;
import org.spotter.ui.model.ImageRow;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// The images as a table. Which columns it has, their order and widths are remembered; sorting by a
/// column sorts the list itself, so that next and previous follow it.
final class ImageTable implements Presentation {
  private static final int ROW = 32;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
  private final TableView<Line> table = new ImageKeys.OfTable();
  private final ImagesModel images;
  private final Consumer<Line.Folder> toggle;
  private final Selecting selecting;
  private boolean following;

  /// @param toggle opens or shuts a folder
  ImageTable(
      OpenProject open, ColumnMemory memory, ImageLines lines, Consumer<Line.Folder> toggle) {
    images = open.images();
    this.toggle = toggle;
    table.setId("image-table");
    table.setFixedCellSize(ROW);
    table.setTableMenuButtonVisible(true);
    table.getColumns().setAll(columns());
    memory.restore(table.getColumns());
    memory.follow(table.getColumns());
    following = true;
    table.setSortPolicy(_ -> sort());
    images.order().addListener((_, _, order) -> mark(order));
    mark(images.order().get());
    selecting = new Selecting(open, table.getSelectionModel(), lines, this::reveal);
    fill(lines);
  }

  @Override
  public Region node() {
    return table;
  }

  @Override
  public void fill(ImageLines lines) {
    following = true;
    selecting.fill(lines, () -> table.setItems(lines));
    mark(images.order().get());
  }

  @Override
  public List<Long> chosen() {
    return selecting.chosen();
  }

  private void reveal(int line) {
    if (table.getHeight() == 0) {
      Platform.runLater(() -> scroll(line));
    } else {
      scroll(line);
    }
  }

  private void scroll(int line) {
    int rows = (int) Math.max(1, table.getHeight() / ROW);
    table.scrollTo(Math.max(0, line - rows / 2));
  }

  private List<TableColumn<Line, Line>> columns() {
    List<TableColumn<Line, Line>> all = new ArrayList<>();
    all.add(column("column.name", 208, By.NAME, ImageRow::name));
    all.add(column("column.state", 96, By.STATE, r -> Messages.word("state", r.image().state())));
    all.add(column("column.objects", 72, By.OBJECTS, r -> Integer.toString(r.objects())));
    all.add(column("column.open", 72, By.OPEN, r -> Integer.toString(r.facts().open())));
    all.add(column("column.split", 64, By.SPLIT, r -> Messages.word("split", r.image().split())));
    all.add(column("column.tags", 112, null, r -> String.join(", ", r.image().tags())));
    all.add(column("column.folder", 136, null, ImageRow::folder));
    all.add(column("column.size", 104, By.SIZE, ImageTable::size));
    all.add(column("column.changed", 128, By.CHANGED, ImageTable::changed));
    all.add(column("column.who", 96, null, r -> r.facts().who()));
    return all;
  }

  private TableColumn<Line, Line> column(
      String key, double width, @Nullable By by, Function<ImageRow, String> text) {
    TableColumn<Line, Line> column = new TableColumn<>(Messages.text(key));
    String id = key.substring(key.indexOf('.') + 1);
    column.setId(id);
    column.setPrefWidth(width);
    column.setUserData(by);
    column.setSortable(by != null);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(_ -> new ImageTableCell(images, text, id.equals("name"), toggle));
    if (by == By.OBJECTS || by == By.OPEN || by == By.SIZE) {
      column.getStyleClass().add("figure-column");
    }
    return column;
  }

  private static String size(ImageRow row) {
    return row.image().width() == 0
        ? ""
        : Messages.text("objects.size", row.image().width(), row.image().height());
  }

  private static String changed(ImageRow row) {
    var when = row.facts().changed();
    return when == null ? "" : WHEN.format(when);
  }

  /// What the headers ask for; the rows come sorted from the model.
  private boolean sort() {
    if (!following) {
      var asked = table.getSortOrder();
      By by = asked.isEmpty() ? By.NAME : (By) asked.getFirst().getUserData();
      boolean down =
          !asked.isEmpty() && asked.getFirst().getSortType() == TableColumn.SortType.DESCENDING;
      images.order().set(images.order().get().withBy(by, down));
    }
    return true;
  }

  /// A table forgets what it was sorted by when it gets other items.
  private void mark(ImageOrder order) {
    following = true;
    table.getColumns().stream()
        .filter(c -> order.by() == c.getUserData())
        .findFirst()
        .ifPresentOrElse(
            c -> {
              c.setSortType(
                  order.descending()
                      ? TableColumn.SortType.DESCENDING
                      : TableColumn.SortType.ASCENDING);
              table.getSortOrder().setAll(List.of(c));
            },
            () -> table.getSortOrder().clear());
    following = false;
  }
}
