package io.vigie.bench;

import io.vigie.Vigie;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.signal.Report;
import io.vigie.signal.SignalGroups;
import io.vigie.signal.Signals;
import io.vigie.signal.WeakSignal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * With 100,000 signals in one engagement, inside the application: how long recording one takes, how
 * long finding what it looks like, and how long the index takes to be built the first time, while
 * others record.
 */
public final class SignalTimes {

  private static final int SIGNALS = 100_000;
  private static final int SAMPLE = 500;
  private static final String[] WORDS =
      ("competitor cheaper price budget frozen January contract signed payroll hotel demo accent"
              + " integration script concurrent moins cher budget gelé janvier contrat signé paie"
              + " démo intégration fichier numéro essai gratuit congés fusion relance mobile")
          .split(" ");

  private final ConfigurableApplicationContext vigie;
  private final Random chance = new Random(1);
  private final Member member;

  private SignalTimes(ConfigurableApplicationContext vigie) throws SQLException {
    this.vigie = vigie;
    UUID engagement = new TwoYears(vigie.getBean(DataSource.class)).growTo(1).get(0);
    this.member =
        vigie
            .getBean(Engagements.class)
            .visit(engagement, new PersonId("UCLAIRE", "TCLIENT"))
            .member()
            .orElseThrow();
    fill(engagement);
  }

  public static void main(String[] args) throws SQLException, InterruptedException {
    SpringApplication application = new SpringApplication(Vigie.class);
    try (ConfigurableApplicationContext vigie =
        application.run("--vigie.courier.enabled=false", "--spring.quartz.auto-startup=false")) {
      new SignalTimes(vigie).measure();
    }
  }

  private void fill(UUID engagement) throws SQLException {
    OffsetDateTime at = Instant.now().atOffset(ZoneOffset.UTC).minusDays(1);
    try (Connection connection = vigie.getBean(DataSource.class).getConnection();
        PreparedStatement groups =
            connection.prepareStatement(
                "insert into signal_group (id, engagement_id, opened_at, grown_at)"
                    + " values (?, ?, ?, ?)");
        PreparedStatement signals =
            connection.prepareStatement(
                "insert into weak_signal (id, engagement_id, number, group_id, words,"
                    + " reporter_user, reporter_team, reported_at, changed_at)"
                    + " values (?, ?, ?, ?, ?, 'UHERY', 'TPROVIDER', ?, ?)")) {
      connection.setAutoCommit(false);
      for (int number = 1; number <= SIGNALS; number++) {
        UUID group = UUID.randomUUID();
        set(groups, group, engagement, at, at);
        set(signals, UUID.randomUUID(), engagement, number, group, words(), at, at);
        if (number % 1_000 == 0) {
          groups.executeBatch();
          signals.executeBatch();
        }
      }
      connection.commit();
    }
  }

  private static void set(PreparedStatement row, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
    row.addBatch();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      words.append(WORDS[chance.nextInt(WORDS.length)]).append(' ');
    }
    return words.append(chance.nextInt(SIGNALS)).toString();
  }

  private void measure() throws InterruptedException {
    SignalGroups groups = vigie.getBean(SignalGroups.class);
    WeakSignal first = record();
    long[] built = new long[1];
    Thread building = new Thread(() -> built[0] = nanos(() -> groups.lookAlikes(first)));
    building.start();
    List<Long> meanwhile = new ArrayList<>();
    while (building.isAlive()) {
      meanwhile.add(nanos(this::record));
    }
    building.join();
    for (int i = 0; i < SAMPLE; i++) {
      groups.lookAlikes(record());
    }
    List<Long> recorded = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      WeakSignal[] signal = new WeakSignal[1];
      recorded.add(nanos(() -> signal[0] = record()));
      found.add(nanos(() -> groups.lookAlikes(signal[0])));
    }
    print("signal recorded, %,d there".formatted(SIGNALS), recorded);
    print("signal recorded while the index is built", meanwhile);
    print("look-alikes of a signal", found);
    print("index of all signals built", List.of(built[0]));
  }

  private WeakSignal record() {
    return vigie.getBean(Signals.class).report(member, Report.of(words())).signal();
  }

  private static long nanos(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return System.nanoTime() - began;
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        DigestTimes.RESULT + "%s\t%.0f\t%.2f\t%.2f%n",
        what,
        1e9 / Arrays.stream(sorted).average().orElseThrow(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (0.99 * (sorted.length - 1))] / 1e6);
  }
}
