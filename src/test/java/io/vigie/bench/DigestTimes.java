package io.vigie.bench;

import io.vigie.Vigie;
import io.vigie.digest.DigestWriter;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long one digest takes, inside the application, with 100 engagements and then with 1,000: read
 * and computed for a person, and written: read, computed, drawn and committed with its message.
 */
public final class DigestTimes {

  /** How a line begins that tells what was measured: what, per second, median, p99. */
  static final String RESULT = "RESULT\t";

  private static final int SAMPLE = 200;
  private static final int WARM_UP = 5_000;

  private final ConfigurableApplicationContext vigie;
  private final TwoYears data;

  private DigestTimes(ConfigurableApplicationContext vigie) {
    this.vigie = vigie;
    this.data = new TwoYears(vigie.getBean(javax.sql.DataSource.class));
  }

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Vigie.class);
    try (ConfigurableApplicationContext vigie =
        application.run("--vigie.courier.enabled=false", "--spring.quartz.auto-startup=false")) {
      DigestTimes times = new DigestTimes(vigie);
      times.measure(100);
      times.measure(1_000);
    }
  }

  private void measure(int engagements) {
    List<UUID> ids = data.growTo(engagements);
    // As a server that has run for a while.
    for (int i = 0; i < WARM_UP; i++) {
      review(member(ids.get(i % ids.size())));
    }
    List<UUID> sample = ids.subList(Math.max(0, ids.size() - SAMPLE), ids.size());
    List<Long> reviewed = new ArrayList<>();
    sample.stream().map(this::member).forEach(m -> reviewed.add(nanos(() -> review(m))));
    DigestWriter writer = vigie.getBean(DigestWriter.class);
    List<Long> written = new ArrayList<>();
    int warm = sample.size() / 4;
    for (UUID id : sample) {
      written.add(nanos(() -> writer.write(id)));
    }
    String size = "%,d readings".formatted(readings());
    tell("read, " + size, reviewed);
    tell("written, " + size, written.subList(warm, written.size()));
  }

  private long readings() {
    return vigie
        .getBean(JdbcClient.class)
        .sql("select count(*) from reading")
        .query(Long.class)
        .single();
  }

  private Member member(UUID engagement) {
    return vigie
        .getBean(Engagements.class)
        .visit(engagement, new PersonId("UCLAIRE", "TCLIENT"))
        .member()
        .orElseThrow();
  }

  private void review(Member member) {
    vigie
        .getBean(DigestWriter.class)
        .review(member, Week.of(LocalDate.now(ZoneOffset.UTC)).previous());
  }

  private static long nanos(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return System.nanoTime() - began;
  }

  private static void tell(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        RESULT + "digest, %s\t%.0f\t%.2f\t%.2f%n",
        what,
        1e9 / Arrays.stream(sorted).average().orElseThrow(),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (0.99 * (sorted.length - 1))] / 1e6);
  }
}
