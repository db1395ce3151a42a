package io.vigie.arbitration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which the clock of a question stood.
 *
 * @param until the day on which it ran again; none while it still stands
 */
record Pause(LocalDate from, Optional<LocalDate> until) {

  boolean standsOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
