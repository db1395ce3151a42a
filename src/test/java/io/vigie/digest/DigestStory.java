package io.vigie.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.lead.LeadWeek;
import io.vigie.setup.SetupWeek;
import io.vigie.shared.Week;
import io.vigie.signal.SignalWeek;
import java.time.Instant;
import java.util.Optional;

/** Digests of what a test knows. */
public final class DigestStory {

  private static final Steering QUIET =
      new Steering(DecisionWeek.QUIET, SetupWeek.QUIET, LeadWeek.NONE, SignalWeek.QUIET);

  private DigestStory() {}

  public static WeeklyDigest of(Known known, Week week, Occasion occasion) {
    return DigestContent.compose(known, QUIET, week, occasion, Optional.empty());
  }

  /** The same, with questions and decisions. */
  public static WeeklyDigest of(Known known, DecisionWeek decisions, Week week, Occasion occasion) {
    Steering steering = new Steering(decisions, QUIET.setup(), QUIET.leads(), QUIET.signals());
    return DigestContent.compose(known, steering, week, occasion, Optional.empty());
  }

  /** The same, of an engagement on its way. */
  public static WeeklyDigest of(Known known, SetupWeek setup, Week week, Occasion occasion) {
    Steering steering = new Steering(QUIET.decisions(), setup, QUIET.leads(), QUIET.signals());
    return DigestContent.compose(known, steering, week, occasion, Optional.empty());
  }

  /** The same, with leads. */
  public static WeeklyDigest of(Known known, LeadWeek leads, Week week, Occasion occasion) {
    Steering steering = new Steering(QUIET.decisions(), QUIET.setup(), leads, QUIET.signals());
    return DigestContent.compose(known, steering, week, occasion, Optional.empty());
  }

  /** The same, with what the field said. */
  public static WeeklyDigest of(Known known, SignalWeek signals, Week week, Occasion occasion) {
    Steering steering = new Steering(QUIET.decisions(), QUIET.setup(), QUIET.leads(), signals);
    return DigestContent.compose(known, steering, week, occasion, Optional.empty());
  }

  public static WeeklyDigest restated(Known known, Week week, Instant at) {
    return DigestContent.compose(known, QUIET, week, Occasion.ON_TIME, Optional.of(at));
  }

  /** The same digest, of that engagement. */
  public static WeeklyDigest of(Engagement engagement, WeeklyDigest digest) {
    return new WeeklyDigest(
        engagement,
        digest.week(),
        digest.occasion(),
        digest.due(),
        digest.restatedAt(),
        digest.holidays(),
        digest.scorecard(),
        digest.changes(),
        digest.targets(),
        digest.paces(),
        digest.trend(),
        digest.meeting(),
        digest.steering());
  }
}
