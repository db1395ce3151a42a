package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.vigie.digest.DigestStory;
import io.vigie.digest.DigestWriter;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.engagement.Visit;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations;
import io.vigie.kpi.Explanations.Effect;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Language;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestAnswersTest {

  private static final String CHANGE = "booking_rate|2008-W30|2008-W25";

  private final DigestWriter digests = mock(DigestWriter.class);
  private final Explanations explanations = mock(Explanations.class);
  private final AskedChanges changes = new AskedChanges(digests, explanations);
  private final DigestVerb verb = new DigestVerb(digests);

  @BeforeEach
  void theWeekAndTheRunningOne() {
    when(digests.review(any(), eq(Digests.w(30)))).thenReturn(Digests.in("week-30", Language.EN));
    when(digests.soFar(any())).thenReturn(Digests.in("so-far", Language.EN));
    when(digests.review(any(), eq(Digests.w(31)))).thenReturn(Digests.in("quiet", Language.EN));
    when(digests.postNow(any())).thenReturn(Digests.in("week-30", Language.EN));
  }

  @Test
  void shows_the_running_week_to_whoever_asks() {
    assertThat(whispered(verb.answer(anAgent(), "")).text()).startsWith("Week 32 so far:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008-W30", "2008-w30", "2008W30"})
  void shows_an_earlier_week_in_the_readers_language(String typed) {
    Card card = whispered(verb.answer(asking(false, Language.FR), typed));
    assertThat(card.text()).startsWith("Semaine 30\u00A0: 108 rendez-vous pris – habituel.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"last", "Dernière", "dernier"})
  void the_last_week_is_the_one_before_the_running_one(String typed) {
    verb.answer(anAgent(), typed);
    verify(digests).review(any(), eq(Digests.w(31)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "NOW", "maintenant"})
  void posts_the_last_closed_week(String typed) {
    assertThat(whispered(verb.answer(theReferent(), typed)).text())
        .isEqualTo("The digest of week 30 is on its way to the channel.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now please", "2008-W54", "<!channel>", "٣"})
  void anything_else_is_told_what_can_be_typed(String typed) {
    Card card = whispered(verb.answer(anAgent(), typed));
    assertThat(card.text()).contains("`/digest 2026-W46`");
    SlackLimits.assertKept(card);
    verify(digests, never()).postNow(any());
  }

  @Test
  void an_answer_is_recorded_at_once() {
    new AnswerButtons().notKnown(changes).pressed(anAgent(), CHANGE);
    verify(explanations)
        .explain(
            any(),
            eq(Kpi.BOOKING_RATE),
            eq(Digests.w(30)),
            eq(Digests.w(25)),
            eq(Answer.NOT_KNOWN),
            eq(Optional.empty()),
            eq(Effect.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dials|2008-W30|2008-W25", "booking_rate|2008-W30|2008-W01", "x|y|z", "|"})
  void what_never_changed_is_not_explained(String value) {
    assertThatThrownBy(() -> new AnswerButtons().lookingIntoIt(changes).pressed(anAgent(), value))
        .isInstanceOf(NothingToExplain.class);
    verify(explanations, never()).explain(any(), any(), any(), any(), any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_form_offers_the_new_level_to_the_referent_alone(Language language) {
    var button = new KnownCauseButton(changes);
    var agents = (Reply.Open) button.pressed(asking(false, language), CHANGE);
    var referents = (Reply.Open) button.pressed(asking(true, language), CHANGE);
    SlackLimits.assertKept(agents.form());
    SlackLimits.assertKept(referents.form());
    assertThat(agents.form().json().toString()).doesNotContain("rebase");
    assertThat(referents.form().json().toString()).contains("rebase");
    assertThat(Origin.read(String.valueOf(agents.form().json().get("private_metadata"))).record())
        .isEqualTo("booking_rate:2008-W30:2008-W25");
  }

  @Test
  void the_form_records_a_cause_with_what_follows() {
    Reply reply = submitted(Map.of("words", " New script ", "effect", "exceptional"));
    assertThat(whispered(reply).text())
        .isEqualTo(
            "Noted. Booking rate: week 30 is set apart as exceptional and counts neither as usual"
                + " nor as a change.");
    verify(explanations)
        .explain(
            any(),
            eq(Kpi.BOOKING_RATE),
            eq(Digests.w(30)),
            eq(Digests.w(25)),
            eq(Answer.KNOWN_CAUSE),
            eq(Optional.of("New script")),
            eq(Effect.EXCEPTIONAL));
  }

  @Test
  void a_cause_needs_words_and_not_too_many() {
    assertThat(submitted(Map.of("words", "  "))).isInstanceOf(Reply.Mend.class);
    assertThat(submitted(Map.of("words", "x".repeat(3_001)))).isInstanceOf(Reply.Mend.class);
    assertThat(submitted(Map.of("words", "New script"))).isInstanceOf(Reply.Done.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void why_tells_where_each_figure_comes_from(Language language) {
    Known known =
        Digests.team()
            .defined(Kpi.DIALS, Optional.of(Digests.STRANGEST), Optional.empty(), Optional.empty())
            .corrected(
                Digests.w(30), Kpi.MEETINGS_BOOKED, "110", Instant.parse("2008-07-29T08:12:00Z"))
            .known(engagement(language));
    Card card =
        WhyCard.of(
            DigestStory.of(known, Digests.w(30), Occasion.REVIEW),
            known.figures(),
            Texts.in(language));
    SlackLimits.assertKept(card, "U0HERY");
    Golden.assertApproved("digest-why_" + language.key(), card);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_form_asks_for_the_cause_and_for_what_follows(Language language) {
    ChangeId change = ChangeId.read(CHANGE).orElseThrow();
    Engagement acme = engagement(language);
    for (Member by :
        new Member[] {EngagementStory.theReferent(acme), EngagementStory.anAgent(acme)}) {
      Modal form = ExplainForm.of(change, by, "C0SHARED", Texts.in(language));
      SlackLimits.assertKept(form);
      Golden.assertApproved(
          "digest-explain-form" + (by.isReferent() ? "" : "-owner") + "_" + language.key(), form);
    }
  }

  private Reply submitted(Map<String, String> values) {
    String record = CHANGE.replace('|', ':');
    return new ExplainForm(changes).submitted(anAgent(), new Answers(record, values, Map.of()));
  }

  private static Card whispered(Reply reply) {
    return ((Reply.Whisper) reply).card();
  }

  private static Request anAgent() {
    return asking(false, Language.EN);
  }

  private static Request theReferent() {
    return asking(true, Language.EN);
  }

  private static Request asking(boolean referent, Language language) {
    Engagement engagement = engagement(language);
    Member member =
        referent ? EngagementStory.theReferent(engagement) : EngagementStory.anAgent(engagement);
    Visit visit = new Visit(member.person(), Optional.of(member), Optional.of(language));
    return new Request(visit, "C0SHARED", "T0ACME", language);
  }

  private static Engagement engagement(Language language) {
    return EngagementStory.acme(language);
  }
}
