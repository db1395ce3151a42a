package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.digest.DigestStory;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.EngagementStory;
import io.vigie.lead.LeadWeek;
import io.vigie.lead.LeadWeek.Agreement;
import io.vigie.lead.LeadWeek.Latency;
import io.vigie.lead.LeadWeek.Loud;
import io.vigie.lead.LeadWeek.Refused;
import io.vigie.lead.LeadWeek.Waiting;
import io.vigie.lead.RejectionReason;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.Golden;
import io.vigie.slack.SlackLimits;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.lead.LeadCases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a digest says of leads, in both languages. */
class LeadDigestTest {

  private static final Week WEEK = Week.of(2008, 30);

  @ParameterizedTest
  @EnumSource
  void theLeadsOfAWeekReadAsApproved(Language language) {
    Card card = posted(leads(), Occasion.ON_TIME, language);

    SlackLimits.assertKept(card, "U0CLAIRE", "U0KARIM", "U0HERY");
    assertThat(card.text()).containsAnyOf("2 leads wait for a verdict.", "2 leads attendent");
    Golden.assertApproved(
        "digest-leads_" + language.key(),
        card.blocks().stream()
            .filter(
                block ->
                    Stream.of("L-7", "wrong person", "mauvais", "verdicts")
                        .anyMatch(word -> block.toString().contains(word)))
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aWeekWithoutLeadsSaysNothingOfThemAndAReviewAsksForNothing(Language language) {
    assertThat(posted(LeadWeek.NONE, Occasion.ON_TIME, language).toString())
        .doesNotContain("verdict", "lead.");
    assertThat(posted(leads(), Occasion.REVIEW, language).toString())
        .doesNotContain("L-7", "lead.propose");
  }

  private static Card posted(LeadWeek leads, Occasion occasion, Language language) {
    WeeklyDigest digest =
        DigestStory.of(Digests.team().known(EngagementStory.acme(language)), leads, WEEK, occasion);
    return DigestCard.of(digest, Texts.in(language)).main();
  }

  private static LeadWeek leads() {
    return new LeadWeek(
        2,
        Optional.of(new Waiting(LeadCases.waiting(), 1_750)),
        List.of(
            new Refused(RejectionReason.WRONG_PERSON, 4),
            new Refused(RejectionReason.NO_BUDGET, 2),
            new Refused(RejectionReason.TIMING, 1),
            new Refused(RejectionReason.OTHER, 1)),
        Optional.of(LeadCases.definition()),
        Optional.of(new Loud(RejectionReason.WRONG_PERSON, 9, 21)),
        new Latency(Optional.of(415.0), 38, 29, Optional.of(1080)),
        new Agreement(3, 4));
  }
}
