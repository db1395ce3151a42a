package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the watch read in one week.
 *
 * @param figure the week's figure
 * @param verdict what may be said of it
 * @param change the lasting change in force after this week, even if this very week is left out
 * @param baseline what the week was held against; empty as long as there are under 6 usable weeks
 * @param score the week's q, in standard normal deviations from the baseline; empty if it was not
 *     scored
 * @param upper the sum that finds a rise, after this week
 * @param lower the sum that finds a fall, after this week
 */
public record WatchReading(
    WeekFigure figure,
    Verdict verdict,
    Optional<Verdict.LastingChange> change,
    Optional<WatchBaseline> baseline,
    OptionalDouble score,
    double upper,
    double lower) {

  private static final double UNUSUAL = 3.3;

  public Week week() {
    return figure.week();
  }

  /** Whether a lasting change is news in this very week, and not carried from an earlier one. */
  public boolean isNews() {
    return change.filter(found -> found.foundIn().equals(week())).isPresent();
  }

  /** Which way this one week alone is unusual, even while a lasting change is carried. */
  public Optional<Shift> unusual() {
    return score.isPresent() ? unusual(score.getAsDouble()) : Optional.empty();
  }

  static Optional<Shift> unusual(double score) {
    if (Math.abs(score) <= UNUSUAL) {
      return Optional.empty();
    }
    return Optional.of(score > 0 ? Shift.HIGHER : Shift.LOWER);
  }
}
