package io.vigie.setup;

import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How fast volume grows: steps of the target, each for an equal part of the weeks.
 *
 * @param shares percent of the target, one step after the other
 */
public record RampPlan(int weeks, List<Integer> shares) {

  /** What holds unless the referent plans otherwise. */
  public static final RampPlan DEFAULT = new RampPlan(13, List.of(25, 50, 75, 100));

  private static final int LONGEST = 52;
  private static final int FULL = 100;

  public RampPlan {
    shares = List.copyOf(shares);
  }

  /**
   * This plan, if it is one.
   *
   * @throws RampOutOfBounds for no week or more than a year, for more than the target, for steps
   *     that fall, and for more steps than weeks
   */
  RampPlan checked() {
    boolean rises = true;
    for (int i = 1; i < shares.size(); i++) {
      rises &= shares.get(i) >= shares.get(i - 1);
    }
    boolean within = shares.stream().allMatch(share -> share >= 1 && share <= FULL);
    if (weeks < 1 || weeks > LONGEST || shares.isEmpty() || shares.size() > weeks) {
      throw new RampOutOfBounds(LONGEST, FULL);
    } else if (!within || !rises) {
      throw new RampOutOfBounds(LONGEST, FULL);
    }
    return this;
  }

  /** The share of the target in a week of the ramp, from 1; before it and after it, the last. */
  public int share(int week) {
    int step = (Math.max(1, week) - 1) * shares.size() / weeks;
    return shares.get(Math.min(step, shares.size() - 1));
  }

  /** Which week of the ramp that is, from 1; 0 or less before it. */
  static int number(Week first, Week week) {
    return (int) ChronoUnit.WEEKS.between(first.monday(), week.monday()) + 1;
  }

  /** What is planned of a weekly target in a week of the ramp. */
  public BigDecimal of(BigDecimal target, int week) {
    return target
        .multiply(BigDecimal.valueOf(share(week)))
        .divide(BigDecimal.valueOf(FULL), 1, RoundingMode.HALF_UP);
  }
}
