package io.vigie.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The one thread on which time passes by itself, or is made to pass by whoever presses "go to". */
final class Ticker implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final Logger log = LoggerFactory.getLogger(Ticker.class);
  private static final Duration TICK = Duration.ofMillis(500);

  private final Passage passage;
  private final Workspaces workspaces;
  private final AtomicBoolean moving = new AtomicBoolean();
  private final AtomicInteger moves = new AtomicInteger();
  private final ScheduledExecutorService thread = Executors.newScheduledThreadPool(1, threads());

  Ticker(Passage passage, Workspaces workspaces) {
    this.passage = passage;
    this.workspaces = workspaces;
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            () -> safely(passage::tick), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static CustomizableThreadFactory threads() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("sandbox-time-");
    threads.setDaemon(true);
    return threads;
  }

  boolean isMoving() {
    return moving.get();
  }

  int moves() {
    return moves.get();
  }

  /**
   * Begins to move to the next appointment, or by a day or a week.
   *
   * @param after how many moves there had been when it was asked for: the second half of a double
   *     click is no second move
   */
  void go(String where, int after) {
    Optional<Instant> moment = moment(where);
    if (moment.isPresent() && moves.get() == after && moving.compareAndSet(false, true)) {
      moves.incrementAndGet();
      workspaces.current().changed();
      thread.execute(
          () -> move(moment.get(), where.equals("next") ? somethingIsSaid() : () -> false));
    }
  }

  private Optional<Instant> moment(String where) {
    Instant now = workspaces.current().now();
    return switch (where) {
      case "next" -> passage.next().map(appointment -> appointment.at());
      case "day" -> Optional.of(now.atZone(ZONE).plusDays(1).toInstant());
      case "week" -> Optional.of(now.atZone(ZONE).plusWeeks(1).toInstant());
      default -> throw new WrongRequest("to: next, day or week");
    };
  }

  /** Whoever goes to the next appointment stays where the app has said something on the way. */
  private BooleanSupplier somethingIsSaid() {
    Workspace workspace = workspaces.current();
    String before = workspace.newestTs();
    return () -> !workspace.newestTs().equals(before);
  }

  private void move(Instant moment, BooleanSupplier enough) {
    try {
      safely(() -> passage.goTo(moment, enough));
    } finally {
      moving.set(false);
      workspaces.current().changed();
    }
  }

  private static void safely(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException e) {
      log.error("Time stumbled", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
