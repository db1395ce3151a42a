package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.search.Corpus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/** However long the words of many signals take to be read at start, people are answered. */
class IndexAtStartStoryTest extends Story {

  private static final int SIGNALS = 600;

  @Autowired private Environment environment;

  @Test
  void theIndexIsReadAtStartAndNoAckNorFormWaitsForIt() {
    acme();
    claire.types("/signal The competitor is cheaper than us");
    manyMoreSignals();
    SlowReading reading = new SlowReading(UUID.fromString(engagement()));
    try (AnotherNode restarted =
        AnotherNode.start(
            "restarted",
            environment,
            clock,
            node -> node.registerBean(SlowReading.class, () -> reading))) {
      at(restarted);
      await().until(() -> reading.begun.get() > 0);
      SLACK.forget();

      for (String words :
          List.of("A cheaper competitor", "Cheaper elsewhere", "They are cheaper")) {
        assertThat(claire.types("/signal " + words).toString()).contains("signal.undo");
      }
      await().until(() -> searchesThatWait() >= 2);
      assertThat(claire.opens("/signal").toString()).contains("signal.report");
      assertThat(SLACK.whispers()).isEmpty();

      reading.mayGoOn.countDown();
      await().until(() -> SLACK.whispers().toString().contains("The competitor is cheaper"));
      assertThat(reading.whole.get()).as("times that everything was read").isOne();
    } finally {
      reading.mayGoOn.countDown();
    }
  }

  /** As many as look for what is alike, after the ack, and stand before the index. */
  private static long searchesThatWait() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("afterwards"))
        .filter(thread -> thread.getState() == Thread.State.BLOCKED)
        .count();
  }

  private void manyMoreSignals() {
    OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
    for (int number = 2; number <= SIGNALS; number++) {
      UUID group = UUID.randomUUID();
      jdbc.sql(
              "insert into signal_group (id, engagement_id, opened_at, grown_at)"
                  + " values (?, cast(? as uuid), ?, ?)")
          .params(group, engagement(), at, at)
          .update();
      jdbc.sql(
              "insert into weak_signal (id, engagement_id, number, group_id, words, reporter_user,"
                  + " reporter_team, reported_at, changed_at)"
                  + " values (?, cast(? as uuid), ?, ?, ?, 'UHERY', 'TPROVIDER', ?, ?)")
          .params(UUID.randomUUID(), engagement(), number, group, "Remark " + number, at, at)
          .update();
    }
  }

  /** A database that takes its time over the words of signals, until it may go on. */
  private static final class SlowReading implements BeanPostProcessor {

    private final UUID ours;
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();

    /**
     * @param ours the engagement whose readings count; earlier stories may have left a large one
     */
    private SlowReading(UUID ours) {
      this.ours = ours;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Corpus corpus && corpus.kind().equals("signal") ? slow(corpus) : bean;
    }

    private Corpus slow(Corpus corpus) {
      return new Corpus() {
        @Override
        public String kind() {
          return corpus.kind();
        }

        @Override
        public List<Text> changedSince(UUID engagement, Instant moment) {
          begun.incrementAndGet();
          try {
            mayGoOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          if (moment.isBefore(Instant.EPOCH) && engagement.equals(ours)) {
            whole.incrementAndGet();
          }
          return corpus.changedSince(engagement, moment);
        }

        @Override
        public List<UUID> large(int records) {
          return corpus.large(records);
        }
      };
    }
  }
}
