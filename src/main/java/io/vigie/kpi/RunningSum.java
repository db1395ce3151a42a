package io.vigie.kpi;

import io.vigie.shared.Week;
import org.jspecify.annotations.Nullable;

/** One side of Page's CUSUM (1954): adds up what goes one way, and remembers since when. */
final class RunningSum {

  private static final double ALLOWANCE = 0.5;
  private static final double QUIET = 2.5;
  private static final double FOUND = 4.5;

  private final Shift shift;
  private double value;
  private @Nullable Week since;
  private Pooled pooled = Pooled.NOTHING;

  RunningSum(Shift shift) {
    this.shift = shift;
  }

  void add(double score, WeekFigure figure) {
    value = Math.max(0, value + (shift == Shift.HIGHER ? score : -score) - ALLOWANCE);
    if (value == 0) {
      restart();
      return;
    }
    since = since == null ? figure.week() : since;
    pooled = pooled.plus(figure);
  }

  void restart() {
    value = 0;
    since = null;
    pooled = Pooled.NOTHING;
  }

  double value() {
    return value;
  }

  boolean isQuiet() {
    return value < QUIET;
  }

  /** The change that this sum has found against that baseline, by that week; null if none. */
  Verdict.@Nullable LastingChange found(Week in, Pooled before) {
    return value > FOUND && since != null
        ? new Verdict.LastingChange(shift, since, in, pooled, before)
        : null;
  }
}
