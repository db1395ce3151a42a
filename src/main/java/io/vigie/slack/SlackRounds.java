package io.vigie.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks after Slack every minute, and sooner while it does not answer. */
@Component
class SlackRounds implements SmartLifecycle {

  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private final SlackHealth health;
  private @Nullable Rounds rounds;
  private int failures;

  SlackRounds(SlackHealth health) {
    this.health = health;
  }

  @Override
  public synchronized void start() {
    rounds = Rounds.start("slack-health", this::once, () -> {});
  }

  private Duration once() {
    failures = health.check() ? 0 : failures + 1;
    return pauseAfter(failures);
  }

  /** Two seconds after the first failure, then twice as long each time, up to a minute. */
  static Duration pauseAfter(int failures) {
    return failures == 0 || failures > 5 ? EVERY_MINUTE : Duration.ofSeconds(1L << failures);
  }

  @Override
  public synchronized void stop() {
    if (rounds != null) {
      rounds.stop();
      rounds = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
