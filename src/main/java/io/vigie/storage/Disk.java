package io.vigie.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Brings what was committed to H2 to the disk, for all who wait at once. H2 itself would write once
 * for each commit, one after the other; here a write serves every commit that came before it.
 *
 * <p>H2 takes the state of each of its maps at a moment of its own, and after a kill a transaction
 * that ran just then is found in some of them and not in others (h2database issue 2080). So the
 * state is taken while no connection is in use, and nobody else takes it: H2's own thread is told
 * to wait for ever. Only the taking needs the pause; the writing goes on beside the next
 * transactions.
 *
 * <p>It has a thread of its own, because a thread that is interrupted in the middle of a write
 * closes H2's file for the whole process.
 */
final class Disk implements AutoCloseable {

  /** How long what nobody waits for stays in memory alone. */
  private static final Duration AT_LEAST_EVERY = Duration.ofMillis(250);

  private static final int NEVER = Integer.MAX_VALUE;

  /** H2's own code for a file that another process has open. */
  private static final int OPEN_ELSEWHERE = 90_020;

  private final PausableDataSource connections;
  private final Connection connection;
  private final MVStore store;
  private final Thread writer = new Thread(this::write, "disk");
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition written = lock.newCondition();

  /** How many asked so far, and how many of them have been served. */
  private long asked;

  private long served;
  private boolean closed;
  private @Nullable Exception broken;

  /**
   * Keeps a connection of its own, outside of those that it waits for.
   *
   * @throws SQLException also where another process serves the file: its state is taken there
   */
  Disk(PausableDataSource connections, String url, String user, String password)
      throws SQLException {
    this.connections = connections;
    connection = DriverManager.getConnection(url, user, password);
    store = store(connection);
    store.setAutoCommitDelay(NEVER);
    writer.setDaemon(true);
    writer.start();
  }

  private static MVStore store(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal here) {
      return here.getDatabase().getStore().getMvStore();
    }
    connection.close();
    throw new SQLException("another process has this H2 file open", "", OPEN_ELSEWHERE);
  }

  /**
   * Returns when everything that was committed before the call is on the disk. Who calls uses no
   * connection.
   */
  void await() {
    lock.lock();
    try {
      long mine = ++asked;
      wanted.signal();
      while (served < mine && broken == null && !closed) {
        written.awaitUninterruptibly();
      }
      if (served < mine) {
        String why = broken == null ? "Vigie is stopping" : "H2 writes no more";
        throw new UncategorizedSQLException(
            "bringing commits to the disk", "", new SQLException(why, broken));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Rewrites sparse parts of the file.
   *
   * @param fillRate per cent of what is in the file that shall be in use
   * @param bytes to write at most; a commit waits no longer than these take
   * @return whether there was something to do
   */
  boolean compact(int fillRate, int bytes) {
    return store.compact(fillRate, bytes);
  }

  /** Copies the file, zipped, with everything that was committed, while everything goes on. */
  void copyTo(Path zip) throws IOException {
    await();
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      store.getFileStore().backup(entries);
    }
  }

  private void write() {
    try {
      while (somethingIsWanted()) {
        long upTo = takeState();
        // Does nothing, once everything that was taken is written.
        store.executeFilestoreOperation(() -> {});
        store.sync();
        serve(upTo, null);
      }
    } catch (MVStoreException | IllegalStateException e) {
      serve(0, e);
    }
  }

  /** Waits until somebody asks, or until there is something for which nobody asks. */
  private boolean somethingIsWanted() {
    lock.lock();
    try {
      while (asked == served && !closed) {
        if (!wanted.await(AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS)
            && store.hasUnsavedChanges()) {
          return true;
        }
      }
      return asked > served;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    } finally {
      lock.unlock();
    }
  }

  /** Takes the state of all maps, to be written; says who asked before. */
  private long takeState() {
    long[] upTo = new long[1];
    while (!connections.whileUnused(
        () -> {
          upTo[0] = asked();
          return !store.hasUnsavedChanges() || store.tryCommit() >= 0;
        })) {
      if (store.isClosed()) {
        throw new IllegalStateException("H2 has closed its file");
      }
      // The file is being compacted; a step of that does not take long.
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    return upTo[0];
  }

  private long asked() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void serve(long upTo, @Nullable Exception failure) {
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
