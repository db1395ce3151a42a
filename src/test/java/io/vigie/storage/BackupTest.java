package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestClock;
import io.vigie.settings.DatabaseUrl;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTest {

  @TempDir Path folder;

  @Test
  void aBackupUnderLoadHoldsAllThatWasCommittedBeforeItBegan() throws Exception {
    String url = DatabaseUrl.complete("jdbc:h2:file:" + folder.resolve("vigie"));
    try (Database database = Database.open(url, "vigie", "")) {
      database.migrate();
      PausableDataSource pool =
          new PausableDataSource(new DriverManagerDataSource(url, "vigie", ""));
      AtomicInteger committed = new AtomicInteger();
      // Never by an interrupt: it would close H2's file under everybody.
      AtomicBoolean enough = new AtomicBoolean();
      Thread writer = new Thread(() -> write(JdbcClient.create(pool), committed, enough));
      writer.start();
      while (committed.get() < 200) {
        Thread.onSpinWait();
      }
      int before = committed.get();
      Map<String, Object> made = backup(pool, url);
      enough.set(true);
      writer.join();

      assertThat(rows(restored(Path.of(String.valueOf(made.get("file"))))))
          .isBetween(before, 5_000);
      assertThat(folder.resolve("vigie-2026-11-16T08-00-00Z.zip.part")).doesNotExist();
    }
  }

  private Map<String, Object> backup(PausableDataSource database, String url)
      throws IOException, SQLException {
    Settings settings =
        new Settings(
            "xoxb-test",
            Optional.empty(),
            Optional.empty(),
            URI.create("https://slack.com/api/"),
            new Settings.Database(url, "vigie", ""),
            Language.EN);
    try (Disk disk = new Disk(database, url, "vigie", "")) {
      return java.util.Objects.requireNonNull(
          new BackupEndpoint(JdbcClient.create(database), disk, settings, new TestClock())
              .backup()
              .getBody());
    }
  }

  private static void write(JdbcClient jdbc, AtomicInteger committed, AtomicBoolean enough) {
    while (!enough.get() && committed.get() < 5_000) {
      jdbc.sql("insert into delivery values (?, '', now())")
          .param("command:" + committed.get())
          .update();
      committed.incrementAndGet();
    }
  }

  /** As an operator does it: the zip is unpacked into the place of the data. */
  private String restored(Path zip) throws IOException {
    Path place = Files.createDirectory(folder.resolve("restored"));
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Files.copy(entries, place.resolve(entry.getName()));
      }
    }
    return DatabaseUrl.ofAnExisting(DatabaseUrl.complete("jdbc:h2:file:" + place.resolve("vigie")));
  }

  private static int rows(String url) {
    return jdbc(url).sql("select count(*) from delivery").query(Integer.class).single();
  }

  private static JdbcClient jdbc(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url, "vigie", ""));
  }
}
