package io.vigie.slack.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database, as far as an operator cares: which, how big, how quick. */
@Component
class StoredData {

  private static final long MEGABYTE = 1_048_576;

  private final DataSource database;
  private final JdbcClient jdbc;

  StoredData(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  String kind() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The database does not answer", e);
    }
  }

  long millisToAnswer() {
    long begin = System.nanoTime();
    Integer unused = jdbc.sql("select 1").query(Integer.class).single();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /** Rounded up; 0 where it lives in memory. */
  long megabytes() {
    return (bytes() + MEGABYTE - 1) / MEGABYTE;
  }

  private long bytes() {
    if (!kind().equals("H2")) {
      return jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
    }
    String path = jdbc.sql("select database_path()").query(String.class).optional().orElse("");
    Path file = Path.of(path + ".mv.db");
    try {
      return path.isEmpty() || !Files.exists(file) ? 0 : Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
