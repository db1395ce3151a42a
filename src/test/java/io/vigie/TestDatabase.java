package io.vigie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An empty database for each application context: H2 in memory, or, with {@code
 * -Dvigie.test.database=postgresql}, one of an embedded PostgreSQL that lives as long as the JVM.
 */
public final class TestDatabase {

  public static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
          // Many more statements than one application has; to parse them anew is slow.
          + ";QUERY_CACHE_SIZE=256"
          // Who waits for a row in a test waits for another thread, however busy the machine is.
          + ";LOCK_TIMEOUT=20000";

  /** What {@link #fresh} sets. */
  public static final List<String> VARIABLES =
      List.of("VIGIE_DATABASE_URL", "VIGIE_DATABASE_USER", "VIGIE_DATABASE_PASSWORD");

  private static @Nullable EmbeddedPostgres postgres;

  private TestDatabase() {}

  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("vigie.test.database"));
  }

  /** The variables that lead the application to a new, empty database. */
  public static Map<String, Object> fresh() {
    String name = "vigie_" + UUID.randomUUID().toString().replace("-", "");
    if (!isPostgresql()) {
      return Map.of(
          "VIGIE_DATABASE_URL", "jdbc:h2:mem:" + name + H2_SETTINGS,
          "VIGIE_DATABASE_USER", "vigie",
          "VIGIE_DATABASE_PASSWORD", "");
    }
    return Map.of(
        "VIGIE_DATABASE_URL", freshPostgresql(name),
        "VIGIE_DATABASE_USER", "postgres",
        "VIGIE_DATABASE_PASSWORD", "postgres");
  }

  /**
   * The JDBC URL of a new database in the embedded PostgreSQL, for user and password "postgres".
   */
  public static synchronized String freshPostgresql(String name) {
    try {
      if (postgres == null) {
        postgres =
            EmbeddedPostgres.builder()
                .setPort(FreePort.next())
                .setServerConfig("max_connections", "300")
                .start();
      }
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
