package io.vigie.engagement;

import java.time.LocalDate;

/** Days on which somebody does not work, the last one included. */
public record Absence(PersonId person, LocalDate from, LocalDate until) {

  /** Whether the person is away on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
