package io.vigie.outbox;

import java.time.Duration;

/**
 * How the courier works.
 *
 * @param pace the least time between two posts to one destination
 * @param retry how long a failure makes wait
 * @param lost a claim of that age belongs to a node that is gone; longer than any call of the
 *     transport lasts, a second try and a search included
 */
record CourierSettings(Duration pace, RetryPolicy retry, Duration lost) {

  /** Gives up about a day after the first failure. */
  static final CourierSettings DEFAULT =
      new CourierSettings(
          Duration.ofSeconds(1),
          RetryPolicy.startingAt(Duration.ofSeconds(1))
              .doublingUpTo(Duration.ofMinutes(10))
              .givingUpAfter(150),
          Duration.ofMinutes(5));

  CourierSettings withPace(Duration pace) {
    return new CourierSettings(pace, retry, lost);
  }
}
