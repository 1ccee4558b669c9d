package org.spotter.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spotter.store.query.Query;
import org.spotter.task.Progress;

/// What lists of images tell and are sorted by: one statement over the whole project for each
/// measure, and the details of a few images.
public final class ImageFacts {
  private final Database database;
  private final Images images;

  ImageFacts(Database database, Images images) {
    this.database = database;
    this.images = images;
  }

  /// A number for some of the images.
  public static final class Values {
    private final long[] ids;
    private final double[] numbers;

    private Values(long[] ids, double[] numbers) {
      this.ids = ids;
      this.numbers = numbers;
    }

    /// The number of an image; `otherwise` for one that has none.
    public double of(long imageId, double otherwise) {
      int at = Arrays.binarySearch(ids, imageId);
      return at < 0 ? otherwise : numbers[at];
    }
  }

  /// What a list tells of one image.
  ///
  /// @param imageId whose they are
  /// @param objects annotations on it
  /// @param open predictions of the run that nobody has decided about, 0 without a run
  /// @param changed when somebody last changed it or something on it, null for never
  /// @param who changed it then, empty for nobody
  public record Line(long imageId, int objects, int open, @Nullable Instant changed, String who) {}

  /// Annotations of each image that has any.
  public Values objects() {
    return values("SELECT image_id, count(*) FROM annotation GROUP BY image_id ORDER BY image_id");
  }

  /// A number for each image that somebody changed; the later the change, the greater.
  public Values changes() {
    return values(
        "SELECT image_id, max(entry) FROM journal_change WHERE image_id IS NOT NULL"
            + " GROUP BY image_id ORDER BY image_id");
  }

  /// How far the labelling is: the ordinal of the review state.
  public Values states() {
    return values(
        "SELECT id, CASE state WHEN 'to_do' THEN 0 WHEN 'in_progress' THEN 1 WHEN 'done' THEN 2"
            + " WHEN 'needs_work' THEN 3 ELSE 4 END FROM image ORDER BY id");
  }

  /// Train 0, val 1, test 2, none 3.
  public Values splits() {
    return values(
        "SELECT id, CASE split WHEN 'train' THEN 0 WHEN 'val' THEN 1 WHEN 'test' THEN 2 ELSE 3 END"
            + " FROM image ORDER BY id");
  }

  /// Pixels of each image.
  public Values sizes() {
    return values("SELECT id, width * height FROM image ORDER BY id");
  }

  /// Predictions of the run, from this score on, that nobody has decided about, of each image that
  /// has any.
  public Values open(long runId, double minScore) {
    return values(
        "SELECT image_id, count(*) FROM prediction p WHERE run_id = ? AND +score >= ? AND NOT"
            + " EXISTS (SELECT 1 FROM decision d WHERE d.prediction_id = p.id) GROUP BY image_id"
            + " ORDER BY image_id",
        runId,
        minScore);
  }

  /// The highest score of the run's predictions on each image that has any.
  public Values scores(long runId) {
    return values(
        "SELECT image_id, max(+score) FROM prediction WHERE run_id = ? GROUP BY image_id"
            + " ORDER BY image_id",
        runId);
  }

  /// How strongly the run and the ground truth of each image differ, 0 to 1: the score of the
  /// surest prediction that no annotation matches, or how unsure the run is of what is labelled.
  /// What is not known yet is worked out, which the first time takes a moment.
  public Values disagreements(long runId, Progress progress) {
    images.prepare(new Query.Disagrees(runId, 0.5), progress);
    return values(
        "SELECT image_id, max(coalesce(extra, 0.0), 1.0 - coalesce(missed, 1.0)) FROM agreement"
            + " WHERE run_id = ? ORDER BY image_id",
        runId);
  }

  /// The COCO `file_name` of every image.
  public Map<Long, String> fileNames() {
    return database.read(s -> {
      Map<Long, String> names = new HashMap<>();
      s.each("SELECT id, file_name FROM image", row -> names.put(row.getLong(1), row.getString(2)));
      return names;
    });
  }

  /// What a list tells of these images, in their order.
  ///
  /// @param runId whose predictions are counted, or null
  /// @param minScore from which score on they are
  public List<Line> lines(@Nullable Long runId, double minScore, long... imageIds) {
    return database.read(s -> {
      List<Line> lines = new ArrayList<>(imageIds.length);
      for (long id : imageIds) {
        lines.add(line(s, runId, minScore, id));
      }
      return lines;
    });
  }

  private static Line line(Session session, @Nullable Long runId, double minScore, long id)
      throws SQLException {
    long objects = session.number("SELECT count(*) FROM annotation WHERE image_id = ?", id);
    long open =
        runId == null
            ? 0
            : session.number(
                "SELECT count(*) FROM prediction p WHERE p.run_id = ? AND p.image_id = ? AND"
                    + " p.score >= ? AND NOT EXISTS (SELECT 1 FROM decision d WHERE"
                    + " d.prediction_id = p.id)",
                runId,
                id,
                minScore);
    return session
        .first(
            "SELECT at, who FROM journal WHERE id = (SELECT max(entry) FROM journal_change WHERE"
                + " image_id = ?)",
            row -> {
              Instant at = Instant.parse(row.getString(1));
              return new Line(id, (int) objects, (int) open, at, row.getString(2));
            },
            id)
        .orElseGet(() -> new Line(id, (int) objects, (int) open, null, ""));
  }

  private Values values(String sql, @Nullable Object... arguments) {
    return database.read(s -> {
      Growing growing = new Growing();
      s.each(sql, row -> growing.add(row.getLong(1), row.getDouble(2)), arguments);
      return growing.values();
    });
  }

  /// Two arrays that grow together.
  private static final class Growing {
    private long[] ids = new long[1024];
    private double[] numbers = new double[1024];
    private int size;

    void add(long id, double number) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      ids[size] = id;
      numbers[size++] = number;
    }

    Values values() {
      return new Values(Arrays.copyOf(ids, size), Arrays.copyOf(numbers, size));
    }
  }
}
