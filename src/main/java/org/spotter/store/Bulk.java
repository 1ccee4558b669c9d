package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.task.Problem;

/// Brings many rows in one transaction, all or nothing, with constant memory. Begun, used and
/// closed by one thread; while it is open other writers wait and readers do not.
///
/// Categories and images come before the annotations that name them. The journal notes the load as
/// one entry without its rows; undo steps past it.
public final class Bulk implements AutoCloseable {
  private final Database database;
  private final Events events;
  private final String label;
  private final Database.Transaction transaction;
  private final Session session;
  private final Shapes shapes = new Shapes();
  private final PreparedStatement insertImage;
  private final PreparedStatement insertAnnotation;
  private final PreparedStatement insertPlain;
  private boolean withoutIndexes;
  private boolean uncounted;
  private long annotations;
  private boolean refused;

  Bulk(Database database, Events events, String label) {
    this.database = database;
    this.events = events;
    this.label = label;
    transaction = database.begin();
    session = transaction.session();
    try {
      insertImage = session.statement(ImageRow.INSERT);
      insertAnnotation = session.statement(AnnotationRow.INSERT);
      insertPlain = session.statement(AnnotationRow.INSERT_PLAIN);
    } catch (SQLException e) {
      transaction.close();
      throw Failures.problem(database.file(), e);
    }
  }

  /// Adds a category at the end of the list.
  ///
  /// @throws Problem when its id or name is there already
  public void add(Category category) {
    adding(
        "Category " + category.id() + " (" + category.name() + ")",
        () -> {
          PreparedStatement insert = session.statement(CategoryRow.INSERT);
          CategoryRow.bind(insert, category);
          insert.setNull(8, Types.INTEGER);
          insert.executeUpdate();
        });
  }

  /// Adds an image.
  ///
  /// @throws Problem when its id is there already
  public void add(Image image) {
    adding(
        "Image " + image.id() + " (" + image.fileName() + ")",
        () -> {
          ImageRow.bind(insertImage, image);
          insertImage.executeUpdate();
        });
  }

  /// Adds an annotation of an image and a category that are there.
  ///
  /// @throws Problem when its id is there already (in an empty project that is told by `commit`),
  ///   or its image or category is not
  public void add(Annotation annotation) {
    if (annotations++ == 0) {
      dropIndexesOfNothing();
    }
    uncounted = true;
    adding("Annotation " + annotation.id(), () -> insert(annotation));
  }

  /// Puts a category in the place of the one with its id. The journal does not note what was.
  public void replace(Category category) {
    adding(
        "Category " + category.id(),
        () -> {
          PreparedStatement update = session.statement(CategoryRow.UPDATE);
          CategoryRow.bind(update, category);
          update.setLong(8, category.id());
          update.executeUpdate();
        });
  }

  /// Puts an image in the place of the one with its id. The journal does not note what was.
  public void replace(Image image) {
    adding(
        "Image " + image.id(),
        () -> {
          PreparedStatement update = session.statement(ImageRow.UPDATE);
          ImageRow.bind(update, image);
          update.setLong(14, image.id());
          update.executeUpdate();
        });
  }

  /// Puts an annotation in the place of the one with its id. The journal does not note what was.
  public void replace(Annotation annotation) {
    uncounted = true;
    adding(
        "Annotation " + annotation.id(),
        () -> {
          PreparedStatement update = session.statement(AnnotationRow.UPDATE);
          AnnotationRow.bind(update, annotation, shapes);
          update.setLong(15, annotation.id());
          update.executeUpdate();
        });
  }

  private void insert(Annotation annotation) throws SQLException {
    if (AnnotationRow.isPlain(annotation)) {
      AnnotationRow.bindPlain(insertPlain, annotation, shapes);
      insertPlain.executeUpdate();
    } else {
      AnnotationRow.bind(insertAnnotation, annotation, shapes);
      insertAnnotation.setNull(15, Types.INTEGER);
      insertAnnotation.executeUpdate();
    }
  }

  /// Remembers the fields of the data set that belong to no row.
  public void datasetExtra(Extra extra) {
    put(Settings.DATASET_EXTRA, extra.json());
  }

  /// Remembers a setting of the project.
  public void put(String key, String value) {
    adding("Setting " + key, () -> session.update(Settings.PUT, key, value));
  }

  /// Makes all of it part of the project; it is on the disk when this returns.
  ///
  /// @throws Problem when an annotation's id came twice; nothing was added then
  public void commit() {
    if (refused) {
      throw new IllegalStateException("a load of which a row was refused is not kept");
    }
    try {
      if (withoutIndexes) {
        createIndexes();
      }
      if (uncounted) {
        Schema.countObjects(session);
      }
      Agreements.forgetAll(session);
      new JournalTable(session).noteBulk(label);
    } catch (SQLException e) {
      throw Failures.problem(database.file(), e);
    }
    transaction.commit();
    transaction.close();
    events.tell(new Event.OfEverything());
  }

  /// Leaves the project as it was, unless `commit` was called.
  @Override
  public void close() {
    transaction.close();
  }

  /// Indexes made once at the end cost less than indexes kept row by row.
  private void dropIndexesOfNothing() {
    adding(
        "The first annotation",
        () -> {
          if (session.number("SELECT count(*) FROM (SELECT 1 FROM annotation LIMIT 1)") == 0) {
            Schema.dropIndexes(session);
            withoutIndexes = true;
          }
        });
  }

  private void createIndexes() throws SQLException {
    try {
      Schema.createIndexes(session);
    } catch (SQLException e) {
      requireDifferentIds();
      throw e;
    }
  }

  private void requireDifferentIds() throws SQLException {
    OptionalLong twice =
        session
            .first(
                "SELECT id FROM annotation GROUP BY id HAVING count(*) > 1 LIMIT 1",
                row -> OptionalLong.of(row.getLong(1)))
            .orElse(OptionalLong.empty());
    if (twice.isPresent()) {
      throw new Problem(
          "Annotation " + twice.getAsLong() + " comes twice; nothing was added to the project.");
    }
  }

  private interface Adding {
    void run() throws SQLException;
  }

  private void adding(String what, Adding adding) {
    if (refused) {
      throw new IllegalStateException("nothing can be added after a row was refused");
    }
    try {
      adding.run();
    } catch (SQLException e) {
      refused = true;
      throw Failures.refused(database.file(), what, e);
    }
  }
}
