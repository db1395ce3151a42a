package io.vigie.outbox;

import java.time.Duration;

/**
 * How long to wait after a failure, and when to stop: {@code startingAt(1 s).doublingUpTo(10
 * min).givingUpAfter(150)}.
 */
record RetryPolicy(Duration first, Duration longest, int attempts) {

  static RetryPolicy startingAt(Duration first) {
    return new RetryPolicy(first, first, Integer.MAX_VALUE);
  }

  RetryPolicy doublingUpTo(Duration longest) {
    return new RetryPolicy(first, longest, attempts);
  }

  RetryPolicy givingUpAfter(int attempts) {
    return new RetryPolicy(first, longest, attempts);
  }

  /** The pause after so many failures in a row. */
  Duration pauseAfter(int failures) {
    Duration pause = first;
    for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  boolean givesUpAfter(int failures) {
    return failures >= attempts;
  }
}
