package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.shared.NightFell;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A day of commits all over the tables leaves a sparse file; the night makes it tight. */
class CompactionTest {

  private static final int ROWS = 5_000;

  /** H2 keeps what it wrote for 45 seconds, and rewrites nothing newer. */
  private static final String WITHOUT_WAITING = ";RETENTION_TIME=0;AUTO_COMPACT_FILL_RATE=0";

  @TempDir Path folder;

  @Test
  void theNightMakesTheFileTightAndKeepsWhatIsInIt() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("data") + WITHOUT_WAITING;
    try (Connection connection = DriverManager.getConnection(url, "vigie", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table fact (number integer primary key, words varchar)");
      statement.execute(
          "insert into fact select x, 'word ' || x from system_range(1, %d)".formatted(ROWS));
      aDay(connection, statement);
      int sparse = number(statement, "CHUNKS_FILL_RATE");
      assertThat(sparse).isLessThan(60);

      nightFalls(url);

      assertThat(number(statement, "CHUNKS_FILL_RATE")).isGreaterThanOrEqualTo(90);
      try (ResultSet row =
          statement.executeQuery("select count(*), count(distinct words) from fact")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(ROWS);
        assertThat(row.getInt(2)).isEqualTo(ROWS);
      }
    }
  }

  /** Spring tells the one who makes it tight, as in the application. */
  private static void nightFalls(String url) {
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      PausableDataSource pool =
          new PausableDataSource(new DriverManagerDataSource(url, "vigie", ""));
      spring.registerBean(Disk.class, () -> disk(pool, url));
      spring.register(Compaction.class);
      spring.refresh();
      spring.publishEvent(new NightFell());
    }
  }

  private static Disk disk(PausableDataSource pool, String url) {
    try {
      return new Disk(pool, url, "vigie", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void aDay(Connection connection, Statement statement) throws SQLException {
    Random chance = new Random(1);
    try (PreparedStatement change =
        connection.prepareStatement("update fact set words = words || '!' where number = ?")) {
      for (int commit = 0; commit < 500; commit++) {
        change.setInt(1, 1 + chance.nextInt(ROWS));
        change.executeUpdate();
        statement.execute("checkpoint sync");
      }
    }
  }

  private static int number(Statement statement, String setting) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select setting_value from information_schema.settings where setting_name = 'info."
                + setting
                + "'")) {
      row.next();
      return Integer.parseInt(row.getString(1));
    }
  }
}
