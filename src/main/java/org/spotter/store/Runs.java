package org.spotter.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.task.Problem;

/// What models said: runs and their predictions.
public final class Runs {
  /// Takes boxes as plain numbers, for work over very many of them.
  public interface BoxSink {
    void take(
        long id,
        long imageId,
        int classIndex,
        double x,
        double y,
        double width,
        double height,
        double score);
  }

  private final Database database;
  private final Events events;

  Runs(Database database, Events events) {
    this.database = database;
    this.events = events;
  }

  /// All runs, the oldest first.
  public List<Run> all() {
    return database.read(s -> RunRow.list(s, "ORDER BY id"));
  }

  public Optional<Run> find(long id) {
    return database.read(s -> RunRow.list(s, "WHERE id = ?", id)).stream().findFirst();
  }

  public Optional<Run> named(String name) {
    return database.read(s -> RunRow.list(s, "WHERE name = ?", name)).stream().findFirst();
  }

  /// What a run found on one image, in the order it was given.
  public List<Prediction> predictions(long runId, long imageId) {
    return database.read(s ->
        s.list(
            PredictionRow.SELECT + "WHERE run_id = ? AND image_id = ? ORDER BY id",
            PredictionRow::read,
            runId,
            imageId));
  }

  /// Predictions of a run by their ids, in their order, without those it does not have.
  ///
  /// @param imageIds the image of each
  public List<Prediction> some(long runId, long[] imageIds, long[] ids) {
    return database.read(s -> {
      List<Prediction> found = new ArrayList<>(ids.length);
      for (int i = 0; i < ids.length; i++) {
        s.each(
            PredictionRow.SELECT + "WHERE run_id = ? AND image_id = ? AND id = ?",
            row -> found.add(PredictionRow.read(row)),
            runId,
            imageIds[i],
            ids[i]);
      }
      return found;
    });
  }

  /// What was decided about the predictions of a run on one image, by prediction; those that are
  /// not in it are open.
  public Map<Long, Decision.State> decisions(long runId, long imageId) {
    return database.read(s -> {
      Map<Long, Decision.State> states = new HashMap<>();
      s.each(
          "SELECT prediction_id, state FROM decision WHERE run_id = ? AND image_id = ?",
          row ->
              states.put(
                  row.getLong(1),
                  Decision.State.valueOf(row.getString(2).toUpperCase(Locale.ROOT))),
          runId,
          imageId);
      return states;
    });
  }

  /// How many predictions a run has.
  public long count(long runId) {
    return database.read(s -> s.number("SELECT count(*) FROM prediction WHERE run_id = ?", runId));
  }

  /// Gives every prediction of a run, by image id, one after another.
  public void each(long runId, Consumer<Prediction> consumer) {
    database.read(s -> {
      s.each(
          PredictionRow.SELECT + "WHERE run_id = ? ORDER BY image_id, id",
          row -> consumer.accept(PredictionRow.read(row)),
          runId);
      return runId;
    });
  }

  /// Gives every prediction of a run that has a box, by image id, without making objects.
  public void eachBox(long runId, BoxSink sink) {
    database.read(s -> {
      s.each(
          "SELECT id, image_id, class_index, x, y, width, height, score FROM prediction"
              + " WHERE run_id = ? AND x IS NOT NULL ORDER BY image_id, id",
          r ->
              sink.take(
                  r.getLong(1),
                  r.getLong(2),
                  r.getInt(3),
                  r.getDouble(4),
                  r.getDouble(5),
                  r.getDouble(6),
                  r.getDouble(7),
                  r.getDouble(8)),
          runId);
      return runId;
    });
  }

  /// The images a run has done, also those on which it found nothing, in ascending order.
  public long[] processed(long runId) {
    return database
        .read(s -> {
          Images.LongList ids = new Images.LongList();
          s.each(
              "SELECT image_id FROM run_image WHERE run_id = ? ORDER BY image_id",
              row -> ids.add(row.getLong(1)),
              runId);
          return ids;
        })
        .toArray();
  }

  /// Begins a run.
  ///
  /// @param run its settings; the id is given here
  /// @throws Problem when the project already has a run of this name
  public RunWriter start(Run run) {
    Run stored =
        database.write(s -> {
          if (s.number("SELECT count(*) FROM run WHERE name = ?", run.name()) > 0) {
            throw new Problem(
                "The project already has a run named "
                    + run.name()
                    + "; choose another name or delete that run.");
          }
          return RunRow.insert(s, run);
        });
    events.tell(new Event.OfRun(stored.id()));
    return new RunWriter(database, events, stored);
  }

  /// Goes on with a run that was interrupted; [#processed] says which images it has.
  public RunWriter resume(Run run) {
    return new RunWriter(database, events, run);
  }

  /// Keeps which categories the run's classes stand for.
  public void remap(Run run) {
    database.write(s -> {
      RunRow.replaceClasses(s, run);
      Agreements.forgetRun(s, run.id());
      return run;
    });
    events.tell(new Event.OfRun(run.id()));
  }

  /// Deletes a run with all its predictions.
  public void delete(long runId) {
    database.write(s -> {
      s.update("DELETE FROM decision WHERE run_id = ?", runId);
      return s.update("DELETE FROM run WHERE id = ?", runId);
    });
    events.tell(new Event.OfRun(runId));
  }
}
