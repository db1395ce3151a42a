package io.vigie.kpi;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** A distribution of whole numbers, drawn from by its table of cumulative probabilities. */
final class Chance {

  private final double[] cumulative;

  private Chance(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /** Counts of that mean: Poisson for variance / mean 1, negative binomial above it. */
  static Chance ofCounts(double mean, double varianceToMean) {
    if (varianceToMean == 1) {
      return table(2_000, Math.exp(-mean), k -> mean / (k + 1));
    }
    double failure = 1 - 1 / varianceToMean;
    double size = mean / (varianceToMean - 1);
    return table(2_000, Math.pow(1 - failure, size), k -> (size + k) / (k + 1) * failure);
  }

  /** How many of n come true, binomial. */
  static Chance ofRate(double rate, int n) {
    double odds = rate / (1 - rate);
    return table(n, Math.pow(1 - rate, n), k -> (n - k) / (k + 1.0) * odds);
  }

  int draw(SplittableRandom random) {
    int at = Arrays.binarySearch(cumulative, random.nextDouble());
    return Math.min(at < 0 ? -at - 1 : at + 1, cumulative.length - 1);
  }

  /** From the probability of 0 and the factor from that of k to that of k + 1. */
  private static Chance table(int highest, double ofZero, IntToDoubleFunction toNext) {
    double[] cumulative = new double[highest + 1];
    double probability = ofZero;
    cumulative[0] = ofZero;
    for (int k = 0; k < highest; k++) {
      probability *= toNext.applyAsDouble(k);
      cumulative[k + 1] = cumulative[k] + probability;
    }
    return new Chance(cumulative);
  }
}
