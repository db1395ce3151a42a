package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Camille imports a long file, Jeanne enters a figure, and the disk wants a quiet moment. */
@Timeout(30)
class PausableDataSourceTest {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final PausableDataSource database =
      new PausableDataSource(new DriverManagerDataSource(url, "vigie", ""));
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicBoolean paused = new AtomicBoolean();
  private final FutureTask<Boolean> quiet =
      new FutureTask<>(() -> database.whileUnused(this::nobodyWorks));
  private final Thread disk = new Thread(quiet);

  @BeforeEach
  void open() {
    JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "vigie", ""));
    jdbc.execute("create table fact (number integer primary key, amount integer)");
    jdbc.execute("insert into fact values (1, 0), (2, 0)");
  }

  @AfterEach
  void close() {
    people.shutdownNow();
  }

  @Test
  void whoUsesAConnectionForLongStepsAsideBetweenTwoStatements() throws Exception {
    Future<Integer> camille = people.submit(this::worksUntilThereWasAPause);
    while (statements.get() == 0) {
      Thread.onSpinWait();
    }

    disk.start();

    assertThat(quiet.get()).isTrue();
    assertThat(camille.get()).isPositive();
  }

  private int worksUntilThereWasAPause() throws SQLException {
    try (Connection connection = database.getConnection()) {
      while (!paused.get()) {
        enter(connection, 1);
        statements.incrementAndGet();
      }
      return statements.get();
    }
  }

  /** Long enough that somebody who worked would be seen. */
  private boolean nobodyWorks() {
    JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "vigie", ""));
    int before = statements.get();
    for (int i = 0; i < 100; i++) {
      jdbc.queryForObject("select count(*) from fact", Integer.class);
    }
    paused.set(true);
    return statements.get() == before;
  }

  @Test
  void whoWaitsForARowThatCamilleChangedDoesNotHoldHerUp() throws Exception {
    Future<Boolean> jeanne;
    try (Connection camille = database.getConnection()) {
      camille.setAutoCommit(false);
      enter(camille, 1);
      jeanne = people.submit(entersTheSame());
      while (!somebodyWaitsForARow()) {
        Thread.onSpinWait();
      }
      aPauseIsWanted();
      for (int row = 0; row < 5; row++) {
        enter(camille, 2);
      }
      assertThat(disk.getState()).isEqualTo(Thread.State.TIMED_WAITING);
      camille.commit();
    }

    assertThat(jeanne.get()).isTrue();
    assertThat(quiet.get()).isTrue();
  }

  private void aPauseIsWanted() {
    disk.start();
    while (!disk.getState().equals(Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }
  }

  private Callable<Boolean> entersTheSame() {
    return () -> {
      try (Connection connection = database.getConnection()) {
        enter(connection, 1);
        return true;
      }
    };
  }

  private boolean somebodyWaitsForARow() {
    return count("select count(*) from information_schema.sessions where blocker_id is not null")
        > 0;
  }

  @Test
  void whoHasAConnectionGetsASecondOneWhateverIsWanted() throws Exception {
    try (Connection first = database.getConnection()) {
      enter(first, 1);
      aPauseIsWanted();
      try (Connection second = database.getConnection()) {
        enter(second, 2);
      }
      assertThat(disk.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    }

    assertThat(quiet.get()).isTrue();
  }

  @Test
  void whoWaitsForSlackInTheMiddleOfATransactionHoldsNobodyUp() throws Exception {
    try (Connection camille = database.getConnection()) {
      camille.setAutoCommit(false);
      enter(camille, 1);
      Runnable back = database.step();
      assertThat(people.submit(entersTheOther()).get()).isTrue();
      assertThat(people.submit(() -> database.whileUnused(this::nobodyElseIsLetIn)).get()).isTrue();
      back.run();
      enter(camille, 1);
      camille.commit();
    }

    assertThat(count("select amount from fact where number = 1")).isEqualTo(2);
  }

  /** Only during a real pause; after a second somebody would be. */
  private boolean nobodyElseIsLetIn() {
    Future<Boolean> jeanne = people.submit(entersTheOther());
    return nobodyWorks() && !jeanne.isDone();
  }

  private Callable<Boolean> entersTheOther() {
    return () -> {
      try (Connection connection = database.getConnection()) {
        enter(connection, 2);
        return true;
      }
    };
  }

  @Test
  void whoOnlyReadsIsNotWaitedFor() throws Exception {
    try (Connection camille = database.getConnection()) {
      camille.setReadOnly(true);
      assertThat(people.submit(() -> database.whileUnused(this::nobodyElseIsLetIn)).get()).isTrue();
      camille.setReadOnly(false);
    }

    assertThat(people.submit(() -> database.whileUnused(this::nobodyElseIsLetIn)).get()).isTrue();
  }

  @Test
  void aConnectionThatIsNotGivenBackIsNotWaitedForForEver() throws Exception {
    try (Connection kept = database.getConnection()) {
      disk.start();
      assertThat(quiet.get()).isTrue();
      enter(kept, 1);
    }

    assertThat(count("select amount from fact where number = 1")).isEqualTo(1);
  }

  private static void enter(Connection connection, int number) {
    new JdbcTemplate(new SingleConnectionDataSource(connection, true))
        .update("update fact set amount = amount + 1 where number = ?", number);
  }

  private int count(String sql) {
    Integer found =
        new JdbcTemplate(new DriverManagerDataSource(url, "vigie", ""))
            .queryForObject(sql, Integer.class);
    return found == null ? 0 : found;
  }
}
