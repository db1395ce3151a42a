package io.vigie.slack.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.digest.DigestStory;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.EngagementStory;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.FigureStory;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.setup.Ways;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The digests that every card is tried on. */
final class Digests {

  private Digests() {}

  /** By the name of their golden file. */
  static Map<String, Function<Language, WeeklyDigest>> all() {
    Map<String, Function<Language, WeeklyDigest>> digests = new LinkedHashMap<>();
    digests.put("week-30", of(team(), 30));
    digests.put("week-27", of(team(), 27));
    digests.put("week-32", of(team(), 32));
    digests.put("quiet", of(team(), 25));
    digests.put("field", FieldWeeks::heard);
    digests.put("field-strange", FieldWeeks::strange);
    digests.put("empty", of(team(), 36));
    digests.put("late", of(team(), 30, Occasion.LATE));
    digests.put("so-far", of(team(), 32, Occasion.SO_FAR));
    digests.put("review", of(team(), 32, Occasion.REVIEW));
    digests.put(
        "restated",
        language ->
            DigestStory.restated(
                team()
                    .corrected(
                        w(30), Kpi.MEETINGS_BOOKED, "110", Instant.parse("2008-07-29T08:12:00Z"))
                    .known(EngagementStory.acme(language)),
                w(30),
                Instant.parse("2008-07-29T08:12:00Z")));
    digests.put(
        "missing",
        of(
            team()
                .without(w(30), Kpi.DIALS)
                .owned(Kpi.DIALS, "U0HERY")
                .owned(Kpi.MEETINGS_HELD, "U0HERY")
                .owned(Kpi.REVENUE, "U0CLAIRE"),
            30));
    digests.put(
        "targets",
        of(
            team()
                .aimed(Kpi.MEETINGS_BOOKED, "60", Period.WEEK)
                .aimed(Kpi.CONVERSATIONS, "1200", Period.MONTH)
                .aimed(Kpi.DIALS, "14000", Period.QUARTER),
            30));
    digests.put(
        "explained",
        of(
            team()
                .explained(
                    Kpi.BOOKING_RATE,
                    w(30),
                    w(25),
                    Answer.KNOWN_CAUSE,
                    Optional.of("New script & fewer *cold* calls")),
            30));
    digests.put(
        "looked-into",
        of(
            team()
                .explained(
                    Kpi.BOOKING_RATE, w(30), w(25), Answer.LOOKING_INTO_IT, Optional.empty()),
            32));
    digests.put(
        "exceptional",
        of(
            team()
                .exceptional(Kpi.DIALS, w(26))
                .exceptional(Kpi.CONVERSATIONS, w(26))
                .exceptional(Kpi.MEETINGS_BOOKED, w(26))
                .exceptional(Kpi.BOOKING_RATE, w(26)),
            26));
    digests.put(
        "unusual",
        of(
            team()
                .with(w(25), Kpi.DIALS, "20000")
                .with(w(25), Kpi.MEETINGS_HELD, "3")
                .with(w(25), Kpi.NO_SHOWS, "1")
                .with(w(25), Kpi.COST, "2450.50"),
            25));
    // A few closed weeks after it, the new level is held against itself.
    digests.put("rebased", of(team().rebased(Kpi.BOOKING_RATE, w(30), w(25)), 35));
    digests.put("changed-again", changedAgain());
    digests.put("strange", strange());
    digests.put("crowded", crowded());
    digests.put("decisions", deciding(DecidingWeeks.some(), 30));
    digests.put("decisions-only", deciding(DecidingWeeks.some(), 36));
    digests.put("ramp", onItsWay("Sector objections are unknown", 30));
    digests.put("ramp-strange", onItsWay(STRANGEST.substring(0, 3_000), 30));
    digests.put("ramp-empty", onItsWay("Sector objections are unknown", 36));
    digests.put("decisions-many", deciding(DecidingWeeks.many(STRANGEST), 30));
    return digests;
  }

  /** A new baseline was agreed on, and left again. */
  private static Function<Language, WeeklyDigest> changedAgain() {
    FigureStory story = new FigureStory();
    for (int number = 10; number < 34; number++) {
      int level = number < 16 ? 200 : number < 24 ? 400 : 1_600;
      story.with(w(number), Kpi.CONVERSATIONS, "2000");
      story.with(w(number), Kpi.MEETINGS_BOOKED, String.valueOf(level / 4 + number % 3));
    }
    story.rebased(Kpi.BOOKING_RATE, w(20), w(16)).rebased(Kpi.MEETINGS_BOOKED, w(20), w(16));
    return of(story, 26);
  }

  static WeeklyDigest in(String name, Language language) {
    return Objects.requireNonNull(all().get(name)).apply(language);
  }

  static FigureStory team() {
    return FigureStory.ofTheRealTeam().owned(Kpi.BOOKING_RATE, "U0HERY");
  }

  static Week w(int number) {
    return Week.of(2008, number);
  }

  private static Function<Language, WeeklyDigest> of(FigureStory story, int week) {
    return of(story, week, Occasion.ON_TIME);
  }

  private static Function<Language, WeeklyDigest> of(
      FigureStory story, int week, Occasion occasion) {
    return language ->
        DigestStory.of(story.known(EngagementStory.acme(language)), w(week), occasion);
  }

  private static Function<Language, WeeklyDigest> deciding(DecisionWeek decisions, int week) {
    return language ->
        DigestStory.of(
            team().known(EngagementStory.acme(language)), decisions, w(week), Occasion.ON_TIME);
  }

  private static Function<Language, WeeklyDigest> onItsWay(String words, int week) {
    FigureStory story = team().aimed(Kpi.MEETINGS_BOOKED, "60", Period.WEEK);
    return language ->
        DigestStory.of(
            story.known(EngagementStory.acme(language)),
            Ways.week(EngagementStory.acme(language), words),
            w(week),
            Occasion.ON_TIME);
  }

  static final String STRANGEST =
      "<!channel> <@U666> *x* _y_ ~z~ `code` & \u202Ereversed\u202C " + "long ".repeat(1_000);

  private static Function<Language, WeeklyDigest> strange() {
    FigureStory story = team();
    for (Kpi kpi : Kpi.values()) {
      story.explained(kpi, w(32), w(28), Answer.KNOWN_CAUSE, Optional.of(STRANGEST));
      story.explained(kpi, w(32), w(25), Answer.KNOWN_CAUSE, Optional.of(STRANGEST));
    }
    return language ->
        DigestStory.of(
            story.known(EngagementStory.between(STRANGEST, STRANGEST, language)),
            w(32),
            Occasion.ON_TIME);
  }

  /** Everything changed, has a target and a cause that takes pages: more than one message holds. */
  private static Function<Language, WeeklyDigest> crowded() {
    FigureStory story = new FigureStory();
    for (Kpi kpi : Kpi.entered()) {
      int place = Kpi.entered().indexOf(kpi);
      for (int number = 10; number < 32; number++) {
        int level = 400 * (20 - place) * (kpi == Kpi.CONNECTS ? 1 : 2);
        story.with(w(number), kpi, String.valueOf(level * (number < 24 ? 1 : 3) + number % 3));
      }
      story.aimed(kpi, "100000", place % 2 == 0 ? Period.WEEK : Period.QUARTER);
      story.owned(kpi, "U0HERY");
    }
    for (Kpi kpi : Kpi.values()) {
      for (int began = 23; began < 27; began++) {
        story.explained(kpi, w(26), w(began), Answer.LOOKING_INTO_IT, Optional.of(STRANGEST));
      }
    }
    return language ->
        DigestStory.of(
            story.known(EngagementStory.between(STRANGEST, STRANGEST, language)),
            w(26),
            Occasion.LATE);
  }
}
