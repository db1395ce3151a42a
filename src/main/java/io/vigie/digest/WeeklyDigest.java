package io.vigie.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.WorkingCalendar.PublicHoliday;
import io.vigie.kpi.Explanation;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.WatchReading;
import io.vigie.lead.LeadWeek;
import io.vigie.setup.SetupWeek;
import io.vigie.shared.Week;
import io.vigie.signal.SignalWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the digest of one week says, with everything that a card needs to show it.
 *
 * @param occasion why it is shown
 * @param due when it was to be posted
 * @param restatedAt when a figure of the week was changed after it was posted
 * @param holidays public holidays in the week
 * @param changes the figures that changed, the news first
 * @param targets how targets stand against what is usual
 * @param trend the figure worth a picture
 * @param steering what the week was about beside its figures
 */
public record WeeklyDigest(
    Engagement engagement,
    Week week,
    Occasion occasion,
    ZonedDateTime due,
    Optional<Instant> restatedAt,
    List<PublicHoliday> holidays,
    Scorecard scorecard,
    List<Changed> changes,
    List<TargetReading> targets,
    List<Pace> paces,
    Optional<Trend> trend,
    Optional<ZonedDateTime> meeting,
    Steering steering) {

  /** The open questions, what was decided in the week, and how long it takes. */
  public DecisionWeek decisions() {
    return steering.decisions();
  }

  /** How far the engagement is, and what it was given. */
  public SetupWeek setup() {
    return steering.setup();
  }

  /** The leads that wait, why leads were refused, how long verdicts take. */
  public LeadWeek leads() {
    return steering.leads();
  }

  /** What the field said in the week. */
  public SignalWeek signals() {
    return steering.signals();
  }

  /** Why a digest is shown. */
  public enum Occasion {
    /** posted when it was due */
    ON_TIME,
    /** posted after it was due */
    LATE,
    /** shown to one person: a closed week */
    REVIEW,
    /** shown to one person: the running week, so far */
    SO_FAR
  }

  /**
   * A figure that changed.
   *
   * @param isNews whether the change was found in this very week, and not carried
   * @param asked who is asked what changed, by Slack's user id
   * @param explanation the last answer for this change
   */
  public record Changed(
      Scorecard.Line line, boolean isNews, String asked, Optional<Explanation> explanation) {}

  /** A target beside what is usual: two sentences that are kept apart. */
  public record TargetReading(Scorecard.Line line, KpiDefinition.Target target, Standing standing) {

    /** How a target stands to what is usual. */
    public enum Standing {
      /** inside the usual range: some weeks will miss it without anything having changed */
      INSIDE,
      /** the usual range lies on the right side of it */
      ALWAYS_MET,
      /** the usual range lies on the wrong side of it */
      NEVER_MET
    }
  }

  /**
   * A target of a month or quarter, on its way.
   *
   * @param actual what is reached so far
   * @param until the last day of the period
   * @param workingDaysLeft after the week
   * @param chance from 0 to 1, that the target is reached at the pace of the last six weeks
   */
  public record Pace(
      Kpi kpi,
      long actual,
      long target,
      LocalDate until,
      int workingDaysLeft,
      Optional<Double> chance) {}

  /** One figure over the last weeks, oldest first. */
  public record Trend(
      Kpi kpi, List<WatchReading> weeks, Optional<KpiDefinition.Target> weeklyTarget) {}

  /** Whether the week has no figures at all: then it takes one line. */
  public boolean isEmpty() {
    return scorecard.isEmpty();
  }
}
