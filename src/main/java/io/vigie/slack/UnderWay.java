package io.vigie.slack;

import java.time.Duration;

/** Counts what was asked for and is not over. */
final class UnderWay {

  private int count;

  synchronized void begins() {
    count++;
  }

  synchronized void ends() {
    count--;
    notifyAll();
  }

  synchronized boolean isOver() {
    return count == 0;
  }

  /** Waits until all of it is over; whether it came to that. */
  synchronized boolean endsWithin(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toMillis(); count > 0 && left > 0; ) {
        wait(left);
        left = (deadline - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return count == 0;
  }
}
