package io.vigie.kpi;

import io.vigie.shared.Week;

/**
 * One week of one figure, as it was entered: nothing is refused here, the watch says what it cannot
 * use.
 *
 * @param week a closed week
 * @param count what was counted; of a rate, what stands above the line
 * @param base what a rate was counted from, its n; of a count, ignored
 * @param exceptional whether somebody named the week exceptional: a holiday, a closure
 */
public record WeekFigure(Week week, long count, long base, boolean exceptional) {

  /** An ordinary week of a count. */
  public static WeekFigure count(Week week, long count) {
    return new WeekFigure(week, count, 0, false);
  }

  /** An ordinary week of a rate. */
  public static WeekFigure rate(Week week, long count, long base) {
    return new WeekFigure(week, count, base, false);
  }

  /** The same figure of a week that somebody named exceptional. */
  public WeekFigure inExceptionalWeek() {
    return new WeekFigure(week, count, base, true);
  }
}
