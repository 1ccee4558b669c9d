package org.spotter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection with the statements it has prepared. Used by one thread at a time.
final class Session implements AutoCloseable {
  /// Makes a value of the row a result set stands on.
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Takes the row a result set stands on.
  interface RowSink {
    void take(ResultSet row) throws SQLException;
  }

  /// Takes the row a result set stands on, and says whether it wants more.
  interface RowTaker {
    boolean take(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /// The statement of this text, prepared once.
  PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  /// Runs a statement that gives no rows and is not worth keeping.
  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @return the number of rows changed
  int update(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, arguments);
    return statement.executeUpdate();
  }

  void each(String sql, RowSink sink, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, arguments);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sink.take(rows);
      }
    }
  }

  /// Gives rows until they are not wanted any more.
  void some(String sql, RowTaker taker, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, arguments);
    try (ResultSet rows = statement.executeQuery()) {
      boolean more = rows.next();
      while (more) {
        more = taker.take(rows) && rows.next();
      }
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    List<T> all = new ArrayList<>();
    each(sql, row -> all.add(reader.read(row)), arguments);
    return all;
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, arguments);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  /// The number in the first column of the first row, 0 when there is none.
  long number(String sql, @Nullable Object... arguments) throws SQLException {
    return first(sql, row -> row.getLong(1), arguments).orElse(0L);
  }

  /// Ends a transaction without keeping it; SQLite may have done so itself, as on a full disk. The
  /// driver gives up a statement that failed, so all are prepared anew after this.
  void rollBack() throws SQLException {
    forget();
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        throw e;
      }
    }
  }

  private void forget() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }

  static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  @Override
  public void close() throws SQLException {
    forget();
    connection.close();
  }
}
