package io.vigie.digest;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Terms;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.shared.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * When the digest of a week is due: its day and hour in the week after, moved off public holidays.
 */
public record DigestCalendar(Terms terms, WorkingCalendar workingDays) {

  public static DigestCalendar of(Engagement engagement) {
    return new DigestCalendar(engagement.terms(), engagement.calendar());
  }

  /** The moment at which that week's digest is due. */
  public ZonedDateTime due(Week week) {
    LocalDate agreed = week.next().monday().with(terms.digestDay());
    return workingDays.onOrAfter(agreed).atTime(terms.digestTime()).atZone(terms.zone());
  }

  /** The newest week whose digest was due by then. */
  public Week newestDue(Instant now) {
    Week week = Week.at(now, terms.zone()).previous();
    while (due(week).toInstant().isAfter(now)) {
      week = week.previous();
    }
    return week;
  }

  /** The next digest that is due after that moment. */
  public Week nextDue(Instant now) {
    return newestDue(now).next();
  }

  /** The working day before a week's digest is due, when missing figures are asked for. */
  public LocalDate reminder(Week week) {
    return workingDays.before(due(week).toLocalDate());
  }
}
