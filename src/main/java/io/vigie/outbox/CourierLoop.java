package io.vigie.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps the courier going: after each commit that left something, at the next due moment, and every
 * second for what other nodes left. Destinations are served side by side, by a few workers.
 */
final class CourierLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CourierLoop.class);
  private static final int WORKERS = 4;
  private static final Duration GLANCE = Duration.ofSeconds(1);

  /** Longer than one call lasts: who is stopped politely leaves no unsure message. */
  private static final Duration LAST_CALLS = Duration.ofSeconds(35);

  private final Courier courier;
  private final Bell bell;
  private final Clock clock;
  private final AtomicInteger working = new AtomicInteger();

  private volatile boolean running;
  private @Nullable Thread looking;
  private @Nullable ExecutorService workers;

  CourierLoop(Courier courier, Bell bell, Clock clock) {
    this.courier = courier;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    ExecutorService pool =
        Executors.newFixedThreadPool(WORKERS, new CustomizableThreadFactory("courier-"));
    workers = pool;
    looking = new Thread(() -> look(pool), "courier");
    looking.start();
  }

  private void look(Executor pool) {
    while (running) {
      Duration pause = round(pool);
      try {
        bell.await(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** How long to wait afterwards, if the bell does not ring. */
  private Duration round(Executor pool) {
    int free = WORKERS - working.get();
    if (free == 0) {
      return GLANCE;
    }
    try {
      Instant next = courier.round(delivery -> work(pool, delivery), free).next();
      Instant now = clock.instant();
      return next.isAfter(now.plus(GLANCE)) ? GLANCE : Duration.between(now, next);
    } catch (RuntimeException e) {
      log.error("The courier's round failed; the next one is in a second", e);
      return GLANCE;
    }
  }

  private void work(Executor pool, Runnable delivery) {
    working.incrementAndGet();
    pool.execute(
        () -> {
          try {
            delivery.run();
          } finally {
            working.decrementAndGet();
            bell.ring();
          }
        });
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      if (looking != null && workers != null) {
        looking.join(LAST_CALLS.toMillis());
        workers.shutdown();
        if (!workers.awaitTermination(LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
          log.warn("The courier is stopped in the middle of a call");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
