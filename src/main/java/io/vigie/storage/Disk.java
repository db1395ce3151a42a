package io.vigie.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Brings what was committed to H2 to the disk, for all who wait at once. H2 itself would write once
 * for each commit, one after the other; here a write serves every commit that came before it.
 *
 * <p>It has a thread of its own, because a thread that is interrupted in the middle of a write
 * closes H2's file for the whole process.
 */
final class Disk implements AutoCloseable {

  static final String WRITE = "checkpoint sync";

  private final Connection connection;
  private final Thread writer = new Thread(this::write, "disk");
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition written = lock.newCondition();

  /** How many asked so far, and how many of them have been served. */
  private long asked;

  private long served;
  private boolean closed;
  private @Nullable SQLException broken;

  /** Opens a connection of its own: those of the pool may all be taken by who waits here. */
  Disk(String url, String user, String password) throws SQLException {
    connection = DriverManager.getConnection(url, user, password);
    writer.setDaemon(true);
    writer.start();
  }

  /** Returns when everything that was committed before the call is on the disk. */
  void await() {
    lock.lock();
    try {
      long mine = ++asked;
      wanted.signal();
      while (served < mine && broken == null && !closed) {
        written.awaitUninterruptibly();
      }
      if (served < mine) {
        throw new UncategorizedSQLException(
            "bringing commits to the disk", WRITE, broken == null ? stopped() : broken);
      }
    } finally {
      lock.unlock();
    }
  }

  private static SQLException stopped() {
    return new SQLException("Vigie is stopping");
  }

  private void write() {
    try (Statement statement = connection.createStatement()) {
      for (long upTo = next(); upTo > 0; upTo = next()) {
        statement.execute(WRITE);
        serve(upTo, null);
      }
    } catch (SQLException e) {
      serve(0, e);
    }
  }

  /** Waits until somebody asks; 0 when it is time to stop. */
  private long next() {
    lock.lock();
    try {
      while (asked == served && !closed) {
        wanted.awaitUninterruptibly();
      }
      return asked == served ? 0 : asked;
    } finally {
      lock.unlock();
    }
  }

  private void serve(long upTo, @Nullable SQLException failure) {
    lock.lock();
    try {
      served = Math.max(served, upTo);
      broken = failure;
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      closed = true;
      wanted.signal();
    } finally {
      lock.unlock();
    }
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
