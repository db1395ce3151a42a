package io.vigie.digest;

import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.digest.WeeklyDigest.Pace;
import io.vigie.digest.WeeklyDigest.TargetReading;
import io.vigie.digest.WeeklyDigest.TargetReading.Standing;
import io.vigie.digest.WeeklyDigest.Trend;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Terms;
import io.vigie.kpi.Explanation;
import io.vigie.kpi.Explanations;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.kpi.Verdict;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes a digest from what is known: no database, no clock, no Slack. */
final class DigestContent {

  private static final int TREND_WEEKS = 12;
  private static final List<Kpi> WORTH_A_PICTURE =
      List.of(Kpi.MEETINGS_BOOKED, Kpi.MEETINGS_HELD, Kpi.LEADS_ACCEPTED, Kpi.CONVERSATIONS);

  private DigestContent() {}

  static WeeklyDigest compose(
      Known known, Steering steering, Week week, Occasion occasion, Optional<Instant> restatedAt) {
    Engagement engagement = known.engagement();
    Scorecard scorecard = known.of(week);
    return new WeeklyDigest(
        engagement,
        week,
        occasion,
        DigestCalendar.of(engagement).due(week),
        restatedAt,
        engagement
            .calendar()
            .holidays(week.monday(), week.sunday(), engagement.terms().language().locale()),
        scorecard,
        changes(known, scorecard),
        targets(scorecard),
        paces(known, scorecard),
        trend(known, scorecard),
        meeting(engagement, week),
        steering);
  }

  private static List<Changed> changes(Known known, Scorecard scorecard) {
    return scorecard.lines().stream()
        .filter(line -> line.reading().filter(DigestContent::isChange).isPresent())
        .map(line -> changed(known, line, line.reading().orElseThrow()))
        .sorted(Comparator.comparing(changed -> !changed.isNews()))
        .toList();
  }

  private static boolean isChange(WatchReading reading) {
    return reading.change().isPresent() || reading.verdict() instanceof Verdict.UnusualWeek;
  }

  private static Changed changed(Known known, Line line, WatchReading reading) {
    Week began = reading.change().map(Verdict.LastingChange::since).orElse(reading.week());
    Optional<Explanation> answer =
        known.remarks().explanations().stream()
            .filter(said -> said.kpi() == line.kpi() && said.changeBegan().equals(began))
            .filter(said -> !said.week().isAfter(reading.week()))
            .reduce((first, last) -> last);
    return new Changed(
        line,
        reading.change().isEmpty() || reading.isNews(),
        Explanations.askedOf(line.definition(), known.engagement().terms().referent()),
        answer);
  }

  private static List<TargetReading> targets(Scorecard scorecard) {
    return scorecard.lines().stream()
        .flatMap(line -> line.definition().target().stream().flatMap(t -> standing(line, t)))
        .toList();
  }

  /** Only a count has a usual range for a target to lie in, and only a weekly target compares. */
  private static Stream<TargetReading> standing(Line line, Target target) {
    return line.reading().stream()
        .filter(reading -> target.per() == Period.WEEK && line.kpi().isEntered())
        .flatMap(reading -> reading.baseline().stream())
        .flatMap(baseline -> baseline.chart().stream())
        .map(chart -> new TargetReading(line, target, standing(line.kpi(), target, chart)));
  }

  private static Standing standing(Kpi kpi, Target target, ProcessChart chart) {
    double wanted = target.amount().doubleValue();
    boolean lowerIsBetter = kpi.isBetterLower();
    if (wanted < Math.rint(chart.lower())) {
      return lowerIsBetter ? Standing.NEVER_MET : Standing.ALWAYS_MET;
    }
    if (wanted > Math.rint(chart.upper())) {
      return lowerIsBetter ? Standing.ALWAYS_MET : Standing.NEVER_MET;
    }
    return Standing.INSIDE;
  }

  private static List<Pace> paces(Known known, Scorecard scorecard) {
    return scorecard.lines().stream()
        .filter(line -> line.kpi().isEntered())
        .flatMap(
            line ->
                line.definition().target().stream()
                    .filter(target -> target.per() != Period.WEEK)
                    .map(
                        target ->
                            Pacing.of(
                                line.kpi(),
                                target,
                                scorecard.week(),
                                known.figures(),
                                known.engagement().calendar())))
        .toList();
  }

  private static Optional<Trend> trend(Known known, Scorecard scorecard) {
    return WORTH_A_PICTURE.stream()
        .flatMap(kpi -> scorecard.line(kpi).stream())
        .findFirst()
        .map(line -> trend(known, line, scorecard.week()));
  }

  private static Trend trend(Known known, Line line, Week week) {
    List<WatchReading> all = Scorecard.readings(known.figures(), line.kpi(), known.remarks(), week);
    return new Trend(
        line.kpi(),
        all.subList(Math.max(0, all.size() - TREND_WEEKS), all.size()),
        line.definition().target().filter(target -> target.per() == Period.WEEK));
  }

  /** The meeting of the week in which the digest is read. */
  private static Optional<ZonedDateTime> meeting(Engagement engagement, Week week) {
    Terms terms = engagement.terms();
    return terms
        .meetingDay()
        .flatMap(
            day ->
                terms
                    .meetingTime()
                    .map(
                        time -> {
                          LocalDate date = week.next().monday().with(day);
                          return date.atTime(time).atZone(terms.zone());
                        }));
  }
}
