package io.vigie.digest;

import io.vigie.digest.DigestRows.Said;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Scorecards;
import io.vigie.kpi.Verdict;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to digests: writing the one that is due, posting one now, showing one to a person. */
@Service
public class DigestWriter {

  private static final Duration ON_TIME = Duration.ofHours(1);

  private final Engagements engagements;
  private final Scorecards scorecards;
  private final Steering.Weeks steering;
  private final DigestRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DigestWriter(
      Engagements engagements,
      Scorecards scorecards,
      Steering.Weeks steering,
      DigestRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engagements = engagements;
    this.scorecards = scorecards;
    this.steering = steering;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the digest of the newest closed week whose hour has come, if it has none. What is due
   * follows from the data alone, so a second fire, a late one and one on another node do no harm.
   */
  @Transactional
  public void write(UUID engagementId) {
    Instant now = clock.instant();
    engagements
        .find(engagementId)
        .filter(Engagement::isRunning)
        .ifPresent(engagement -> write(engagement, now));
  }

  private void write(Engagement engagement, Instant now) {
    DigestCalendar calendar = DigestCalendar.of(engagement);
    Week week = calendar.newestDue(now);
    Instant due = calendar.due(week).toInstant();
    if (rows.exists(engagement.id(), week)) {
      return;
    }
    Occasion occasion = now.isAfter(due.plus(ON_TIME)) ? Occasion.LATE : Occasion.ON_TIME;
    WeeklyDigest digest =
        DigestContent.compose(
            scorecards.known(engagement),
            steering.now(engagement, week),
            week,
            occasion,
            Optional.empty());
    // A week that was over before Vigie came owes nobody a figure.
    boolean wasHere = !due.isBefore(engagement.confirmedAt().orElseThrow());
    if (!digest.isEmpty() || wasHere) {
      store(digest, due, now);
    }
  }

  /**
   * Posts the last closed week now, whatever the hour.
   *
   * @throws AlreadyPosted where it has been
   */
  @Transactional
  public WeeklyDigest postNow(Member by) {
    by.require(Act.POST_THE_DIGEST);
    Engagement engagement = by.engagement();
    Instant now = clock.instant();
    Week week = Week.at(now, engagement.terms().zone()).previous();
    WeeklyDigest digest =
        DigestContent.compose(
            scorecards.known(engagement),
            steering.now(engagement, week),
            week,
            Occasion.ON_TIME,
            Optional.empty());
    if (!store(digest, digest.due().toInstant(), now)) {
      throw new AlreadyPosted(week);
    }
    return digest;
  }

  /**
   * The digest of a week as known at its close, for one person's eyes.
   *
   * @throws WeekToCome for a week that has not begun
   */
  @Transactional(readOnly = true)
  public WeeklyDigest review(Member by, Week week) {
    by.require(Act.READ);
    Engagement engagement = by.engagement();
    Week running = Week.at(clock.instant(), engagement.terms().zone());
    if (week.isAfter(running)) {
      throw new WeekToCome(week);
    }
    boolean soFar = week.equals(running);
    return DigestContent.compose(
        scorecards.known(engagement),
        soFar ? steering.now(engagement, week) : steering.atClose(engagement, week),
        week,
        soFar ? Occasion.SO_FAR : Occasion.REVIEW,
        rows.restatedAt(engagement.id(), week));
  }

  /** The running week, so far. */
  @Transactional(readOnly = true)
  public WeeklyDigest soFar(Member by) {
    return review(by, Week.at(clock.instant(), by.engagement().terms().zone()));
  }

  /** Whether the digest of that week was posted. */
  public boolean isPosted(Engagement engagement, Week week) {
    return rows.exists(engagement.id(), week);
  }

  /** Those of the weeks whose digest was posted. */
  public Set<Week> posted(Engagement engagement, Set<Week> weeks) {
    return rows.existing(engagement.id(), weeks);
  }

  private boolean store(WeeklyDigest digest, Instant due, Instant now) {
    boolean first =
        rows.insert(digest.engagement().id(), digest.week(), due, now, said(digest.scorecard()));
    if (first) {
      events.publishEvent(new DigestWritten(digest));
    }
    return first;
  }

  /** What a digest says of each figure, to tell later whether it would say something else. */
  static Map<String, Said> said(Scorecard scorecard) {
    Map<String, Said> said = new TreeMap<>();
    for (Line line : scorecard.lines()) {
      said.put(
          line.kpi().key(),
          new Said(
              line.amount()
                  .map(amount -> amount.stripTrailingZeros().toPlainString())
                  .or(
                      () ->
                          line.quotient()
                              .map(
                                  parts ->
                                      parts.above().toPlainString()
                                          + "/"
                                          + parts.below().toPlainString()))
                  .orElse(""),
              line.reading().map(DigestWriter::verdict).orElse(""),
              line.definition().version()));
    }
    return said;
  }

  private static String verdict(WatchReading reading) {
    return reading
        .change()
        .map(change -> change.shift() + " since " + change.since())
        .orElseGet(() -> name(reading.verdict()));
  }

  private static String name(Verdict verdict) {
    if (verdict instanceof Verdict.OutsideRange outside) {
      return "outside " + outside.shift();
    }
    return verdict instanceof Verdict.UnusualWeek unusual
        ? "unusual " + unusual.shift()
        : verdict.getClass().getSimpleName();
  }
}
