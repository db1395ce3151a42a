package io.vigie.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections in the order in which they are asked for. HikariCP gives one that comes back to
 * whoever is quickest, and lets all who wait look for it again and again: with twice as many
 * requests as connections the unlucky waited longest, and the looking took as much time as the work
 * (docs/benchmark.md). Here one waits at the pool, and the others behind it.
 */
final class OrderlyDataSource extends DelegatingDataSource {

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Duration patience;

  /**
   * @param patience how long somebody waits for a turn; at the pool, its own time begins
   */
  OrderlyDataSource(DataSource pool, Duration patience) {
    super(pool);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      if (!turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new SQLTransientConnectionException("no connection became free in " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
    }
    try {
      return super.getConnection();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("the pool knows who connects");
  }
}
