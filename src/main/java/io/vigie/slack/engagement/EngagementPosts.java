package io.vigie.slack.engagement;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementConfirmed;
import io.vigie.engagement.EngagementSetUp;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.PlacementAsked;
import io.vigie.engagement.SeatEmptied;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the channel and the referent what happened to an engagement. */
@Component
class EngagementPosts {

  private final Posting posting;
  private final Engagements engagements;
  private final Clock clock;

  EngagementPosts(Posting posting, Engagements engagements, Clock clock) {
    this.posting = posting;
    this.engagements = engagements;
    this.clock = clock;
  }

  @EventListener
  void on(EngagementSetUp setUp) {
    Engagement engagement = setUp.engagement();
    String referent = engagement.terms().referent();
    if (!referent.equals(engagement.setUpBy().user())) {
      posting.toPerson(
          engagement,
          referent,
          new Label("notice", "engagement/confirm/" + referent, engagement.id().toString()),
          EngagementCards.confirmation(engagement, texts(engagement)));
    }
  }

  @EventListener
  void on(EngagementConfirmed confirmed) {
    Engagement engagement = confirmed.engagement();
    posting.toChannel(
        engagement,
        new Label("notice", "engagement/welcome", engagement.id().toString()),
        EngagementCards.welcome(engagement, texts(engagement), clock.instant()));
  }

  /** Both companies have to know that nobody decides, or who does meanwhile. */
  @EventListener
  void on(SeatEmptied emptied) {
    Engagement engagement = emptied.engagement();
    posting.toChannel(
        engagement,
        new Label(
            "notice",
            "engagement/vacant/" + engagement.terms().referent(),
            engagement.id().toString()),
        Card.saying(EngagementCards.vacant(engagement, texts(engagement))));
  }

  @EventListener
  void on(PlacementAsked asked) {
    Engagement engagement = asked.engagement();
    PersonId referent = engagement.referent().orElseThrow();
    Texts t = Texts.in(engagements.languageOf(referent).orElse(engagement.terms().language()));
    posting.toPerson(
        engagement,
        referent.user(),
        new Label("notice", "engagement/place/" + subject(asked), subject(asked)),
        asked.guest()
            ? EngagementCards.placementOfGuest(engagement, asked.person(), t)
            : EngagementCards.placement(engagement, asked.person(), t));
  }

  private static String subject(PlacementAsked asked) {
    PersonId person = asked.person();
    return asked.guest() ? person.team() + "/" + person.user() : person.team();
  }

  private static Texts texts(Engagement engagement) {
    return Texts.in(engagement.terms().language());
  }
}
