package io.vigie.kpi;

import java.util.List;
import java.util.Optional;

/**
 * The classic picture of a weekly count, an XmR chart (W. A. Shewhart, D. J. Wheeler): the mean of
 * the baseline weeks and the range within which ordinary weeks fall. It draws; the verdict is the
 * {@link ChangeWatch}'s.
 *
 * @param mean per week
 * @param lower end of the usual range, not below 0, not rounded
 * @param upper end of the usual range, not rounded
 */
public record ProcessChart(double mean, double lower, double upper) {

  static final int FEWEST_WEEKS = 6;
  private static final double REACH = 2.66;

  /** The chart of the baseline weeks in their order; empty under 6. */
  public static Optional<ProcessChart> of(List<WeekFigure> weeks) {
    if (weeks.size() < FEWEST_WEEKS) {
      return Optional.empty();
    }
    double mean = weeks.stream().mapToDouble(WeekFigure::count).average().orElse(0);
    double reach = REACH * meanMovingRange(weeks);
    return Optional.of(new ProcessChart(mean, Math.max(0, mean - reach), mean + reach));
  }

  /**
   * Whether a week's count falls into the usual range as it is printed, in whole numbers; its ends
   * are part of it.
   */
  public boolean holds(long count) {
    return count >= Math.rint(lower) && count <= Math.rint(upper);
  }

  private static double meanMovingRange(List<WeekFigure> weeks) {
    double sum = 0;
    for (int i = 1; i < weeks.size(); i++) {
      sum += Math.abs((double) weeks.get(i).count() - weeks.get(i - 1).count());
    }
    return sum / (weeks.size() - 1);
  }
}
