package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void whoIsInTheMiddleOfARoundIsNotInterruptedByTheEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<String> came = new CompletableFuture<>();
    Rounds rounds =
        Rounds.start(
            "writer",
            () -> {
              begun.countDown();
              came.complete(waited(mayEnd) ? "to its end" : "was interrupted");
              return Duration.ZERO;
            },
            () -> {});
    begun.await();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(rounds::stop);
    assertThat(came).isNotDone();
    mayEnd.countDown();
    stopping.join();

    assertThat(came.join()).isEqualTo("to its end");
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void theEndDoesNotWaitForAPauseToBeOver() {
    CompletableFuture<String> end = new CompletableFuture<>();
    Rounds rounds =
        Rounds.start("sleeper", () -> Duration.ofDays(1), () -> end.complete("tidied up"));

    rounds.stop();

    assertThat(end).isCompletedWithValue("tidied up");
  }
}
