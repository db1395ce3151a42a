package io.vigie.bench;

import io.vigie.bench.Load.Measured;
import io.vigie.proof.RunningJar;
import io.vigie.proof.Sent;
import io.vigie.proof.StandInSlack;
import io.vigie.proof.Store;
import io.vigie.proof.Wire;
import io.vigie.settings.DatabaseUrl;
import io.vigie.shared.Week;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Commands that record a figure, at 1, 8 and 32 connections; and Bolt alone, which only acks. */
final class Recording {

  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
  private static final List<String> KPIS =
      List.of("dials", "connects", "conversations", "meetings_booked", "leads_submitted");
  private static final int CHANNELS = 200;
  private static final int WEEKS = 50;

  /** A server that runs for months has compiled what it will; such stretches tell when. */
  private static final int STRETCH_SECONDS = 15;

  private static final int STRETCHES = 16;
  private static final double STILL_FASTER = 1.05;

  private static final int SETTLING_SECONDS = 2;
  private static final int SECONDS = 10;
  private static final int SIGNED = 25_000;

  private final Report report;
  private final AtomicInteger trigger = new AtomicInteger();

  Recording(Report report) {
    this.report = report;
  }

  void boltAlone(Path folder) throws IOException, InterruptedException {
    List<String> command =
        List.of("-cp", System.getProperty("java.class.path"), "io.vigie.slack.BoltAlone");
    try (RunningJar bolt =
        new RunningJar(
            folder,
            RunningJar.Ports.free(),
            RunningJar.BUSY_FLAGS,
            command,
            RunningJar.variables(1, "jdbc:h2:mem:none", "vigie", ""))) {
      bolt.awaitFirstAck();
      warmUp(bolt, true);
      for (int connections : CONNECTIONS) {
        Measured measured = measure(bolt, connections, true);
        report.row(measured.row("Bolt alone, ack only", connections, bolt.residentMegabytes()));
      }
    }
  }

  /** Records in that database, with these flags. */
  void durably(String flagsName, List<String> flags, Path jar, Path folder, Store store)
      throws IOException, InterruptedException, SQLException {
    String what = "/kpi on %s, %s flags".formatted(store.name(), flagsName);
    int acked = 0;
    try (StandInSlack slack = new StandInSlack(0);
        RunningJar vigie =
            new RunningJar(
                folder,
                RunningJar.Ports.free(),
                flags,
                List.of("-jar", jar.toString()),
                store.variables(slack.port()))) {
      vigie.awaitFirstAck();
      setUp(vigie);
      vigie.awaitDelivered(Duration.ofMinutes(1));
      acked += warmUp(vigie, false);
      for (int connections : CONNECTIONS) {
        Measured measured = measure(vigie, connections, false);
        acked += measured.acked();
        report.row(measured.row(what, connections, vigie.residentMegabytes()));
      }
    }
    report.note("%s: %,d acked, %,d rows".formatted(what, acked, rows(store)));
  }

  private static void setUp(RunningJar vigie) throws IOException {
    try (Wire wire = new Wire(vigie.port())) {
      for (int i = 0; i < CHANNELS; i++) {
        Wire.Answer answer = wire.exchange(Sent.setUp("C" + i));
        if (answer.status() != 200 || answer.text().contains("errors")) {
          throw new IOException("The set-up failed: " + answer.text());
        }
      }
    }
  }

  /**
   * Until two stretches are no faster than the best one before, or for four minutes.
   *
   * @return how many requests were acked
   */
  private int warmUp(RunningJar server, boolean overAgain) throws InterruptedException {
    int acked = 0;
    double best = 0;
    int noFaster = 0;
    for (int stretch = 0; stretch < STRETCHES && noFaster < 2; stretch++) {
      Measured measured = load(server, overAgain).run(32, 0, STRETCH_SECONDS);
      acked += measured.acked();
      noFaster = measured.perSecond() < STILL_FASTER * best ? noFaster + 1 : 0;
      best = Math.max(best, measured.perSecond());
    }
    return acked;
  }

  private Measured measure(RunningJar server, int connections, boolean overAgain)
      throws InterruptedException {
    return load(server, overAgain).run(connections, SETTLING_SECONDS, SECONDS);
  }

  /** Requests are signed as they are sent: made beforehand they would fill the memory. */
  private Load load(RunningJar server, boolean overAgain) {
    if (overAgain) {
      byte[][] signed = IntStream.range(0, SIGNED).mapToObj(this::request).toArray(byte[][]::new);
      return new Load(server.port(), number -> signed[number % SIGNED]);
    }
    return new Load(server.port(), number -> request(trigger.incrementAndGet()));
  }

  private byte[] request(int number) {
    Week running = Week.of(LocalDate.now(ZoneOffset.UTC));
    String typed =
        "/kpi %s %s %d"
            .formatted(
                running.plus(-(number / CHANNELS % WEEKS)),
                KPIS.get(number / 7 % KPIS.size()),
                number % 1_000);
    return Sent.command("C" + number % CHANNELS, typed, "bench-" + number);
  }

  private static int rows(Store store) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                DatabaseUrl.complete(store.url()), store.user(), store.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from reading")) {
      row.next();
      return row.getInt(1);
    }
  }
}
