package org.spotter.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.store.query.Parsed;
import org.spotter.store.query.Queries;
import org.spotter.store.query.Query;
import org.spotter.store.query.Vocabulary;
import org.spotter.task.Problem;

/// An open project file. All of it is safe for use by several threads; reading never waits for
/// writing.
public final class Project implements AutoCloseable {
  /// Each name once, by jumping from one to the next in the index.
  private static final String SAID =
      "WITH RECURSIVE said(name) AS (SELECT min(name) FROM annotation_value UNION ALL SELECT"
          + " (SELECT min(v.name) FROM annotation_value v WHERE v.name > said.name) FROM said WHERE"
          + " said.name IS NOT NULL) SELECT name FROM said WHERE name IS NOT NULL";

  private final Path file;
  private final Database database;
  private final @Nullable ProjectLock lock;
  private final Events events = new Events();
  private final Selection selection;
  private final Images images;
  private final Categories categories;
  private final Annotations annotations;
  private final Runs runs;
  private final Journal journal;
  private final Settings settings;
  private final Finds finds;
  private final SavedQueries queries;
  private final Queue<Following> following = new ConcurrentLinkedQueue<>();

  Project(Path file, Database database, @Nullable ProjectLock lock) {
    this.file = file;
    this.database = database;
    this.lock = lock;
    selection = new Selection(database);
    images = new Images(database, selection);
    finds = new Finds(selection);
    events.add(e -> {
      if (e instanceof Event.OfEverything) {
        images.forgetOrder();
      }
    });
    categories = new Categories(database);
    annotations = new Annotations(database, selection);
    runs = new Runs(database, events);
    journal = new Journal(database, events);
    settings = new Settings(database, events);
    queries = new SavedQueries(settings);
  }

  /// Makes a new, empty project and opens it for writing.
  ///
  /// @throws Problem when there is such a file, or it cannot be written there
  public static Project create(Path file) {
    return Opening.create(file);
  }

  /// Opens a project for reading and writing, and holds it against other windows until it is closed
  /// or the process ends.
  ///
  /// @throws Problem when it is not a project, is of a newer version, is damaged, cannot be
  ///   written, or another window has it; the file is as it was then
  public static Project open(Path file) {
    return Opening.open(file);
  }

  /// Opens a project for reading, also beside a window that edits it, and in a read-only folder. A
  /// project of an older version is read from a copy that is brought up to date; it stays as it is.
  ///
  /// @throws Problem when it is not a project, is of a newer version, or is damaged
  public static Project openReadOnly(Path file) {
    return Opening.openReadOnly(file);
  }

  /// Whether a window has the project open for writing now, in this process or another; one that
  /// wants to look at it may open it read-only and [#follow] it.
  public static boolean isEditedElsewhere(Path file) {
    try {
      return ProjectLock.isHeld(file.toRealPath());
    } catch (IOException _) {
      return false;
    }
  }

  /// The project file, absolute and with links resolved.
  public Path file() {
    return file;
  }

  /// The folder that relative paths of images start from.
  public Path folder() {
    return file.resolveSibling("");
  }

  public boolean readOnly() {
    return database.readOnly();
  }

  /// Where the picture of an image should be.
  public Path locate(Image image) {
    return file.resolveSibling(image.path()).normalize();
  }

  public Images images() {
    return images;
  }

  public Categories categories() {
    return categories;
  }

  public Annotations annotations() {
    return annotations;
  }

  public Runs runs() {
    return runs;
  }

  public Journal journal() {
    return journal;
  }

  public Settings settings() {
    return settings;
  }

  /// The objects that queries find.
  public Finds finds() {
    return finds;
  }

  /// What lists of images tell and are sorted by.
  public ImageFacts facts() {
    return new ImageFacts(database, images);
  }

  /// Who did what and when.
  public History history() {
    return new History(database);
  }

  /// Counts over the images that a query means.
  public Tallies tallies(Query scope) {
    return new Tallies(selection, scope);
  }

  /// Tells the listeners also what other processes commit, until this is closed or the project is:
  /// for a window that looks at a project which another one edits. They are told on a thread of its
  /// own.
  ///
  /// @param every how often to look, as half a second; looking costs microseconds
  public AutoCloseable follow(Duration every) {
    try {
      Following started = new Following(database.watcher(), events, every);
      following.add(started);
      return () -> {
        following.remove(started);
        started.close();
      };
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    }
  }

  /// Whether this tells what other processes commit.
  public boolean isFollowing() {
    return !following.isEmpty();
  }

  /// The perceptual hashes of pictures.
  public ImageHashes hashes() {
    return new ImageHashes(database);
  }

  /// The queries kept under a name.
  public SavedQueries queries() {
    return queries;
  }

  /// The names that a query may use now.
  public Vocabulary vocabulary() {
    List<String> tags =
        database.read(s ->
            s.list("SELECT DISTINCT tag FROM image_tag ORDER BY tag", row -> row.getString(1)));
    List<String> people =
        database.read(
            s -> s.list("SELECT DISTINCT who FROM journal ORDER BY who", row -> row.getString(1)));
    List<String> said = database.read(s -> s.list(SAID, row -> row.getString(1)));
    return new Vocabulary(categories.all(), runs.all(), tags, people, said);
  }

  /// Reads a query with the names of this project; see docs/query.md.
  public Parsed parse(String text) {
    return Queries.parse(text, vocabulary());
  }

  /// Begins a load of many rows; other writers wait until it is closed.
  ///
  /// @param label what a person would call it ("Import instances.json")
  public Bulk bulk(String label) {
    return new Bulk(database, events, label);
  }

  /// Tells the listener of every change after it is on the disk, on the thread that made it and
  /// with nothing locked: it may read and write.
  public void addListener(Consumer<Event> listener) {
    events.add(listener);
  }

  public void removeListener(Consumer<Event> listener) {
    events.remove(listener);
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    following.forEach(Following::close);
    following.clear();
    database.close();
    if (lock != null) {
      lock.close();
    }
  }
}
