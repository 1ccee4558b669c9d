package org.spotter.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// The connections of an open project: one that writes, behind a lock, and some that read.
///
/// In WAL mode a reader sees the last commit before it began and never waits for the writer. A
/// reading session is taken from the idle ones or newly opened, so that reading may be nested and
/// parallel.
final class Database implements AutoCloseable {
  /// Something done with a session.
  interface Work<T> {
    T with(Session session) throws SQLException;
  }

  /// A transaction that stays open over several calls.
  interface Transaction extends AutoCloseable {
    Session session();

    void commit();

    /// Rolls back what was not committed, and lets others write.
    @Override
    void close();
  }

  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final int MOST_IDLE = 4;

  private final Path file;
  private final Connections connections;
  private final @Nullable Session writer;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /// @param writer the connection that writes, or null when nobody may
  Database(Path file, Connections connections, @Nullable Session writer) {
    this.file = file;
    this.connections = connections;
    this.writer = writer;
  }

  Path file() {
    return file;
  }

  boolean readOnly() {
    return writer == null;
  }

  <T> T read(Work<T> work) {
    requireOpen();
    Session session = reader();
    boolean sound = false;
    try {
      T result = work.with(session);
      sound = true;
      return result;
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    } finally {
      giveBack(session, sound);
    }
  }

  /// The same, where all that is read is as it was at one moment.
  <T> T snapshot(Work<T> work) {
    return read(s -> {
      s.execute("BEGIN");
      try {
        return work.with(s);
      } finally {
        s.execute("COMMIT");
      }
    });
  }

  /// Does the work in one transaction, which is on the disk when this returns.
  <T> T write(Work<T> work) {
    try (Transaction transaction = begin()) {
      T result = work.with(transaction.session());
      transaction.commit();
      return result;
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    }
  }

  /// Begins a transaction of the calling thread; other writers wait until it is closed.
  Transaction begin() {
    requireOpen();
    Session session = requireWriter();
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("this thread already has a transaction open");
    }
    writing.lock();
    try {
      requireOpen();
      return new Open(session);
    } catch (SQLException e) {
      writing.unlock();
      throw Failures.problem(file, e);
    } catch (RuntimeException e) {
      writing.unlock();
      throw e;
    }
  }

  /// Whether the calling thread has a transaction open.
  boolean isWriting() {
    return writing.isHeldByCurrentThread();
  }

  /// A connection of its own, for whoever watches what others commit.
  Session watcher() {
    try {
      return connections.reader();
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    }
  }

  private Session requireWriter() {
    if (writer == null) {
      throw new Problem(
          file + " is open read-only, so it cannot be changed; open it for writing first.");
    }
    return writer;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the project " + file + " is closed");
    }
  }

  private Session reader() {
    Session session = idle.pollFirst();
    try {
      return session != null ? session : connections.reader();
    } catch (SQLException e) {
      throw Failures.problem(file, e);
    }
  }

  /// @param sound whether the session did its work; the driver gives up statements that failed
  private void giveBack(Session session, boolean sound) {
    if (!sound || closed || idle.size() >= MOST_IDLE) {
      closeQuietly(session);
    } else {
      idle.addFirst(session);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    writing.lock();
    try {
      closed = true;
      for (Session s = idle.pollFirst(); s != null; s = idle.pollFirst()) {
        closeQuietly(s);
      }
      if (writer == null) {
        connections.tidy();
      } else {
        closeQuietly(writer);
      }
    } catch (IOException | SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "side files stay behind", e);
    } finally {
      writing.unlock();
    }
  }

  /// Closing loses nothing: every commit is on the disk already.
  private static void closeQuietly(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "a connection did not close", e);
    }
  }

  private final class Open implements Transaction {
    private final Session session;
    private boolean ended;
    private boolean released;

    Open(Session session) throws SQLException {
      this.session = session;
      session.update("BEGIN IMMEDIATE");
    }

    @Override
    public Session session() {
      return session;
    }

    @Override
    public void commit() {
      try {
        session.update("COMMIT");
        ended = true;
      } catch (SQLException e) {
        throw Failures.problem(file, e);
      }
    }

    @Override
    public void close() {
      if (released) {
        return;
      }
      released = true;
      try {
        if (!ended) {
          session.rollBack();
        }
      } catch (SQLException e) {
        throw Failures.problem(file, e);
      } finally {
        writing.unlock();
      }
    }
  }
}
