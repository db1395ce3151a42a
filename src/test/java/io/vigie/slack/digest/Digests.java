package io.vigie.slack.digest;

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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The digests that every card is tried on. */
enum Digests {
  /** the first to say that the booking rate runs higher */
  WEEK_30(of(team(), 30)),
  WEEK_27(of(team(), 27)),
  /** the booking rate is carried, meetings booked are news */
  WEEK_32(of(team(), 32)),
  QUIET(of(team(), 25)),
  EMPTY(of(team(), 36)),
  LATE(of(team(), 30, Occasion.LATE)),
  SO_FAR(of(team(), 32, Occasion.SO_FAR)),
  REVIEW(of(team(), 32, Occasion.REVIEW)),
  RESTATED(
      language ->
          DigestStory.restated(
              team()
                  .corrected(
                      w(30), Kpi.MEETINGS_BOOKED, "110", Instant.parse("2008-07-29T08:12:00Z"))
                  .known(EngagementStory.acme(language)),
              w(30),
              Instant.parse("2008-07-29T08:12:00Z"))),
  MISSING(
      of(
          team()
              .without(w(30), Kpi.DIALS)
              .owned(Kpi.DIALS, "U0HERY")
              .owned(Kpi.MEETINGS_HELD, "U0HERY")
              .owned(Kpi.REVENUE, "U0CLAIRE"),
          30)),
  TARGETS(
      of(
          team()
              .aimed(Kpi.MEETINGS_BOOKED, "60", Period.WEEK)
              .aimed(Kpi.CONVERSATIONS, "1200", Period.MONTH)
              .aimed(Kpi.DIALS, "14000", Period.QUARTER),
          30)),
  EXPLAINED(
      of(
          team()
              .explained(
                  Kpi.BOOKING_RATE,
                  w(30),
                  w(25),
                  Answer.KNOWN_CAUSE,
                  Optional.of("New script & fewer *cold* calls")),
          30)),
  LOOKED_INTO(
      of(
          team()
              .explained(Kpi.BOOKING_RATE, w(30), w(25), Answer.LOOKING_INTO_IT, Optional.empty()),
          32)),
  EXCEPTIONAL(
      of(
          team()
              .exceptional(Kpi.DIALS, w(26))
              .exceptional(Kpi.CONVERSATIONS, w(26))
              .exceptional(Kpi.MEETINGS_BOOKED, w(26))
              .exceptional(Kpi.BOOKING_RATE, w(26)),
          26)),
  UNUSUAL(
      of(
          team()
              .with(w(25), Kpi.DIALS, "20000")
              .with(w(25), Kpi.MEETINGS_HELD, "3")
              .with(w(25), Kpi.NO_SHOWS, "1")
              .with(w(25), Kpi.COST, "2450.50"),
          25)),
  STRANGE(strange());

  private final Function<Language, WeeklyDigest> digest;

  Digests(Function<Language, WeeklyDigest> digest) {
    this.digest = digest;
  }

  WeeklyDigest in(Language language) {
    return digest.apply(language);
  }

  String file(Language language) {
    return "digest-"
        + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        + "_"
        + language.key();
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
}
