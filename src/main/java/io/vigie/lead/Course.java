package io.vigie.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a lead's history leads: what counts is what was not undone.
 *
 * @param standing the line on which the lead stands
 * @param waitingSince since when it waits on the client
 * @param waited the working minutes for which it waited before that, since it was handed over
 */
record Course(Happening standing, Optional<Instant> waitingSince, int waited) {

  static Course of(List<Happening> history, FeedbackClock clock) {
    List<Happening> lines = history.stream().filter(line -> !line.undone()).toList();
    Optional<Instant> since = Optional.empty();
    int waited = 0;
    for (Happening line : lines) {
      int until = since.map(from -> clock.minutes(from, line.at())).orElse(0);
      boolean anew = line.deed() == Deed.SUBMITTED || line.deed() == Deed.RESUBMITTED;
      waited = anew ? 0 : waited + until;
      since = line.deed().state() == State.SUBMITTED ? Optional.of(line.at()) : Optional.empty();
    }
    return new Course(lines.get(lines.size() - 1), since, waited);
  }

  /** For how many working minutes the lead has waited up to that moment. */
  int waited(Instant until, FeedbackClock clock) {
    return waited + waitingSince.map(from -> clock.minutes(from, until)).orElse(0);
  }
}
