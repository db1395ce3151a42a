package io.vigie.slack.engagement;

import static io.vigie.slack.Golden.assertApproved;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Pause;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Language;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cards about who people are and what they may do, as they were approved. */
class PeopleCardsTest {

  private static final List<ConsoleButton> BUTTONS =
      Stream.of("kpi", "import", "digest", "status", "help")
          .map(job -> new ConsoleButton("console." + job, Act.READ, 1, r -> new Reply.Done()))
          .toList();

  @ParameterizedTest
  @EnumSource(Language.class)
  void theConsole(Language language) {
    approve(
        "console",
        language,
        Console.card(EngagementStory.acme(language), BUTTONS, Texts.in(language)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anEngagementRestsAndGoesOn(Language language) {
    Engagement acme = EngagementStory.acme(language);
    for (Pause.Reason because : Pause.Reason.values()) {
      approve(
          "pause-" + because.name().toLowerCase(Locale.ROOT),
          language,
          PauseCards.paused(acme, because, Texts.in(language)));
    }
    approve("pause-resumed", language, PauseCards.resumed(acme, Texts.in(language)));
    approve("pause-moved", language, PauseCards.moved(acme, "C0OLD", Texts.in(language)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void strangeNamesBreakNothing(Language language) {
    Engagement strange = EngagementStory.between(Strange.NAME, Strange.NAME, language);
    for (Pause.Reason because : Pause.Reason.values()) {
      SlackLimits.assertKept(PauseCards.paused(strange, because, Texts.in(language)));
    }
    SlackLimits.assertKept(PauseCards.moved(strange, "C0OLD", Texts.in(language)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aGuestIsPlaced(Language language) {
    Engagement acme = EngagementStory.acme(language);
    approve(
        "placement-guest",
        language,
        EngagementCards.placementOfGuest(
            acme, new PersonId("U0GUEST", "T0ACME"), Texts.in(language)));
  }

  private static void approve(String name, Language language, Card card) {
    SlackLimits.assertKept(card, "U0HERY", "U0GUEST");
    assertApproved(name + "_" + language.key(), card);
  }
}
