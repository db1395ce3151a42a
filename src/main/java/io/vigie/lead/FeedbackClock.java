package io.vigie.lead;

import io.vigie.engagement.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The clock that runs on the client, in working hours of the client's calendar: 09:00 to 18:00 on
 * working days, in the engagement's zone.
 */
public record FeedbackClock(WorkingCalendar calendar, ZoneId zone) {

  private static final LocalTime BEGIN = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(18, 0);

  /** The minutes of a working day. */
  public static final int DAY = (int) Duration.between(BEGIN, END).toMinutes();

  /** The working minutes between two moments; none where the second is not later. */
  public int minutes(Instant from, Instant to) {
    ZonedDateTime begin = from.atZone(zone);
    ZonedDateTime end = to.atZone(zone);
    if (!end.isAfter(begin)) {
      return 0;
    }
    LocalDate first = begin.toLocalDate();
    LocalDate last = end.toLocalDate();
    if (first.equals(last)) {
      return onDay(first, begin.toLocalTime(), end.toLocalTime());
    }
    LocalDate second = first.plusDays(1);
    return onDay(first, begin.toLocalTime(), END)
        + DAY * calendar.workingDays(second, last.minusDays(1))
        + onDay(last, BEGIN, end.toLocalTime());
  }

  private int onDay(LocalDate day, LocalTime from, LocalTime to) {
    LocalTime begin = from.isBefore(BEGIN) ? BEGIN : from;
    LocalTime end = to.isAfter(END) ? END : to;
    return calendar.isWorkingDay(day) && end.isAfter(begin)
        ? (int) Duration.between(begin, end).toMinutes()
        : 0;
  }
}
