package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayChanged;
import io.vigie.playbook.PlayChanged.Deed;
import io.vigie.playbook.PlaybookAnswer;
import io.vigie.shared.Language;
import io.vigie.slack.CanvasErrors;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.Strange;
import io.vigie.slack.arbitration.Cases;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.setup.Ways;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The playbook's cards and forms, in both languages, with ordinary and strange words. */
class PlayCardsTest {

  private static final String[] PEOPLE = {"U0CLAIRE", "U0HERY"};

  @ParameterizedTest
  @EnumSource
  void theyReadAsApproved(Language language) {
    draw("", language, "They have a tool already", "Ask which one, and what it leaves out.");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAmissWithTheCanvasReadsAsApproved(Language language) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    for (String because :
        List.of(
            CanvasErrors.DELETED,
            CanvasErrors.EDITED,
            CanvasErrors.NO_SCOPE,
            "team_tier_cannot_create_channel_canvases")) {
      card("playbook-canvas-" + because, language, CanvasCards.trouble(acme, because, t));
    }
    card("playbook-canvas-again", language, CanvasCards.again(t));
  }

  @ParameterizedTest
  @EnumSource
  void noWordsBreakThem(Language language) {
    draw("-strange", language, Strange.LONG.substring(0, 150), Strange.LONG.substring(0, 3_000));
  }

  private static void draw(String name, Language language, String title, String words) {
    Texts t = Texts.in(language);
    Engagement acme = EngagementStory.acme(language);
    Member claire = EngagementStory.theReferent(acme);
    Play draft = Ways.play(Kind.OBJECTION, title, words, false);
    Play play = Ways.play(Kind.OBJECTION, title, words, true);
    Gap gap = Ways.gap(title);
    List<Play> many = name.isEmpty() ? List.of(play) : Collections.nCopies(60, play);
    card("play-draft" + name, language, PlayCards.one(claire, draft, t));
    card("play" + name, language, PlayCards.one(EngagementStory.anAgent(acme), play, t));
    card("playbook" + name, language, PlayCards.list(acme, many, List.of(draft), 2, t));
    card(
        "playbook-answer" + name,
        language,
        PlayCards.answer(
            acme,
            new PlaybookAnswer(
                title,
                Stream.of(3, 4, 5)
                    .limit(name.isEmpty() ? 1 : 3)
                    .map(number -> Ways.play(number, Kind.SCRIPT, title, words, true))
                    .toList(),
                List.of(Cases.decided()),
                Optional.empty()),
            t));
    card(
        "playbook-gap" + name,
        language,
        PlayCards.answer(
            acme, new PlaybookAnswer(title, List.of(), List.of(), Optional.of(gap)), t));
    card(
        "playbook-gaps" + name,
        language,
        PlayCards.gaps(
            acme,
            IntStream.range(0, name.isEmpty() ? 1 : 20)
                .mapToObj(number -> Ways.gap(number, title))
                .toList(),
            t));
    card(
        "playbook-published" + name,
        language,
        PlayCards.published(
            new PlayChanged(
                acme, play, Deed.PUBLISHED, Ways.CLAIRE, List.of(gap), Optional.empty()),
            t));
    form(
        "playbook-form" + name,
        language,
        PlayModal.of(
            new PlayModal(
                "playbook.draft", "", acme, Map.of("title", title, "words", words), many, t)));
    form("playbook-ask" + name, language, PlaybookReview.page(acme, many, List.of(), t));
  }

  private static void card(String name, Language language, Card card) {
    Golden.assertApproved(name + "_" + language.key(), card);
    SlackLimits.assertKept(card, PEOPLE);
  }

  private static void form(String name, Language language, Modal form) {
    Golden.assertApproved(name + "_" + language.key(), form);
    SlackLimits.assertKept(form, PEOPLE);
  }
}
