package io.vigie.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does its task again and again, each time after the pause that the task asked for.
 * Unlike a scheduled executor, it goes on after a fault.
 */
final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  private final Supplier<Duration> task;
  private final Runnable end;
  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Rounds(String name, Supplier<Duration> task, Runnable end) {
    this.task = task;
    this.end = end;
    this.thread = DaemonThreads.named(name).newThread(this::run);
  }

  /**
   * Begins at once.
   *
   * @param end done last, on the same thread
   */
  static Rounds start(String name, Supplier<Duration> task, Runnable end) {
    Rounds rounds = new Rounds(name, task, end);
    rounds.thread.start();
    return rounds;
  }

  private void run() {
    boolean going = true;
    while (going) {
      going = rested(once());
    }
    end.run();
  }

  /** Whether there is to be another round after that pause. */
  private boolean rested(Duration pause) {
    try {
      return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Duration once() {
    try {
      return task.get();
    } catch (RuntimeException fault) {
      log.error("A round failed", fault);
      return AFTER_A_FAULT;
    }
  }

  /**
   * Ends the pause, or waits a little for the end of the round. What runs is not interrupted: in
   * the middle of a write that would close an H2 file for the whole process.
   */
  void stop() {
    stopped.countDown();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
