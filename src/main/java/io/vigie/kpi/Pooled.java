package io.vigie.kpi;

import java.util.List;
import java.util.Optional;

/**
 * Several weeks of one figure taken together: a ratio of sums, never a mean of ratios.
 *
 * @param count the sum of what was counted
 * @param base of a rate, the sum of what it was counted from; of a count, nothing to read
 * @param weeks how many weeks were added
 */
public record Pooled(long count, long base, int weeks) {

  static final Pooled NOTHING = new Pooled(0, 0, 0);

  /** Those weeks, added. */
  static Pooled of(List<WeekFigure> figures) {
    Pooled sum = NOTHING;
    for (WeekFigure figure : figures) {
      sum = sum.plus(figure);
    }
    return sum;
  }

  Pooled plus(WeekFigure figure) {
    return new Pooled(add(count, figure.count()), add(base, figure.base()), weeks + 1);
  }

  /** Of a count, its mean per week. */
  public double perWeek() {
    return weeks == 0 ? 0 : (double) count / weeks;
  }

  /** Of a rate, its share; empty of a count. */
  public Optional<Proportion> proportion() {
    return Proportion.of(count, base);
  }

  private static long add(long sum, long more) {
    // Only absurd entries get there, and a sum that turned negative would be worse than a ceiling.
    return sum > Long.MAX_VALUE - Math.max(0, more) ? Long.MAX_VALUE : sum + more;
  }
}
