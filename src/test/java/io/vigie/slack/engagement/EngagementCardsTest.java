package io.vigie.slack.engagement;

import static io.vigie.slack.Golden.assertApproved;

import io.vigie.duties.DailyLists.DailyList;
import io.vigie.duties.Duty;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seat;
import io.vigie.kpi.Kpi;
import io.vigie.setup.Phase;
import io.vigie.setup.SetupWeek;
import io.vigie.setup.Stage;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb.Help;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagementCardsTest {

  private static final SetupWeek WAY =
      SetupWeek.quiet(new Stage(Phase.RUN, LocalDate.of(2008, 5, 5)));

  private static final Instant NOW = Instant.parse("2008-07-25T08:00:00Z");
  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2008, 7, 28, 9, 0, 0, 0, ZoneId.of("Europe/Paris"));
  private static final List<Help> HELP =
      List.of(
          new Help("setup", Act.CHANGE_THE_ENGAGEMENT),
          new Help("kpi.record", Act.ENTER_FIGURES),
          new Help("digest", Act.READ),
          new Help("language", Act.READ));
  private static final PersonId STRANGER = new PersonId("U0HERY", "T0SUD");

  @ParameterizedTest
  @EnumSource
  void toldWhenAnEngagementBegins(Language language) {
    Texts t = Texts.in(language);
    forBoth(
        language,
        (name, engagement) -> {
          card("confirmation" + name, language, EngagementCards.confirmation(engagement, t));
          card("welcome" + name, language, EngagementCards.welcome(engagement, t, NOW));
          card("placement" + name, language, EngagementCards.placement(engagement, STRANGER, t));
        });
  }

  @ParameterizedTest
  @EnumSource
  void toldWhenSomebodyAsks(Language language) {
    Texts t = Texts.in(language);
    forBoth(
        language,
        (name, engagement) -> {
          card(
              "status" + name,
              language,
              EngagementCards.status(
                  seat(engagement), List.of(), owed(engagement), WAY, false, t, NOW));
          card(
              "help" + name,
              language,
              HelpCard.of(t, Optional.of(EngagementStory.theReferent(engagement)), HELP));
          card(
              "help-agent" + name,
              language,
              HelpCard.of(
                  t,
                  Optional.of(EngagementStory.anAgent(engagement)),
                  name.isEmpty() ? HELP : Collections.nCopies(60, HELP.get(1))));
        });
    Engagement acme = EngagementStory.acme(language);
    card(
        "status-quiet",
        language,
        EngagementCards.status(seat(acme), List.of(), List.of(), WAY, false, t, NOW));
    card("help-nobody", language, HelpCard.of(t, Optional.empty(), HELP));
    Member placed = EngagementStory.aStranger(acme);
    card("help-unplaced", language, HelpCard.of(t, Optional.of(placed), HELP));
    card("language", language, LanguageVerb.spoken(language));
  }

  @ParameterizedTest
  @EnumSource
  void theListOfTheDay(Language language) {
    forBoth(
        language,
        (name, engagement) -> {
          List<Duty> duties =
              name.isEmpty() ? owed(engagement) : Collections.nCopies(40, owed(engagement).get(0));
          card(
              "duties" + name,
              language,
              DailyListPosts.card(
                  new DailyList(engagement, "U0HERY", LocalDate.of(2008, 7, 25), duties),
                  Texts.in(language)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void theFormThatSetsUp(Language language) {
    Texts t = Texts.in(language);
    form(
        "setup-form",
        language,
        SetupForm.of(t, "C0SHARED", Optional.empty(), List.of(), "U0CLAIRE", NOW));
    forBoth(
        language,
        (name, engagement) ->
            form(
                "setup-form-again" + name,
                language,
                SetupForm.of(t, "C0SHARED", Optional.of(engagement), List.of(), "U0CLAIRE", NOW)));
  }

  @ParameterizedTest
  @EnumSource
  void askedWhereAnotherProviderComes(Language language) {
    Texts t = Texts.in(language);
    forBoth(
        language,
        (name, former) -> {
          form(
              "setup-form-succession" + name,
              language,
              SetupForm.of(
                  t,
                  "C0SHARED",
                  Optional.empty(),
                  SuccessionForm.offer(List.of(former), t),
                  "U0CLAIRE",
                  NOW));
          form("succession-form" + name, language, SuccessionForm.form(former, "C0SHARED", t));
        });
  }

  private static List<Duty> owed(Engagement engagement) {
    Week week = Week.of(2008, 30);
    return List.of(
        new Duty.MissingFigures(engagement, "U0HERY", week, Kpi.entered(), MONDAY),
        new Duty.MissingFigures(engagement, "U0CLAIRE", week, List.of(), MONDAY));
  }

  private interface Drawing {
    void of(String name, Engagement engagement);
  }

  private static void forBoth(Language language, Drawing drawing) {
    drawing.of("", EngagementStory.acme(language));
    drawing.of("-strange", EngagementStory.between(Strange.NAME, Strange.LONG, language));
  }

  private static void card(String name, Language language, Card card) {
    SlackLimits.assertKept(card, "U0HERY", "U0CLAIRE");
    assertApproved("engagement-" + name + "_" + language.key(), card);
  }

  private static void form(String name, Language language, Modal form) {
    SlackLimits.assertKept(form);
    assertApproved("engagement-" + name + "_" + language.key(), form);
  }

  private static Seat seat(Engagement engagement) {
    return new Seat(engagement, false, Optional.empty());
  }
}
