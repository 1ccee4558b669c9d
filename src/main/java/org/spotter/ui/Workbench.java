package org.spotter.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Image;
import org.spotter.pixels.Thumbnails;
import org.spotter.store.ImageQuery;
import org.spotter.ui.categories.CategoryEditor;
import org.spotter.ui.explain.ExplainDesk;
import org.spotter.ui.images.ImageEdits;
import org.spotter.ui.images.ImageViews;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.ModelsModel;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Palette;
import org.spotter.ui.model.ToolsModel;
import org.spotter.ui.model.Workspace;
import org.spotter.ui.models.ModelsDesk;
import org.spotter.ui.models.ModelsView;
import org.spotter.ui.search.QueryHistory;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.test.TestBench;
import org.spotter.ui.view.AttributeKeys;
import org.spotter.ui.view.CanvasPane;
import org.spotter.ui.view.CategoryCards;
import org.spotter.ui.view.LabelView;
import org.spotter.ui.view.MainMenu;
import org.spotter.ui.view.Pixels;
import org.spotter.ui.view.RunChooser;
import org.spotter.ui.view.StatusLine;
import org.spotter.ui.view.ThumbnailStore;
import org.spotter.ui.view.TopBar;
import org.spotter.ui.view.Widgets;

/// The views of the project that is open, each made when it is first shown, and what they offer to
/// the actions.
public final class Workbench implements AutoCloseable {
  private static final int FOUND_IMAGES = 20;
  private final Window window;
  private final OpenProject open;
  private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.LABEL);
  private final Map<Workspace, Node> views = new EnumMap<>(Workspace.class);
  private final StackPane center = new StackPane();
  private final ReviewRoom review;
  private final ThumbnailStore thumbnails;
  private final CategoryCards categoryCards;
  private final ProjectCards cards;
  private final ToolsModel tools;
  private final CanvasPane canvas;
  private final LabelView label;
  private final ImageViews images;
  private final StatusHint hint;
  private final ModelsModel models;
  private final ProjectPages pages;
  private final Testing testing;
  private final ModelsDesk modelsDesk;
  private final AttributeKeys attributeKeys;
  private final ExplainDesk explainDesk;

  Workbench(Window window, OpenProject open) {
    this.window = window;
    this.open = open;
    models = new ModelsModel(open.threads());
    Thumbnails made = Thumbnails.ofUser();
    thumbnails = new ThumbnailStore(file -> Pixels.toImage(made.of(file)));
    review = new ReviewRoom(window, this, made);
    categoryCards = new CategoryCards(window.overlay(), open, this::categories);
    cards = new ProjectCards(window, open, models);
    pages = new ProjectPages(window, this);
    testing = new Testing(window, this, open);
    tools = new ToolsModel(window.settings(), open);
    canvas = new CanvasPane(open, tools);
    images = imageViews(made);
    label = new LabelView(open, images.panel(), images.middle(), categoryCards, canvas);
    attributeKeys = new AttributeKeys(open.attributes());
    hint = new StatusHint(window.notices(), canvas.hint(), workspace);
    explainDesk = new ExplainDesk(open, models, window.overlay());
    modelsDesk =
        new ModelsDesk(
            open,
            models,
            new ModelsDesk.Surroundings(
                window.overlay(),
                window.chooser(),
                window.settings(),
                this::prelabel,
                this::prelabelWith,
                explainDesk::inspect));
    views.put(Workspace.LABEL, label);
    workspace.addListener((_, _, w) -> show(w));
    show(Workspace.LABEL);
  }

  private ImageViews imageViews(Thumbnails files) {
    ImageEdits edits = new ImageEdits(open, window.overlay(), window.chooser());
    SearchField search = searchField("image-search");
    return new ImageViews(open, thumbnails, files, search, edits, window.settings(), canvas);
  }

  /// The views of images in the Label workspace.
  ImageViews images() {
    return images;
  }

  /// A field for queries over this project.
  ///
  /// @param id of the field, for tests and styles
  SearchField searchField(String id) {
    return new SearchField(open, window.overlay(), new QueryHistory(window.settings()), id);
  }

  /// The project these views are of.
  public OpenProject project() {
    return open;
  }

  /// Which workspace is shown.
  public ObjectProperty<Workspace> workspace() {
    return workspace;
  }

  /// Which tool is in hand, and how the tools are set.
  public ToolsModel tools() {
    return tools;
  }

  /// The canvas with its tools.
  public CanvasPane canvas() {
    return canvas;
  }

  @Override
  public void close() {
    thumbnails.close();
    images.close();
    review.close();
    canvas.close();
    testing.close();
  }

  /// Whether nothing is still to come that was asked for: thumbnails, pictures, jobs.
  boolean isIdle() {
    return thumbnails.isIdle() && review.isIdle() && open.jobs().running().isEmpty();
  }

  /// Makes views that name keys anew, for the keys are others now.
  void forgetKeys() {
    review.keys();
    show(workspace.get());
  }

  /// Keys that belong to the objects at hand.
  ///
  /// @return whether this was one
  boolean press(javafx.scene.input.KeyEvent event) {
    return workspace.get() == Workspace.LABEL && (attributeKeys.press(event) || leaves(event));
  }

  /// Takes the keyboard to the next part of the workspace, or to the one before.
  void moveFocus(int by) {
    PanelFocus.move(window.scene(), by);
  }

  private boolean leaves(javafx.scene.input.KeyEvent event) {
    var classifying = open.imageClasses().classifying();
    boolean leaves = event.getCode() == javafx.scene.input.KeyCode.ESCAPE && classifying.get();
    classifying.set(classifying.get() && !leaves);
    return leaves;
  }

  Node center() {
    return center;
  }

  Node topBar(MainMenu menu) {
    canvas.tools(window.actions(), window.keys());
    label.keys(window.actions(), window.keys());
    var prelabel = Widgets.button(window.actions().get("run.prelabel"), window.keys(), "accent");
    prelabel.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return new TopBar(
        open.name(),
        menu,
        workspace,
        window.actions(),
        window.keys(),
        List.of(
            new ReadOnlyMark(open.project(), window::editHere),
            review.returning(),
            new RunChooser(open.runs()),
            prelabel));
  }

  Node statusLine() {
    ObservableValue<String> place =
        Bindings.when(workspace.isEqualTo(Workspace.LABEL)).then(canvas.place()).otherwise("");
    List<Button> zooming =
        Stream.of("view.zoom-out", "view.zoom-in", "view.fit")
            .map(id -> Widgets.iconButton(window.actions().get(id), window.keys()))
            .toList();
    zooming.forEach(b -> b.setFocusTraversable(false));
    return new StatusLine(hint.text(), open.jobs(), place, zooming, open.label().saved());
  }

  /// What the palette finds beside the actions: categories to label with.
  List<Palette.Entry> entries() {
    List<Palette.Entry> entries = new ArrayList<>();
    for (CategoryRow row : open.categories().rows()) {
      entries.add(
          new Palette.Entry(
              row.category().name(),
              Messages.text("palette.category"),
              "fth-tag",
              row.key() == 0 ? "" : Integer.toString(row.key()),
              () -> open.objects().choose(row.category())));
    }
    return entries;
  }

  /// Finds images for the palette, out of the window's thread.
  void images(String query, Consumer<List<Palette.Entry>> found) {
    open.threads()
        .reader()
        .execute(() -> {
          List<Palette.Entry> entries = images(query);
          open.threads().window().execute(() -> found.accept(entries));
        });
  }

  private List<Palette.Entry> images(String query) {
    long[] ids = open.project().images().ids(ImageQuery.ALL.withText(query.strip()));
    long[] first = Arrays.copyOf(ids, Math.min(ids.length, FOUND_IMAGES));
    return open.project().images().some(first).stream().map(this::entry).toList();
  }

  private Palette.Entry entry(Image image) {
    return new Palette.Entry(
        image.fileName(), Messages.text("palette.image"), "fth-image", "", () -> show(image.id()));
  }

  /// Goes to an image on the canvas.
  void show(long imageId) {
    workspace.set(Workspace.LABEL);
    open.label().show(imageId);
  }

  /// Goes to the images of a query.
  void find(String query) {
    workspace.set(Workspace.LABEL);
    label.images().find(query);
  }

  /// The ids of the images chosen in the list.
  List<Long> chosen() {
    return label.images().chosen();
  }

  /// Small pictures, shared by all views.
  ThumbnailStore thumbnails() {
    return thumbnails;
  }

  /// What is tested.
  TestBench testBench() {
    return testing.bench();
  }

  /// Statistics and other pages about the whole project.
  ProjectPages pages() {
    return pages;
  }

  void search() {
    label.images().search();
  }

  void fit() {
    canvas.fit();
  }

  void actual() {
    canvas.actual();
  }

  void zoomIn() {
    canvas.zoomIn();
  }

  void zoomOut() {
    canvas.zoomOut();
  }

  BooleanProperty truth() {
    return canvas.truth();
  }

  BooleanProperty predictions() {
    return canvas.predictions();
  }

  BooleanProperty sideBySide() {
    return canvas.sideBySide();
  }

  void addCategory() {
    categoryCards.add();
  }

  /// Opens the editor of categories.
  ///
  /// @param chosen what to show first, or null for the one in hand
  void categories(@Nullable Category chosen) {
    new CategoryEditor(open, window.overlay(), window.keys(), categoryCards::skeleton).open(chosen);
  }

  /// Opens the skeleton editor for the category in hand.
  void skeleton() {
    Category current = open.categories().current().get();
    if (current != null) {
      categoryCards.skeleton(current);
    }
  }

  void prelabel(@Nullable String model) {
    cards.prelabel(model, label.images().chosen());
  }

  /// The Review workspace.
  ReviewRoom review() {
    return review;
  }

  /// Asks which proposals of many images are to be accepted or rejected.
  void decide() {
    new DecideCard(window, open).show(label.images().chosen());
  }

  /// Asks what to run a pipeline on.
  void prelabelWith(Path pipeline) {
    cards.prelabelWith(pipeline, label.images().chosen());
  }

  /// Shows the form for a model that somebody brings, with a preview on the image that is open.
  public void addModel(Path file) {
    workspace.set(Workspace.MODELS);
    modelsDesk.add(file);
  }

  /// Looks behind a result.
  ExplainDesk explainDesk() {
    return explainDesk;
  }

  /// The ways about the Models workspace.
  ModelsDesk modelsDesk() {
    return modelsDesk;
  }

  void evaluate() {
    workspace.set(Workspace.TEST);
    testing.reload();
  }

  void report() {
    cards.report();
  }

  void addImages() {
    Path folder = window.chooser().folder(Messages.text("add-images.title"));
    if (folder != null) {
      addImages(folder);
    }
  }

  void addImages(Path folder) {
    cards.addImages(folder);
  }

  void addPictures(List<Path> files) {
    cards.addPictures(files);
  }

  void importing(@Nullable Path source) {
    cards.importing(source);
  }

  void exporting() {
    cards.exporting();
  }

  private void show(Workspace shown) {
    Node view = views.computeIfAbsent(shown, this::make);
    center.getChildren().setAll(view);
    Platform.runLater(
        switch (shown) {
          case LABEL -> canvas::focus;
          case REVIEW -> review.view()::focus;
          case TEST, MODELS -> view::requestFocus;
        });
  }

  private Node make(Workspace shown) {
    return switch (shown) {
      case LABEL -> label;
      case REVIEW -> review.view();
      case TEST -> testing.workspace();
      case MODELS -> new ModelsView(modelsDesk);
    };
  }
}
