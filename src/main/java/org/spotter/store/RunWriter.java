package org.spotter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.task.Problem;

/// Stores what a run finds, one or a few images at a time. Each call is one transaction, kept even
/// when the run is interrupted; between calls other writers have their turn. Safe for use by
/// several threads.
public final class RunWriter implements AutoCloseable {
  private static final String TAKE_IDS =
      "INSERT INTO counter (name, last) VALUES ('prediction', ?)"
          + " ON CONFLICT (name) DO UPDATE SET last = last + excluded.last RETURNING last";

  private final Database database;
  private final Events events;
  private final Run run;

  RunWriter(Database database, Events events, Run run) {
    this.database = database;
    this.events = events;
    this.run = run;
  }

  /// The run as it was started, with its id.
  public Run run() {
    return run;
  }

  /// All predictions of one image; also none.
  public record Found(long imageId, List<Prediction> predictions) {
    public Found {
      predictions = List.copyOf(predictions);
    }
  }

  /// Stores all predictions of one image, which is done then; also none. What the run had said of
  /// this image before is replaced.
  ///
  /// @throws Problem when the project does not have the image or the run
  public void add(long imageId, List<Prediction> predictions) {
    add(List.of(new Found(imageId, predictions)));
  }

  /// The same for a few images at once, all or none: one wait for the disk instead of many.
  public void add(List<Found> images) {
    images.forEach(this::requireFit);
    database.write(s -> {
      requireRun(s);
      for (Found found : images) {
        begin(s, found);
        insert(s, found.predictions());
        Agreements.renew(s, run.id(), found.imageId());
      }
      return run;
    });
    images.forEach(f -> events.tell(new Event.OfPredictions(run.id(), f.imageId())));
  }

  /// Notes that the run did all it had to do.
  public Run finish(Instant when) {
    database.write(
        s -> s.update("UPDATE run SET finished = ? WHERE id = ?", when.toString(), run.id()));
    events.tell(new Event.OfRun(run.id()));
    return run.withFinished(when);
  }

  /// Leaves the run as it is: unfinished, unless [#finish] was called.
  @Override
  public void close() {}

  private void requireFit(Found found) {
    found.predictions().forEach(p -> requireFit(found.imageId(), p));
  }

  private void requireFit(long imageId, Prediction p) {
    if (p.imageId() != imageId) {
      throw new IllegalArgumentException(
          "a prediction for image " + p.imageId() + " among those of image " + imageId);
    }
    if (p.classIndex() < 0 || p.classIndex() >= run.classes().size()) {
      throw new IllegalArgumentException(
          "the run " + run.name() + " has no class " + p.classIndex());
    }
  }

  private void requireRun(Session s) throws SQLException {
    if (s.number("SELECT count(*) FROM run WHERE id = ?", run.id()) == 0) {
      throw new Problem("The run " + run.name() + " was deleted; what it finds is not kept.");
    }
  }

  private void begin(Session s, Found found) throws SQLException {
    long imageId = found.imageId();
    if (s.number("SELECT count(*) FROM image WHERE id = ?", imageId) == 0) {
      throw new Problem(
          "The run "
              + run.name()
              + " names image "
              + imageId
              + ", which the project does not have; its predictions were not kept.");
    }
    s.update("DELETE FROM decision WHERE run_id = ? AND image_id = ?", run.id(), imageId);
    s.update("DELETE FROM run_image WHERE run_id = ? AND image_id = ?", run.id(), imageId);
    DoubleSummaryStatistics scores =
        found.predictions().stream()
            .mapToDouble(Prediction::score)
            .filter(score -> !Double.isNaN(score))
            .summaryStatistics();
    boolean scored = scores.getCount() > 0;
    s.update(
        "INSERT INTO run_image (run_id, image_id, n, worst, best) VALUES (?, ?, ?, ?, ?)",
        run.id(),
        imageId,
        found.predictions().size(),
        scored ? scores.getMin() : null,
        scored ? scores.getMax() : null);
  }

  private void insert(Session s, List<Prediction> predictions) throws SQLException {
    int count = predictions.size();
    if (count == 0) {
      return;
    }
    long id = s.number(TAKE_IDS, count) - count;
    Shapes shapes = new Shapes();
    for (Prediction p : predictions) {
      PredictionRow.insert(s, run.id(), ++id, p, shapes);
    }
  }
}
