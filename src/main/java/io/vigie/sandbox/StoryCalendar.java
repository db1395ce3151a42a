package io.vigie.sandbox;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of the story, so that its last digest is the one that was due last.
 *
 * @param digestDay when it was: a Monday, or the working day after a holiday
 * @param lastWeek the Monday of the week that it is about
 * @param today the visitor's own day, at which the story arrives
 */
record StoryCalendar(LocalDate digestDay, LocalDate lastWeek, LocalDate today) {

  static final LocalTime DIGEST = LocalTime.of(9, 0);
  static final int WEEKS = 17;

  static StoryCalendar before(Instant now) {
    ZonedDateTime there = now.atZone(Ticker.ZONE);
    LocalDate monday = there.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (workingDay(monday).atTime(DIGEST).isAfter(there.toLocalDateTime())) {
      monday = monday.minusWeeks(1);
    }
    return new StoryCalendar(workingDay(monday), monday.minusWeeks(1), there.toLocalDate());
  }

  private static LocalDate workingDay(LocalDate from) {
    HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create("fr"));
    LocalDate day = from;
    while (holidays.isHoliday(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The day on which Vigie comes into the channel. */
  LocalDate friday() {
    return lastWeek.with(DayOfWeek.FRIDAY);
  }

  /** The first day of the engagement. */
  LocalDate begin() {
    return lastWeek.minusWeeks(WEEKS - 1);
  }

  /** The week that many weeks after the beginning, as figures are labelled: {@code 2026-W47}. */
  String week(int number) {
    LocalDate monday = begin().plusWeeks(number);
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
