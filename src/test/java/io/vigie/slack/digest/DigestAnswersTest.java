package io.vigie.slack.digest;

import io.vigie.digest.DigestStory;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementStory;
import io.vigie.engagement.Member;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Language;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Texts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opens from a digest: where its figures come from, and the form for a cause. */
class DigestAnswersTest {

  private static final String CHANGE = "booking_rate|2008-W30|2008-W25";

  @ParameterizedTest
  @EnumSource(Language.class)
  void why_tells_where_each_figure_comes_from(Language language) {
    Known known =
        Digests.team()
            .defined(Kpi.DIALS, Optional.of(Digests.STRANGEST), Optional.empty(), Optional.empty())
            .corrected(
                Digests.w(30), Kpi.MEETINGS_BOOKED, "110", Instant.parse("2008-07-29T08:12:00Z"))
            .known(EngagementStory.acme(language));
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
    Engagement acme = EngagementStory.acme(language);
    for (Member by :
        new Member[] {EngagementStory.theReferent(acme), EngagementStory.anAgent(acme)}) {
      Modal form = ExplainForm.of(change, by, "C0SHARED", Texts.in(language));
      SlackLimits.assertKept(form);
      Golden.assertApproved(
          "digest-explain-form" + (by.isReferent() ? "" : "-owner") + "_" + language.key(), form);
    }
  }
}
