package io.vigie.crm;

import io.vigie.shared.Week;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the week of a row, written as such or as a date in it, and tells what is wrong with it.
 *
 * @param running today's week, the last one that can have figures
 */
record WeekCell(Week running, ProblemList problems) {

  static final Week EARLIEST = Week.of(2000, 1);

  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?[Ww][0-9]{1,2}");
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LOCAL_DATE =
      Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}");

  /** The week that is written there. */
  Optional<Week> week(int line, String cell) {
    if (cell.isEmpty()) {
      problems.add(line, FileRule.WEEK_MISSING, Map.of());
      return Optional.empty();
    }
    Optional<Week> week = Week.parse(cell);
    if (week.isEmpty()) {
      refuseWeek(line, cell);
    }
    return week.filter(found -> isInTime(line, found));
  }

  /** The week of the day that is written there. */
  Optional<Week> weekOfDate(int line, String cell) {
    Optional<LocalDate> date = date(cell);
    if (date.isEmpty()) {
      refuseDate(line, cell);
    }
    return date.map(Week::of).filter(found -> isInTime(line, found));
  }

  private void refuseWeek(int line, String cell) {
    String text = LineProblem.clipped(cell);
    Matcher week = WEEK.matcher(cell);
    if (week.matches()) {
      String year = week.group(1);
      problems.add(
          line,
          FileRule.NO_SUCH_WEEK,
          Map.of("text", text, "year", year, "weeks", weeksOf(Integer.parseInt(year))));
    } else if (LOCAL_DATE.matcher(cell).matches()) {
      Week example = date(cell).map(Week::of).orElse(running);
      problems.add(line, FileRule.DATE_FOR_WEEK, Map.of("text", text, "example", example));
    } else {
      problems.add(line, FileRule.NOT_A_WEEK, Map.of("text", text, "example", running));
    }
  }

  private void refuseDate(int line, String cell) {
    Map<String, Object> text = Map.of("text", LineProblem.clipped(cell));
    if (cell.isEmpty()) {
      problems.add(line, FileRule.DATE_MISSING, Map.of());
    } else if (ISO_DATE.matcher(cell).matches()) {
      problems.add(line, FileRule.NO_SUCH_DATE, text);
    } else if (LOCAL_DATE.matcher(cell).matches()) {
      problems.add(line, FileRule.AMBIGUOUS_DATE, text);
    } else {
      problems.add(line, FileRule.NOT_A_DATE, text);
    }
  }

  private boolean isInTime(int line, Week week) {
    if (week.isBefore(EARLIEST)) {
      problems.add(line, FileRule.WEEK_TOO_EARLY, Map.of("week", week, "earliest", EARLIEST));
      return false;
    }
    if (week.isAfter(running)) {
      problems.add(line, FileRule.WEEK_TO_COME, Map.of("week", week, "running", running));
      return false;
    }
    return true;
  }

  private static int weeksOf(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 1, 4)).getMaximum();
  }

  private static Optional<LocalDate> date(String cell) {
    if (!ISO_DATE.matcher(cell).matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(cell, 0, 4, 10);
    int month = Integer.parseInt(cell, 5, 7, 10);
    int day = Integer.parseInt(cell, 8, 10, 10);
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }
}
