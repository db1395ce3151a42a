package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init") // opened before each test
class CommitsOnDiskTest {

  private static final int TABLES = 20;
  private static final int PEOPLE = 4;
  private static final int COMMITS = 10;
  private static final int KILLS = 25;

  @TempDir Path folder;

  private String url;
  private PausableDataSource database;
  private Disk disk;

  /** Without it H2 would close the file, and write all that it has, as soon as nobody is there. */
  private Connection another;

  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() throws SQLException {
    url = "jdbc:h2:file:" + folder.resolve("data");
    database = new PausableDataSource(new DriverManagerDataSource(url, "vigie", ""));
    another = DriverManager.getConnection(url, "vigie", "");
    disk = new Disk(database, url, "vigie", "");
    jdbc = JdbcClient.create(database);
    transaction =
        new TransactionTemplate(new CommitsOnDisk(new JdbcTransactionManager(database), disk));
    jdbc.sql("create table fact (number integer primary key)").update();
  }

  @AfterEach
  void close() throws SQLException {
    disk.close();
    another.close();
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

  /** As {@code AUTO_SERVER} would have it for a second process: acks could not be kept there. */
  @Test
  void aFileThatAnotherProcessServesIsRefusedAsOneThatItHasOpen() throws SQLException {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    try {
      String served =
          "jdbc:h2:tcp://localhost:%d/%s".formatted(server.getPort(), folder.resolve("data"));

      assertThatThrownBy(() -> new Disk(database, served, "vigie", ""))
          .isInstanceOfSatisfying(
              SQLException.class, no -> assertThat(no.getErrorCode()).isEqualTo(90_020));
    } finally {
      server.stop();
    }
  }

  @Test
  void whenH2HasClosedItsFileNobodyIsToldThatItIsWritten() throws SQLException {
    try (Statement statement = another.createStatement()) {
      statement.execute("shutdown immediately");
    }

    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> record(1)))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(disk::await).hasMessageContaining("H2 writes no more");
  }

  /**
   * Each commit changes so many maps of H2's that the state of some would be taken before it and
   * that of others after it. After the state was taken nothing more comes into the file, as if
   * there had been a kill.
   */
  @Test
  void aTransactionIsFoundInAllTablesOrInNone() throws Exception {
    for (int table = 0; table < TABLES; table++) {
      jdbc.sql("create table part%d (number integer primary key)".formatted(table)).update();
    }
    TransactionTemplate inMemory = new TransactionTemplate(new JdbcTransactionManager(database));
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    for (int kill = 0; kill < KILLS; kill++) {
      disk.close();
      disk = new Disk(database, url, "vigie", "");
      CountDownLatch begun = new CountDownLatch(PEOPLE);
      List<Future<Boolean>> all =
          IntStream.range(kill * PEOPLE, (kill + 1) * PEOPLE)
              .mapToObj(person -> people.submit(() -> recordParts(inMemory, person, begun)))
              .toList();
      begun.await();
      disk.await();
      disk.close();
      for (Future<Boolean> one : all) {
        one.get();
      }
      List<Integer> found = inTheFile(CommitsOnDiskTest::rowsOfEachPart);
      assertThat(Set.copyOf(found)).as("rows of each table: %s", found).hasSize(1);
    }
    people.shutdown();
  }

  private boolean recordParts(TransactionTemplate inMemory, int person, CountDownLatch begun) {
    for (int commit = 0; commit < COMMITS; commit++) {
      int number = person * COMMITS + commit;
      inMemory.executeWithoutResult(
          status -> {
            for (int table = 0; table < TABLES; table++) {
              jdbc.sql("insert into part%d values (?)".formatted(table)).param(number).update();
            }
          });
      begun.countDown();
    }
    return true;
  }

  private static List<Integer> rowsOfEachPart(JdbcClient file) {
    String counts =
        IntStream.range(0, TABLES)
            .mapToObj("select count(*) from part%d"::formatted)
            .collect(Collectors.joining(" union all "));
    return file.sql(counts).query(Integer.class).list();
  }

  private void record(int number) {
    jdbc.sql("insert into fact values (?)").param(number).update();
  }

  private List<Integer> factsInTheFile() throws IOException {
    return inTheFile(
        file -> file.sql("select number from fact order by number").query(Integer.class).list());
  }

  /** As somebody finds it after a kill: the file alone, with nothing that was only in memory. */
  private List<Integer> inTheFile(Function<JdbcClient, List<Integer>> read) throws IOException {
    Path copy = folder.resolve("found.mv.db");
    Files.deleteIfExists(copy);
    Files.copy(folder.resolve("data.mv.db"), copy);
    DriverManagerDataSource found =
        new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("found"), "vigie", "");
    return read.apply(JdbcClient.create(found));
  }
}
