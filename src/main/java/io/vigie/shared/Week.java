package io.vigie.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week, Monday to Sunday, written {@code 2026-W46}.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-?[Ww]([0-9]{1,2})");

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A week starts on a Monday, not on " + monday);
    }
  }

  /** The week of that year; a year has 52 or 53 of them. */
  public static Week of(int year, int number) {
    return parse("%04d-W%02d".formatted(year, number))
        .orElseThrow(() -> new IllegalArgumentException(year + " has no week " + number));
  }

  /** The week that holds that day. */
  public static Week of(LocalDate day) {
    return new Week(day.with(DayOfWeek.MONDAY));
  }

  /** The week that is running at that moment in that zone. */
  public static Week at(Instant moment, ZoneId zone) {
    return of(moment.atZone(zone).toLocalDate());
  }

  /** Reads {@code 2026-W46}; empty for anything else, week 53 of a year that has none included. */
  public static Optional<Week> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    int number = Integer.parseInt(matcher.group(2));
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (year == 0
        || !IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).isValidValue(number)) {
      return Optional.empty();
    }
    return Optional.of(of(inYear.plusWeeks(number - 1L)));
  }

  /** The year that the week counts in, which near New Year is not always the calendar's. */
  public int year() {
    return monday.get(IsoFields.WEEK_BASED_YEAR);
  }

  /** 1 to 53. */
  public int number() {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  public Week plus(int weeks) {
    return new Week(monday.plusWeeks(weeks));
  }

  public Week previous() {
    return plus(-1);
  }

  public Week next() {
    return plus(1);
  }

  public boolean isBefore(Week other) {
    return compareTo(other) < 0;
  }

  public boolean isAfter(Week other) {
    return compareTo(other) > 0;
  }

  /** How many weeks lie between this one and a later one. */
  public int until(Week later) {
    return (int) ChronoUnit.WEEKS.between(monday, later.monday);
  }

  /** The first moment after the week in that zone: from then on it is closed. */
  public Instant end(ZoneId zone) {
    return monday.plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year(), number());
  }
}
