package io.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The courier that goes by itself. */
@Tag("database")
class CourierLoopTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final FakeSlack slack = new FakeSlack();

  CourierLoopTest() {
    OutboxNode.empty(DATABASE);
  }

  @Test
  void itSendsWhatIsCommittedAndKeepsThePace() {
    try (OutboxNode node = OutboxNode.running("one", DATABASE, clock, slack)) {
      node.post("C1", "a", "1");
      node.post("C1", "b", "2");
      await().until(() -> slack.calls.size() == 2);
    }
    assertThat(slack.calls).containsExactly("post C1: 1", "post C1: 2");
  }

  @Test
  void itFindsWhatAnotherNodeLeft() {
    try (OutboxNode silent = OutboxNode.start("two", DATABASE, clock, slack);
        OutboxNode node = OutboxNode.running("one", DATABASE, clock, slack)) {
      silent.post("C1", "a", "1");
      await().until(() -> node.outbox.state().pending() == 0);
    }
    assertThat(slack.calls).containsExactly("post C1: 1");
  }

  @Test
  void aSlowDestinationHoldsOnlyItself() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    slowIn("C1", answer);
    try (OutboxNode node = OutboxNode.running("one", DATABASE, clock, slack)) {
      node.post("C1", "a", "1");
      node.post("C1", "b", "2");
      for (int i = 2; i < 9; i++) {
        node.post("C" + i, "c" + i, "" + i);
      }
      await().until(() -> slack.calls.size() == 8);
      assertThat(slack.calls).doesNotContain("post C1: 2");
      answer.countDown();
      await().until(() -> slack.calls.contains("post C1: 2"));
    }
  }

  @Test
  void noMoreCallsAreMadeAtOnceThanThereAreWorkers() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch four = new CountDownLatch(4);
    slack.answering(
        call -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          four.countDown();
          waitFor(four);
          now.decrementAndGet();
          return Optional.empty();
        });
    try (OutboxNode node = OutboxNode.running("one", DATABASE, clock, slack)) {
      for (int i = 0; i < 20; i++) {
        node.post("C" + i, "c" + i, "" + i);
      }
      await().until(() -> node.outbox.state().pending() == 0);
    }
    assertThat(most).hasValue(4);
    assertThat(slack.calls).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void whoStopsItWaitsForTheCallThatIsGoingOn() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    slowIn("C1", answer);
    OutboxNode node = OutboxNode.running("one", DATABASE, clock, slack);
    node.post("C1", "a", "1");
    await().until(() -> slack.calls.size() == 1);
    Thread stopping = new Thread(node::close);
    stopping.start();
    await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    answer.countDown();
    stopping.join(10_000);

    try (OutboxNode next = OutboxNode.start("one", DATABASE, clock, slack)) {
      assertThat(next.outbox.state()).isEqualTo(new OutboxState(0, 0, 0, Optional.empty()));
    }
  }

  private void slowIn(String channel, CountDownLatch answer) {
    slack.answering(
        call -> {
          if (call.startsWith("post " + channel + ":")) {
            waitFor(answer);
          }
          return Optional.empty();
        });
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
