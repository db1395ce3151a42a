package io.vigie.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database after many rows: it has had the time to look at them, as it would have in a year. */
final class Rested {

  private Rested() {}

  /** Does at once what PostgreSQL's autovacuum does by and by; H2 has the half of it. */
  static void let(Connection connection) throws SQLException {
    boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    try (Statement statement = connection.createStatement()) {
      statement.execute(isH2 ? "analyze" : "vacuum analyze");
      if (!isH2) {
        // Otherwise whoever reads writes first what the loading left behind.
        statement.execute("checkpoint");
      }
    }
  }
}
