package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 left to itself would write in an hour; so what is in the file came there by the commit. */
@SuppressWarnings("NullAway.Init") // opened before each test
class CommitsOnDiskTest {

  private static final String IN_AN_HOUR = ";WRITE_DELAY=3600000";

  @TempDir Path folder;

  private CommitsOnDisk commits;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("data") + IN_AN_HOUR;
    Disk disk = new Disk(url, "vigie", "");
    DriverManagerDataSource database = new DriverManagerDataSource(url, "vigie", "");
    commits = new CommitsOnDisk(new JdbcTransactionManager(database), disk);
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(commits);
    jdbc.sql("create table fact (number integer primary key)").update();
  }

  @AfterEach
  void close() throws SQLException {
    commits.close();
  }

  @Test
  void whatWasCommittedIsInTheFileWhenTheCommitReturns() throws IOException {
    transaction.executeWithoutResult(status -> record(1));

    assertThat(factsInTheFile()).containsExactly(1);
  }

  @Test
  void whatWasRolledBackIsNot() throws IOException {
    transaction.executeWithoutResult(
        status -> {
          record(1);
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(status -> record(2));

    assertThat(factsInTheFile()).containsExactly(2);
  }

  @Test
  void manyWhoCommitAtOnceAreAllInTheFile() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(16);
    List<Callable<Boolean>> commands =
        IntStream.range(0, 200).mapToObj(number -> command(number)).toList();

    for (Future<Boolean> command : people.invokeAll(commands)) {
      command.get();
    }
    people.shutdown();

    assertThat(factsInTheFile()).hasSize(200);
  }

  private Callable<Boolean> command(int number) {
    return () -> {
      transaction.executeWithoutResult(status -> record(number));
      return true;
    };
  }

  @Test
  void aThreadThatIsInterruptedLeavesTheFileOpenForTheOthers() throws IOException {
    transaction.executeWithoutResult(
        status -> {
          record(1);
          Thread.currentThread().interrupt();
        });
    assertThat(Thread.interrupted()).isTrue();

    transaction.executeWithoutResult(status -> record(2));

    assertThat(factsInTheFile()).containsExactly(1, 2);
  }

  private void record(int number) {
    jdbc.sql("insert into fact values (?)").param(number).update();
  }

  /** As somebody finds it after a kill: the file alone, with nothing that was only in memory. */
  private List<Integer> factsInTheFile() throws IOException {
    Path copy = folder.resolve("found.mv.db");
    Files.deleteIfExists(copy);
    Files.copy(folder.resolve("data.mv.db"), copy);
    DriverManagerDataSource found =
        new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("found"), "vigie", "");
    return JdbcClient.create(found)
        .sql("select number from fact order by number")
        .query(Integer.class)
        .list();
  }
}
