package io.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a failure makes wait. */
class RetryPolicyTest {

  private final RetryPolicy retry =
      RetryPolicy.startingAt(Duration.ofSeconds(1))
          .doublingUpTo(Duration.ofMinutes(10))
          .givingUpAfter(150);

  @Test
  void thePauseDoublesUpToTheLongest() {
    assertThat(IntStream.of(1, 2, 3, 4, 10, 11, 1_000).mapToObj(retry::pauseAfter))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 512L, 600L, 600L);
  }

  @Test
  void theCourierGivesUpAfterAboutADay() {
    RetryPolicy own = CourierSettings.DEFAULT.retry();
    Duration all = Duration.ZERO;
    for (int failures = 1; !own.givesUpAfter(failures); failures++) {
      all = all.plus(own.pauseAfter(failures));
    }
    assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(25));
  }
}
