package io.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes share the work of one database, and never a message. */
@Tag("database")
class TwoNodesTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();
  private static final int CHANNELS = 8;
  private static final int EACH = 15;

  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private final FakeSlack slack = new FakeSlack();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  TwoNodesTest() {
    OutboxNode.empty(DATABASE);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void everyMessageIsSentOnceAndEachLineInOrder() {
    Map<String, String> inTheMiddle = new ConcurrentHashMap<>();
    List<String> overlaps = new CopyOnWriteArrayList<>();
    slack.answering(
        call -> {
          String channel = call.substring(0, call.indexOf(':'));
          if (inTheMiddle.putIfAbsent(channel, call) != null) {
            overlaps.add(call);
          }
          inTheMiddle.remove(channel);
          return Optional.empty();
        });
    try (OutboxNode one = OutboxNode.hurried("one", DATABASE, clock, slack);
        OutboxNode two = OutboxNode.hurried("two", DATABASE, clock, slack)) {
      fill(one);
      CompletableFuture<Void> oneWorks = CompletableFuture.runAsync(() -> empty(one), threads);
      CompletableFuture<Void> twoWorks = CompletableFuture.runAsync(() -> empty(two), threads);
      CompletableFuture.allOf(oneWorks, twoWorks).join();

      assertThat(slack.calls).hasSize(CHANNELS * EACH).doesNotHaveDuplicates();
      assertThat(overlaps).isEmpty();
      for (int channel = 0; channel < CHANNELS; channel++) {
        assertThat(numbersSentTo("C" + channel)).hasSize(EACH).isSorted();
      }
    }
  }

  private static void fill(OutboxNode node) {
    for (int i = 0; i < EACH; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        node.post("C" + channel, "notice/" + channel + "." + i, "" + i);
      }
    }
  }

  /** Rounds with several workers, until nothing is left. */
  private void empty(OutboxNode node) {
    Instant giveUp = clock.instant().plusSeconds(60);
    while (node.outbox.state().pending() > 0 && clock.instant().isBefore(giveUp)) {
      node.courier.round(threads, 3);
    }
  }

  private List<Integer> numbersSentTo(String channel) {
    String post = "post " + channel + ": ";
    return slack.calls.stream()
        .filter(call -> call.startsWith(post))
        .map(call -> Integer.parseInt(call.substring(post.length())))
        .toList();
  }
}
