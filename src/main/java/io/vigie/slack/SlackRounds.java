package io.vigie.slack;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks after Slack every minute, and sooner while it does not answer. */
@Component
class SlackRounds implements SmartLifecycle {

  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private final SlackHealth health;
  private @Nullable ScheduledExecutorService thread;

  SlackRounds(SlackHealth health) {
    this.health = health;
  }

  @Override
  public synchronized void start() {
    thread = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("slack-health"));
    next(thread, Duration.ZERO, 0);
  }

  private void next(ScheduledExecutorService on, Duration pause, int failures) {
    if (!on.isShutdown()) {
      ScheduledFuture<?> unused =
          on.schedule(() -> round(on, failures), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void round(ScheduledExecutorService on, int failures) {
    int failed = health.check().answers() ? 0 : failures + 1;
    next(on, pauseAfter(failed), failed);
  }

  /** Two seconds after the first failure, then twice as long each time, up to a minute. */
  static Duration pauseAfter(int failures) {
    return failures == 0 || failures > 5 ? EVERY_MINUTE : Duration.ofSeconds(1L << failures);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      DaemonThreads.end(thread);
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
