package org.spotter.ui.images;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.spotter.pixels.Thumbnails;
import org.spotter.store.query.Query;
import org.spotter.ui.model.ImagesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Settings;
import org.spotter.ui.search.ImageFilters;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Segments;
import org.spotter.ui.view.ThumbnailStore;
import org.spotter.ui.view.Widgets;

/// The images at the left: search, filters, how many they are, and the images themselves as a list,
/// a table or a gallery, of which only what is in view exists.
public final class ImagesPanel extends BorderPane implements AutoCloseable {
  private static final double NARROWEST = 240;

  /// What the canvas with its tools and the panel at the right need.
  private static final double BESIDES = 640;

  private final OpenProject open;
  private final ImagesModel images;
  private final SearchField search;
  private final ThumbnailStore thumbnails;
  private final Thumbnails files;
  private final PanelMemory memory;
  private final ColumnMemory columns;
  private final ImageMenu menu;
  private final Map<Presentation.Kind, Presentation> made = new EnumMap<>(Presentation.Kind.class);
  private final ObjectProperty<Presentation.Kind> kind;
  private final Set<String> shut = new HashSet<>();
  private final Label count = Widgets.label("", "heading");
  private final StackPane content = new StackPane();
  private final DoubleProperty room = new SimpleDoubleProperty();
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));
  private final Node nothing;
  private final Runnable leave;
  private ImageLines lines;

  /// @param thumbnails small pictures in memory
  /// @param files small pictures on disk
  /// @param search what the list is searched with
  /// @param edits what can be done with several images
  /// @param leave gives the keyboard back to the canvas
  public ImagesPanel(
      OpenProject open,
      ThumbnailStore thumbnails,
      Thumbnails files,
      SearchField search,
      ImageEdits edits,
      Settings settings,
      Runnable leave) {
    this.open = open;
    this.search = search;
    this.thumbnails = thumbnails;
    this.files = files;
    this.leave = leave;
    images = open.images();
    memory = new PanelMemory(settings);
    columns = new ColumnMemory(settings, "images.columns");
    kind = new SimpleObjectProperty<>(memory.kind());
    lines = new ImageLines(images.listing().get(), shut);
    menu =
        new ImageMenu(edits, this::chosen, () -> search.model().tags(), open.project().readOnly());
    nothing = nothing();
    getStyleClass().addAll("panel", "left");
    setMinWidth(NARROWEST);
    setCenter(new VBox(head(), new ImageFilters(search), line(), content));
    VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
    room.addListener((_, _, _) -> fit());
    sceneProperty()
        .addListener((_, _, scene) -> {
          room.unbind();
          if (scene != null) {
            room.bind(scene.widthProperty());
          }
        });
    setRight(new Grip(this::getWidth, this::resize));
    images.order().set(memory.order());
    listen();
    show(kind.get());
  }

  /// Puts the keyboard into the search field.
  public void search() {
    search.focus();
  }

  /// Puts the keyboard into the list of images.
  public void focus() {
    Region node = presentation(kind.get()).node();
    (node instanceof BorderPane pane ? pane.getCenter() : node).requestFocus();
  }

  /// Opens the menu of the images that are chosen.
  public void openMenu() {
    var at = content.localToScreen(24, 48);
    menu.show(content, at.getX(), at.getY());
  }

  /// Searches for a query and goes to the first image found.
  public void find(String query) {
    search.find(query);
  }

  /// The ids of the images that are chosen, in the order of the list.
  public List<Long> chosen() {
    return presentation(kind.get()).chosen();
  }

  @Override
  public void close() {
    made.values().forEach(Presentation::close);
  }

  /// Shows the images in another way.
  ///
  /// @param name LIST, TABLE or GALLERY
  public void showAs(String name) {
    kind.set(Presentation.Kind.valueOf(name));
  }

  private Node head() {
    VBox head = new VBox(search);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private Node line() {
    Segments<Presentation.Kind> kinds = new Segments<>(kind, kind::set);
    for (Presentation.Kind each : Presentation.Kind.values()) {
      String id = "images-as-" + each.name().toLowerCase(Locale.ROOT);
      kinds.add(id, each, each.icon(), Messages.word("images.as", each), "");
    }
    count.setMinWidth(0);
    HBox line = Widgets.row(8, count, Widgets.spring(), new OrderMenu(open), kinds);
    line.getStyleClass().add("images-line");
    return line;
  }

  private Node nothing() {
    Hyperlink clear = new Hyperlink(Messages.text("images.clear"));
    clear.setId("images-clear");
    clear.setOnAction(_ -> search.text(""));
    VBox box = Widgets.column(8, Widgets.paragraph(Messages.text("images.no-match")), clear);
    box.getStyleClass().add("images-nothing");
    return box;
  }

  private void listen() {
    search.onLeave(leave);
    search.onEnter(_ -> images.whenKnown(this::showFirst));
    search.query().addListener((_, _, query) -> images.query().set(query));
    images.listing().addListener((_, _, _) -> fill());
    patience.setOnFinished(_ -> tell());
    images.searching().addListener((_, _, now) -> searching(now));
    images.total().addListener((_, _, _) -> tell());
    images.order().addListener((_, _, order) -> memory.order(order));
    kind.addListener((_, _, now) -> show(now));
    content.setOnContextMenuRequested(e -> {
      menu.show(content, e.getScreenX(), e.getScreenY());
      e.consume();
    });
    content.setOnMousePressed(_ -> menu.hide());
  }

  private void show(Presentation.Kind now) {
    memory.kind(now);
    fit();
    presentation(now).fill(lines);
    show(presentation(now).node());
    tell();
  }

  private void resize(double width) {
    double fitting = Math.clamp(width, NARROWEST, widest());
    setPrefWidth(fitting);
    memory.width(kind.get(), fitting);
  }

  /// As wide as it was left, if the window has room for that.
  private void fit() {
    setPrefWidth(Math.clamp(memory.width(kind.get()), NARROWEST, widest()));
  }

  private double widest() {
    double window = getScene() == null ? 0 : getScene().getWidth();
    return window <= 0 ? Double.MAX_VALUE : Math.max(NARROWEST, window - BESIDES);
  }

  private Presentation presentation(Presentation.Kind wanted) {
    return made.computeIfAbsent(wanted, this::make);
  }

  private Presentation make(Presentation.Kind wanted) {
    return switch (wanted) {
      case LIST -> new ImageList(open, thumbnails, lines, this::toggle);
      case TABLE -> new ImageTable(open, columns, lines, this::toggle);
      case GALLERY -> new ImageGallery(open, files, lines);
    };
  }

  private void toggle(Line.Folder folder) {
    if (!shut.remove(folder.path())) {
      shut.add(folder.path());
    }
    fill();
  }

  private void fill() {
    lines = new ImageLines(images.listing().get(), shut);
    presentation(kind.get()).fill(lines);
    tell();
  }

  /// A search that takes a moment only is not told of.
  private void searching(boolean now) {
    if (now) {
      patience.playFromStart();
    } else {
      patience.stop();
      tell();
    }
  }

  /// Tells how many there are, and what to do when there are none.
  private void tell() {
    if (images.searching().get()) {
      count.setText(Messages.text("images.searching").toUpperCase(Locale.ROOT));
      return;
    }
    int shown = images.listing().get().ids().length;
    long total = images.total().get();
    String words =
        shown == total
            ? Messages.text("images.all", total)
            : Messages.text("images.count", shown, total);
    count.setText(words.toUpperCase(Locale.ROOT));
    boolean none = shown == 0 && !images.query().get().equals(Query.ALL);
    show(none ? nothing : presentation(kind.get()).node());
  }

  private void show(Node now) {
    if (!content.getChildren().equals(List.of(now))) {
      content.getChildren().setAll(now);
    }
  }

  /// Enter goes to the first image found.
  private void showFirst() {
    long[] ids = images.ids().get();
    if (ids.length > 0) {
      open.label().show(ids[0]);
      leave.run();
    }
  }
}
