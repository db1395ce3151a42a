package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection, which Jeanne has; the others ask for it one after the other. */
@Timeout(30)
class OrderlyDataSourceTest {

  private static final List<String> OTHERS = List.of("Claire", "Karim", "Hery", "Camille");

  private final HikariDataSource pool = pool();
  private final OrderlyDataSource database = new OrderlyDataSource(pool, Duration.ofSeconds(20));
  private final List<String> served = Collections.synchronizedList(new ArrayList<>());

  private static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(20_000);
    return new HikariDataSource(config);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void oneWaitsAtThePoolAndWhoAskedFirstIsServedFirst() throws SQLException {
    List<Thread> people;
    try (Connection jeannes = database.getConnection()) {
      people = OTHERS.stream().map(this::asks).toList();
      assertThat(jeannes.isClosed()).isFalse();
      assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isEqualTo(1);
    }

    await().until(() -> people.stream().noneMatch(Thread::isAlive));
    assertThat(served).isEqualTo(OTHERS);
  }

  @Test
  void whoWaitsTooLongIsToldAndTheTurnIsTheNextOnes() throws SQLException {
    OrderlyDataSource hasty = new OrderlyDataSource(database, Duration.ofMillis(1));
    try (Connection jeannes = database.getConnection()) {
      Thread claire = asks("Claire", hasty);
      assertThatThrownBy(hasty::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("no connection became free");
      assertThat(jeannes.isClosed()).isFalse();
      assertThat(claire.isAlive()).isTrue();
    }
    await().until(() -> served.equals(List.of("Claire")));
    await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    hasty.getConnection().close();
  }

  /** Comes back when that person waits. */
  private Thread asks(String person) {
    return asks(person, database);
  }

  private Thread asks(String person, OrderlyDataSource of) {
    Thread thread = new Thread(() -> isServed(person, of), person);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return thread;
  }

  private void isServed(String person, OrderlyDataSource of) {
    try (Connection connection = of.getConnection()) {
      if (!connection.isClosed()) {
        served.add(person);
      }
    } catch (SQLException e) {
      served.add(person + " was not served");
    }
  }
}
