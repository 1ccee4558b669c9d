package org.spotter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/// Opens connections to one file.
///
/// @param file the project file
/// @param immutable whether nobody can change the file while it is open (a read-only folder), so
///   that SQLite needs neither locks nor side files
record Connections(Path file, boolean immutable) {
  private static final int BUSY_MILLISECONDS = 5000;

  Session writer() throws SQLException {
    Session session = new Session(connect("mode=rw"));
    session.execute("PRAGMA journal_mode=WAL");
    session.execute("PRAGMA synchronous=FULL");
    session.execute("PRAGMA foreign_keys=ON");
    session.execute("PRAGMA cache_size=-16384");
    session.execute("PRAGMA journal_size_limit=67108864");
    return session;
  }

  Session reader() throws SQLException {
    Session session = new Session(connect(immutable ? "mode=ro&immutable=1" : "mode=ro"));
    session.execute("PRAGMA query_only=ON");
    session.execute("PRAGMA cache_size=-8192");
    return session;
  }

  /// Lets SQLite remove the empty log that reading leaves beside a project, if nobody else uses it.
  void tidy() throws IOException, SQLException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log) && Files.size(log) == 0 && Files.isWritable(file)) {
      try (Session session = new Session(connect("mode=rw"))) {
        session.number("PRAGMA schema_version");
      }
    }
  }

  /// A connection for building a new file that nobody else knows yet.
  Session builder() throws SQLException {
    return new Session(connect("mode=rwc"));
  }

  private Connection connect(String mode) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", Integer.toString(BUSY_MILLISECONDS));
    // Else the driver runs a query after every insert, to know an id that nobody asks for.
    properties.setProperty("jdbc.get_generated_keys", "false");
    Connection connection =
        JDBC.createConnection("jdbc:sqlite:" + file.toUri() + "?" + mode, properties);
    if (connection == null) {
      throw new SQLException("no connection to " + file);
    }
    leaveTransactionsToUs(connection);
    return connection;
  }

  /// Transactions are begun and ended in SQL. In automatic mode the driver tries to begin one of
  /// its own at every statement, which costs more than a small insert does.
  private static void leaveTransactionsToUs(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("COMMIT");
    }
  }
}
