package io.vigie.setup;

import io.vigie.shared.Week;
import java.time.LocalDate;

/**
 * The phase in which an engagement is.
 *
 * @param since its first day
 */
public record Stage(Phase phase, LocalDate since) {

  /** The first whole week of the phase. */
  public Week firstWeek() {
    Week week = Week.of(since);
    return week.monday().equals(since) ? week : week.next();
  }
}
