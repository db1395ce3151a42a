package io.vigie.slack;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does its task again and again, each time after the pause that the task asked for.
 * Unlike a scheduled executor, it goes on after a fault.
 */
public final class Rounds {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  private final Supplier<Duration> task;
  private final Runnable end;
  private final Thread thread;
  private volatile boolean stopped;

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
  public static Rounds start(String name, Supplier<Duration> task, Runnable end) {
    Rounds rounds = new Rounds(name, task, end);
    rounds.thread.start();
    return rounds;
  }

  private void run() {
    // Not by the interrupt alone: a task may have swallowed it.
    while (!stopped) {
      rest(once());
    }
    // What is done last need not hurry because of the interrupt.
    boolean unused = Thread.interrupted();
    end.run();
  }

  private void rest(Duration pause) {
    try {
      if (!stopped) {
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  /** Interrupts what runs, and waits a little for its end. */
  public void stop() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
