package org.spotter.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.spotter.store.Project;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Appearance;
import org.spotter.ui.model.Jobs;
import org.spotter.ui.model.KeyFamily;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Language;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Notices;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.model.Palette;
import org.spotter.ui.model.Scale;
import org.spotter.ui.model.Settings;
import org.spotter.ui.model.Threads;
import org.spotter.ui.view.Chooser;
import org.spotter.ui.view.FirstRunView;
import org.spotter.ui.view.Keyboard;
import org.spotter.ui.view.MainMenu;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.PaletteView;
import org.spotter.ui.view.ProblemBar;
import org.spotter.ui.view.StatusLine;
import org.spotter.ui.view.SystemChooser;
import org.spotter.ui.view.Theme;
import org.spotter.ui.view.Widgets;

/// The frame: a stage that shows one project, or three things to do while none is open. Appearance
/// and keys can change at any time; what they touch is built anew.
public final class Window {
  private static final Duration FOLLOWING = Duration.ofMillis(500);
  private final Stage stage;
  private final Settings settings;
  private final Chooser chooser;
  private final Overlay overlay = new Overlay();
  private final BorderPane frame = new BorderPane();
  private final Scene scene;
  private final Keyboard keyboard;
  private final Dropping dropping;
  private final Notices notices = new Notices();
  private final Threads threads = Threads.behind(Window::later);
  private final Jobs jobs = new Jobs(threads, notices);
  private final Cards cards;
  private Actions actions = new Actions();
  private final KeyDesk keyDesk;
  private @Nullable OpenProject open;
  private @Nullable Workbench bench;

  public Window(Stage stage, Settings settings) {
    this(stage, settings, new SystemChooser(stage));
  }

  /// @param chooser asks for files
  public Window(Stage stage, Settings settings, Chooser chooser) {
    this.stage = stage;
    this.settings = settings;
    this.chooser = chooser;
    keyDesk = new KeyDesk(this, settings);
    StackPane middle = new StackPane(frame, new ProblemBar(notices), overlay);
    scene = new Scene(middle, settings.window().width(), settings.window().height());
    keyboard = new Keyboard(scene, overlay);
    keyboard.before(e -> bench != null && bench.press(e));
    cards = new Cards(this, overlay);
    Theme.apply(scene, settings.appearance());
    dropping = Dropping.onto(scene, this);
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.setMaximized(settings.window().maximized());
    stage.setOnCloseRequest(_ -> close());
    showNothing();
    keyDesk.tellFaults();
  }

  /// Brings a result to the window's thread and sees that it is drawn: what asks for layout while a
  /// layout is going on would otherwise wait for the next pulse, which may only come with the next
  /// move of the mouse.
  private static void later(Runnable result) {
    Platform.runLater(() -> {
      result.run();
      Platform.requestNextPulse();
    });
  }

  /// Shows the window.
  public void show() {
    stage.show();
  }

  /// Opens a project, out of the window's thread, and then closes the one that was open: where the
  /// other cannot be opened, this one stays.
  public void open(Path file) {
    if (open == null || !isSame(open.project().file(), file)) {
      jobs.start(
          Messages.text("job.open", String.valueOf(file.getFileName())),
          _ -> openFile(file),
          this::opened);
    }
  }

  /// A project that another window edits is looked at, and followed as it changes.
  private static Project openFile(Path file) {
    if (!isWritable(file)) {
      return Project.openReadOnly(file);
    }
    if (!Project.isEditedElsewhere(file)) {
      return Project.open(file);
    }
    Project project = Project.openReadOnly(file);
    var _ = project.follow(FOLLOWING);
    return project;
  }

  /// Edits the project that is only looked at, if nobody else does any more.
  void editHere() {
    if (open != null && open.project().readOnly()) {
      Path file = open.project().file();
      String name = String.valueOf(file.getFileName());
      jobs.start(Messages.text("job.open", name), _ -> Project.open(file), this::opened);
    }
  }

  /// A project that may only be looked at is looked at; every change is refused in a sentence.
  private static boolean isWritable(Path file) {
    return !Files.exists(file)
        || (Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent()));
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException _) {
      return false;
    }
  }

  /// Does what a dropped file or folder asks for.
  public void take(Path path) {
    dropping.take(List.of(path));
  }

  /// Closes the project; what is being written is waited for.
  public void closeProject() {
    OpenProject was = open;
    Workbench old = bench;
    open = null;
    bench = null;
    if (old != null) {
      old.close();
    }
    if (was != null) {
      was.close();
      showNothing();
    }
  }

  /// Remembers the window's size, and closes the project.
  public void close() {
    settings.window(
        new Settings.WindowSize(
            (int) scene.getWidth(), (int) scene.getHeight(), stage.isMaximized()));
    closeProject();
    jobs.cancelAll();
    threads.close();
  }

  public Scene scene() {
    return scene;
  }

  /// The project that is open, or null.
  public @Nullable OpenProject project() {
    return open;
  }

  /// The views of the project that is open, or null.
  public @Nullable Workbench bench() {
    return bench;
  }

  public Actions actions() {
    return actions;
  }

  Notices notices() {
    return notices;
  }

  Jobs jobs() {
    return jobs;
  }

  Settings settings() {
    return settings;
  }

  Chooser chooser() {
    return chooser;
  }

  Overlay overlay() {
    return overlay;
  }

  Cards cards() {
    return cards;
  }

  KeyMap keys() {
    return keyDesk.map();
  }

  KeyDesk keyDesk() {
    return keyDesk;
  }

  /// Shows everything in another appearance.
  public void appearance(Appearance appearance) {
    settings.appearance(appearance);
    Theme.apply(scene, appearance);
  }

  /// From now on speaks another language: everything is built anew, the project at the same place.
  public void language(Language language) {
    settings.language(language);
    language.use();
    OpenProject was = open;
    if (was == null) {
      showNothing();
    } else {
      closeProject();
      open(was.project().file());
    }
  }

  /// From the next start on draws everything larger or smaller.
  public void scale(Scale scale) {
    settings.scale(scale);
    notices.say(Messages.text("scale.changed", Messages.word("scale", scale)));
  }

  /// From now on has the keys of a family.
  public void keys(KeyFamily family) {
    keyDesk.family(family);
    notices.say(Messages.text("keys.changed", Messages.word("family", family)));
  }

  /// Builds what names keys anew, for they are others now.
  void keysChanged() {
    if (bench == null) {
      showNothing();
    } else {
      showProject(bench);
      bench.forgetKeys();
    }
  }

  void palette() {
    new PaletteView(overlay, this::find, this::findImages).open();
  }

  private List<Palette.Entry> find(String query) {
    List<Palette.Entry> all = new ArrayList<>(actions.entries(keys()));
    if (bench != null && !query.isBlank()) {
      all.addAll(bench.entries());
    }
    return Palette.find(all, query, 40);
  }

  private void findImages(String query, Consumer<List<Palette.Entry>> found) {
    if (bench != null && !query.isBlank()) {
      bench.images(query, found);
    }
  }

  /// Shows a project that was opened.
  void opened(Project project) {
    closeProject();
    settings.opened(project.file());
    OpenProject fresh = new OpenProject(project, Threads.behind(Platform::runLater), notices);
    open = fresh;
    bench = new Workbench(this, fresh);
    notices.putAway();
    showProject(bench);
    if (project.isFollowing()) {
      notices.say(Messages.text("following.said", fresh.name()));
    } else if (project.readOnly()) {
      notices.problem(Messages.text("problem.read-only", fresh.name()));
    } else {
      keyDesk.tellFaults();
    }
  }

  private void showProject(Workbench shown) {
    OpenProject project = shown.project();
    stage.setTitle(Messages.text("window.title", project.name()));
    Actions all = new Actions();
    new ProjectActions(this, project, shown).addTo(all);
    new WindowActions(this).addTo(all);
    use(all);
    frame.setTop(shown.topBar(menu()));
    frame.setCenter(shown.center());
    frame.setBottom(shown.statusLine());
    Platform.runLater(shown.canvas()::focus);
  }

  private void showNothing() {
    stage.setTitle(Messages.text("window.empty"));
    Actions all = new Actions();
    new WindowActions(this).addTo(all);
    use(all);
    frame.setTop(emptyBar());
    frame.setCenter(new FirstRunView(all, existing(), this::open));
    frame.setBottom(
        new StatusLine(
            new SimpleStringProperty(Messages.text("first.hint")),
            jobs,
            new SimpleStringProperty(""),
            List.of(),
            new SimpleBooleanProperty(true)));
  }

  private javafx.scene.Node emptyBar() {
    Button palette = Widgets.iconButton(actions.get("palette"), keys());
    var bar = Widgets.row(8, Widgets.wordmark(), menu(), Widgets.spring(), palette);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private MainMenu menu() {
    MainMenu menu = new MainMenu(actions, keys(), existing(), this::open);
    menu.setText(open == null ? Messages.text("menu.title") : open.name());
    return menu;
  }

  private List<Path> existing() {
    return settings.recent().stream().filter(Files::exists).toList();
  }

  private void use(Actions all) {
    actions = all;
    keyboard.use(all, keys());
  }

  /// Tells what came of something: in passing when that is all, on a card when there is more.
  void told(String summary, List<String> notes) {
    if (notes.isEmpty()) {
      notices.say(summary);
    } else {
      cards.notes(summary, notes);
    }
  }
}
