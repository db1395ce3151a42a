package io.vigie.proof;

import io.vigie.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.logging.LoggingSystem;

/** A database to try things on, as an operator would have it. */
public record Store(String name, String url, String user, String password) {

  /** A new H2 file in that folder. */
  public static Store h2(Path folder) {
    return new Store("H2 file", "jdbc:h2:file:" + folder.resolve("vigie"), "vigie", "");
  }

  /** A new database of that server. */
  public static Store postgresql(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      requireDurable(statement);
      statement.execute("create database " + name);
    }
    return new Store(
        "PostgreSQL",
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
        "postgres",
        "postgres");
  }

  /** A server with PostgreSQL's own durability, which the embedded one turns off for tests. */
  public static EmbeddedPostgres server() throws IOException {
    // It would tell its whole life.
    LoggingSystem.get(Store.class.getClassLoader()).beforeInitialize();
    return EmbeddedPostgres.builder()
        .setPort(FreePort.next())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private static void requireDurable(Statement statement) throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      try (ResultSet row = statement.executeQuery("show " + setting)) {
        row.next();
        if (!row.getString(1).equals("on")) {
          throw new SQLException(setting + " is " + row.getString(1));
        }
      }
    }
  }

  public Map<String, String> variables(int slackPort) {
    return RunningJar.variables(slackPort, url, user, password);
  }
}
