package io.vigie.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Week;
import io.vigie.signal.SignalWeek;
import java.time.Instant;
import java.util.Optional;

/** Digests of what a test knows. */
public final class DigestStory {

  private DigestStory() {}

  public static WeeklyDigest of(Known known, Week week, Occasion occasion) {
    return DigestContent.compose(
        known, DecisionWeek.QUIET, SignalWeek.QUIET, week, occasion, Optional.empty());
  }

  /** The same, with questions and decisions. */
  public static WeeklyDigest of(Known known, DecisionWeek decisions, Week week, Occasion occasion) {
    return DigestContent.compose(
        known, decisions, SignalWeek.QUIET, week, occasion, Optional.empty());
  }

  /** The same, with what the field said. */
  public static WeeklyDigest of(Known known, SignalWeek signals, Week week, Occasion occasion) {
    return DigestContent.compose(
        known, DecisionWeek.QUIET, signals, week, occasion, Optional.empty());
  }

  public static WeeklyDigest restated(Known known, Week week, Instant at) {
    return DigestContent.compose(
        known, DecisionWeek.QUIET, SignalWeek.QUIET, week, Occasion.ON_TIME, Optional.of(at));
  }
}
