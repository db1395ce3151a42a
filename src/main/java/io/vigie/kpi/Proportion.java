package io.vigie.kpi;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many of so many, {@code 8/12}, with the interval in which its true share lies 19 times in 20.
 *
 * @param successes from 0 to {@code trials}
 * @param trials at least 1
 */
public record Proportion(long successes, long trials) {

  private static final long FEWEST = 5;
  // The two tails that 1.96 leaves: the library asks for them and not for z.
  private static final double TAILS = 2 * NormalDistribution.of(0, 1).survivalProbability(1.96);

  public Proportion {
    if (!isOne(successes, trials)) {
      throw new IllegalArgumentException(successes + "/" + trials + " is no proportion");
    }
  }

  /**
   * For figures that people entered, which may contradict each other (more accepted than
   * submitted): empty unless 0 ≤ successes ≤ trials and trials ≥ 1. The constructor refuses those.
   */
  public static Optional<Proportion> of(long successes, long trials) {
    return isOne(successes, trials)
        ? Optional.of(new Proportion(successes, trials))
        : Optional.empty();
  }

  private static boolean isOne(long successes, long trials) {
    return successes >= 0 && trials >= 1 && successes <= trials;
  }

  /** The share, 0 to 1. */
  public double value() {
    return (double) successes / trials;
  }

  /** Whether it stands on under 5 trials and is told as {@code 3/4} only, without its share. */
  public boolean tooFew() {
    return trials < FEWEST;
  }

  /** Wilson's 95 % score interval (E. B. Wilson, 1927), z = 1.96. */
  public Interval interval() {
    // The library counts in int. What is shifted out there moves no digit that anybody prints.
    int shift = Math.max(0, Integer.SIZE + 1 - Long.numberOfLeadingZeros(trials));
    var wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            (int) (trials >> shift), (int) (successes >> shift), TAILS);
    // Its zero is -0.0, which would print as -0 %.
    return new Interval(Math.max(0.0, wilson.getLowerBound()), wilson.getUpperBound());
  }

  /** From a share to a share, both 0 to 1 and both included. */
  public record Interval(double low, double high) {}
}
