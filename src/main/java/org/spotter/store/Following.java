package org.spotter.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks now and then whether another process committed something, and tells the listeners what.
///
/// SQLite's `PRAGMA data_version` of a connection changes when another one commits; asking costs
/// microseconds. What was edited is read from the journal; runs and settings are compared with how
/// they were. Imports, and edits of very many rows, are told as [Event.OfEverything].
final class Following implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Following.class.getName());
  private static final int MOST_CHANGES = 2000;

  private final Session session;
  private final Events events;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("follow-project").factory());
  private long version;
  private long lastEntry;
  private Map<Long, Long> runs;
  private String settings;

  Following(Session session, Events events, Duration every) throws SQLException {
    this.session = session;
    this.events = events;
    version = session.number("PRAGMA data_version");
    lastEntry = lastEntry();
    runs = runs();
    settings = settings();
    long nanos = every.toNanos();
    var _ = timer.scheduleWithFixedDelay(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void look() {
    try {
      long now = session.number("PRAGMA data_version");
      if (now != version) {
        version = now;
        events.tell(news());
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "following the project failed this time", e);
    }
  }

  private Set<Event> news() throws SQLException {
    Set<Event> what = new LinkedHashSet<>();
    collectEdits(what);
    Map<Long, Long> nowRuns = runs();
    Set<Long> ids = new LinkedHashSet<>(runs.keySet());
    ids.addAll(nowRuns.keySet());
    for (long id : ids) {
      if (!nowRuns.getOrDefault(id, -1L).equals(runs.getOrDefault(id, -1L))) {
        what.add(new Event.OfRun(id));
      }
    }
    runs = nowRuns;
    String nowSettings = settings();
    if (!nowSettings.equals(settings)) {
      what.add(new Event.OfSettings());
    }
    settings = nowSettings;
    return what;
  }

  private void collectEdits(Set<Event> what) throws SQLException {
    long from = lastEntry;
    lastEntry = lastEntry();
    boolean large =
        session.number("SELECT count(*) FROM journal WHERE id > ? AND kind = 'bulk'", from) > 0
            || session.number("SELECT count(*) FROM journal_change WHERE entry > ?", from)
                > MOST_CHANGES;
    if (large) {
      what.add(new Event.OfEverything());
      return;
    }
    List<Entry> entries = new JournalTable(session).after(from);
    entries.forEach(e -> Journal.collect(e.change(), what));
  }

  private long lastEntry() throws SQLException {
    return session.number("SELECT max(id) FROM journal");
  }

  /// Of each run how many images it has done, and whether it is finished.
  private Map<Long, Long> runs() throws SQLException {
    Map<Long, Long> all = new HashMap<>();
    session.each(
        "SELECT r.id, 2 * (SELECT count(*) FROM run_image i WHERE i.run_id = r.id)"
            + " + (r.finished IS NOT NULL) FROM run r",
        row -> all.put(row.getLong(1), row.getLong(2)));
    return all;
  }

  private String settings() throws SQLException {
    StringBuilder all = new StringBuilder();
    session.each(
        "SELECT key, value FROM setting",
        row -> all.append(row.getString(1)).append('=').append(row.getString(2)).append('\n'));
    return all.toString();
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "following the project does not end");
      }
      session.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "a connection did not close", e);
    }
  }
}
