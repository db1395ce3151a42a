package io.vigie.storage;

import io.vigie.settings.Settings;
import io.vigie.shared.NightFell;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes H2's file tightly again at night, so that it takes what a day left of it and grows no
 * further. H2 would do it between the commits of the day, which then wait for it.
 */
@Component
class Compaction {

  /** Per cent of what is in the file that is still in use afterwards. */
  private static final int FILL_RATE = 90;

  /** Bytes written at once; a commit waits no longer than these take. */
  private static final int STEP = 1 << 20;

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final DataSource database;
  private final boolean isH2File;

  Compaction(DataSource database, Settings settings) {
    this.database = database;
    this.isH2File = settings.database().isH2File();
  }

  @EventListener(NightFell.class)
  void run() throws SQLException {
    if (!isH2File) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      compact(connection);
    }
  }

  /** Goes on until it is tight, or for half a minute; the next night goes on from there. */
  private static void compact(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    long end = System.nanoTime() + AT_MOST.toNanos();
    try (Statement statement = connection.createStatement()) {
      while (store.compact(FILL_RATE, STEP) && System.nanoTime() < end) {
        // Until then the old place is still in use.
        statement.execute(Disk.WRITE);
      }
    }
  }
}
