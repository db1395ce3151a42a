package io.vigie.storage;

import io.vigie.settings.DatabaseUrl;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** A database of Vigie's, opened from outside the application, in one transaction. */
final class Database implements AutoCloseable {

  private final Flyway flyway;
  private final Connection connection;

  private Database(Flyway flyway, Connection connection) {
    this.flyway = flyway;
    this.connection = connection;
  }

  static Database open(String url, String user, String password) throws SQLException {
    String complete = DatabaseUrl.complete(url);
    String vendor = complete.startsWith("jdbc:h2:") ? "h2" : "postgresql";
    Flyway flyway =
        Flyway.configure()
            .dataSource(complete, user, password)
            .locations("classpath:db/migration", "classpath:db/quartz/" + vendor)
            .load();
    Connection connection = DriverManager.getConnection(complete, user, password);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return new Database(flyway, connection);
  }

  Connection connection() {
    return connection;
  }

  void migrate() {
    flyway.migrate();
  }

  /** The version of its tables; empty where there are none of ours. */
  Optional<String> version() {
    return Optional.ofNullable(flyway.info().current())
        .map(MigrationInfo::getVersion)
        .map(Object::toString);
  }

  /**
   * Our tables, each after those that it points at. Quartz's are left out: Vigie makes its
   * appointments again when it starts.
   */
  List<Table> tables() throws SQLException {
    TreeMap<String, Set<String>> pointsAt = new TreeMap<>();
    for (String name : names()) {
      pointsAt.put(name, parents(name));
    }
    List<Table> sorted = new ArrayList<>();
    while (!pointsAt.isEmpty()) {
      String next =
          pointsAt.entrySet().stream()
              .filter(table -> table.getValue().stream().noneMatch(pointsAt::containsKey))
              .findFirst()
              .orElseThrow(() -> new SQLException("tables point at each other in a circle"))
              .getKey();
      pointsAt.remove(next);
      sorted.add(describe(next));
    }
    return sorted;
  }

  private Set<String> names() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet found =
        about().getTables(catalog(), schema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    names.removeIf(name -> name.startsWith("qrtz_") || name.startsWith("flyway_"));
    return names;
  }

  private Set<String> parents(String table) throws SQLException {
    Set<String> parents = new TreeSet<>();
    try (ResultSet keys = about().getImportedKeys(catalog(), schema(), table)) {
      while (keys.next()) {
        parents.add(keys.getString("PKTABLE_NAME"));
      }
    }
    parents.remove(table);
    return parents;
  }

  private Table describe(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    Optional<String> identity = Optional.empty();
    try (ResultSet found = about().getColumns(catalog(), schema(), table, "%")) {
      while (found.next()) {
        String column = found.getString("COLUMN_NAME");
        columns.add(column);
        if (found.getString("IS_AUTOINCREMENT").equals("YES")) {
          identity = Optional.of(column);
        }
      }
    }
    return new Table(table, columns, identity, self(table));
  }

  private Optional<Table.SelfReference> self(String table) throws SQLException {
    try (ResultSet keys = about().getImportedKeys(catalog(), schema(), table)) {
      while (keys.next()) {
        if (keys.getString("PKTABLE_NAME").equals(table)) {
          return Optional.of(
              new Table.SelfReference(
                  keys.getString("FKCOLUMN_NAME"), keys.getString("PKCOLUMN_NAME")));
        }
      }
    }
    return Optional.empty();
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private DatabaseMetaData about() throws SQLException {
    return connection.getMetaData();
  }

  private String catalog() throws SQLException {
    return connection.getCatalog();
  }

  private String schema() throws SQLException {
    return connection.getSchema();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
