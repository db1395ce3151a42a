package io.vigie.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections, and moments at which nothing is changed on any of them.
 *
 * <p>Whoever uses one for long steps aside between two statements, so that the others need not wait
 * for its end.
 */
final class PausableDataSource extends DelegatingDataSource {

  private static final Logger LOG = LoggerFactory.getLogger(PausableDataSource.class);

  /**
   * Slack waits three seconds for an acknowledgement; a connection that is kept may not use up more
   * of them.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Who uses a connection for longer steps aside, and for no longer than this. */
  private static final Duration LONG = Duration.ofMillis(20);

  /** Held for reading by those who use a connection, for writing during a pause. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private volatile boolean wanted;

  PausableDataSource(DataSource pool) {
    super(pool);
  }

  /**
   * Does something while no connection is in use; asked by one thread at a time, which uses none.
   * If one stays in use for a second, it is done nevertheless.
   */
  boolean whileUnused(BooleanSupplier action) {
    wanted = true;
    boolean unused = false;
    try {
      unused = use.writeLock().tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      if (!unused) {
        LOG.warn("A database connection was in use for {}; nobody waits for it.", PATIENCE);
      }
      return action.getAsBoolean();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    } finally {
      wanted = false;
      if (unused) {
        use.writeLock().unlock();
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    use.readLock().lock();
    Connection lent = null;
    try {
      lent = new Lent(super.getConnection()).connection();
      return lent;
    } finally {
      if (lent == null) {
        use.readLock().unlock();
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("the pool knows who connects");
  }

  /** As {@link Aside#step}. */
  Runnable step() {
    int held = use.getReadHoldCount();
    for (int i = 0; i < held; i++) {
      use.readLock().unlock();
    }
    return () -> {
      if (held > 0) {
        comeBack();
      }
      for (int i = 1; i < held; i++) {
        use.readLock().lock();
      }
    };
  }

  /**
   * Waits for the pause, but not for long: somebody who uses a connection may be waiting for a row
   * that was changed on this one, and then there is no pause before this one goes on.
   */
  private void comeBack() {
    boolean back = false;
    try {
      back = use.readLock().tryLock(LONG.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    while (!back) {
      back = use.readLock().tryLock();
    }
  }

  /** A connection in use, until it is closed. */
  private final class Lent implements InvocationHandler {

    private final Connection pooled;
    private final long since = System.nanoTime();
    private boolean isWaitedFor = true;
    private boolean returned;

    Lent(Connection pooled) {
      this.pooled = pooled;
    }

    Connection connection() {
      return (Connection)
          Proxy.newProxyInstance(
              Lent.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "close" -> {
          giveBack();
          return null;
        }
        case "setReadOnly" -> readsOnly(arguments);
        case "createStatement", "prepareStatement" -> stepAside();
        default -> {}
      }
      try {
        return method.invoke(pooled, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }

    private void giveBack() throws SQLException {
      if (returned) {
        return;
      }
      returned = true;
      try {
        pooled.close();
      } finally {
        isNoLongerWaitedFor();
      }
    }

    /** Who changes nothing may go on during a pause; until it is closed, nothing else follows. */
    private void readsOnly(Object @Nullable [] arguments) {
      if (arguments != null && arguments[0].equals(true)) {
        isNoLongerWaitedFor();
      }
    }

    private void isNoLongerWaitedFor() {
      if (isWaitedFor) {
        isWaitedFor = false;
        use.readLock().unlock();
      }
    }

    private void stepAside() {
      if (isWaitedFor && wanted && System.nanoTime() - since > LONG.toNanos()) {
        step().run();
      }
    }
  }
}
