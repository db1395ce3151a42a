package io.vigie.setup;

import io.vigie.kpi.Kpi;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * What was reached of what the ramp planned, over some weeks.
 *
 * @param weeks how many weeks with a figure it counts
 */
public record Attainment(Kpi kpi, int weeks, long actual, double planned) {

  private static final double TAIL = 0.025;

  /** What may be said of it: judged on the interval, and not on the point. */
  public enum Verdict {
    /** even the upper end of the interval lies below the plan */
    BEHIND,
    /** the plan lies in the interval */
    ON_PLAN,
    /** even the lower end lies above the plan */
    AHEAD
  }

  public Verdict verdict() {
    if (high() < planned) {
      return Verdict.BEHIND;
    }
    return low() > planned ? Verdict.AHEAD : Verdict.ON_PLAN;
  }

  /** Garwood's exact 95 % interval of a count (1936): its lower end. */
  public double low() {
    return actual == 0
        ? 0
        : ChiSquaredDistribution.of(2.0 * actual).inverseCumulativeProbability(TAIL) / 2;
  }

  /** Its upper end. */
  public double high() {
    return ChiSquaredDistribution.of(2.0 * (actual + 1)).inverseSurvivalProbability(TAIL) / 2;
  }
}
