package io.vigie.kpi;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Says Student's t, whose tails are heavy after few weeks, as a standard normal deviation. */
final class StudentScore {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final TDistribution student;

  StudentScore(int degreesOfFreedom) {
    student = TDistribution.of(degreesOfFreedom);
  }

  /** The normal quantile of the probability that Student's distribution gives to t. */
  double of(double t) {
    // From the lower tail: near 1 the probability would have lost its digits, and end in infinity.
    double tail = student.cumulativeProbability(-Math.abs(t));
    double q = NORMAL.inverseCumulativeProbability(Math.max(tail, Double.MIN_NORMAL));
    return Math.copySign(q, t);
  }
}
