package io.vigie.kpi;

import io.vigie.shared.Week;

/** What may honestly be said of one week of one figure. */
public sealed interface Verdict {

  /** Nothing to see. */
  record Usual() implements Verdict {}

  /** A count outside its usual range in this week, while the watch finds nothing. */
  record OutsideRange(Shift shift) implements Verdict {}

  /** Unusually high or low in this one week. */
  record UnusualWeek(Shift shift) implements Verdict {}

  /**
   * Higher or lower since a week, told in the week that found it and carried until the figure is
   * re-based.
   *
   * @param since the first week of the change
   * @param foundIn the week whose figure found it; to be told there, and carried later
   * @param after the usable weeks since the change, up to the week read
   * @param before the baseline that they are held against
   */
  record LastingChange(Shift shift, Week since, Week foundIn, Pooled after, Pooled before)
      implements Verdict {

    LastingChange plus(WeekFigure figure) {
      return new LastingChange(shift, since, foundIn, after.plus(figure), before);
    }
  }

  /** A rate counted from under 5, or fewer than 6 usable weeks before this one. */
  record TooLittleData() implements Verdict {}

  /** The week counts neither for the baseline nor for the watch. */
  record LeftOut(Reason reason) implements Verdict {}

  /** Why a week is left out. */
  enum Reason {
    /** somebody named it exceptional */
    EXCEPTIONAL,
    /** its figures contradict each other: below 0, or of a rate more than it was counted from */
    IMPOSSIBLE
  }
}
