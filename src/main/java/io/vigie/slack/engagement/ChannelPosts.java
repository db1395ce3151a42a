package io.vigie.slack.engagement;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementMoved;
import io.vigie.engagement.EngagementPaused;
import io.vigie.engagement.EngagementResumed;
import io.vigie.engagement.Engagements;
import io.vigie.outbox.Outbox;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of pauses and moves: the referent, who can mend them, and the channel that is new. */
@Component
class ChannelPosts {

  private static final String SLOT = "engagement/paused";

  private final Posting posting;
  private final Outbox outbox;
  private final Engagements engagements;

  ChannelPosts(Posting posting, Outbox outbox, Engagements engagements) {
    this.posting = posting;
    this.outbox = outbox;
    this.engagements = engagements;
  }

  @EventListener
  void on(EngagementPaused paused) {
    Engagement engagement = paused.engagement();
    tell(engagement, PauseCards.paused(engagement, paused.because(), texts(engagement)));
  }

  @EventListener
  void on(EngagementResumed resumed) {
    Engagement engagement = resumed.engagement();
    tell(engagement, PauseCards.resumed(engagement, texts(engagement)));
  }

  private void tell(Engagement engagement, Card card) {
    posting.toPerson(
        engagement,
        engagement.terms().referent(),
        new Label("notice", SLOT, engagement.id().toString()),
        card);
  }

  @EventListener
  void on(EngagementMoved moved) {
    Engagement engagement = moved.engagement();
    outbox.move(engagement.id(), moved.from(), engagement.channel(), moved.sameConversation());
    if (!moved.sameConversation()) {
      posting.toChannel(
          engagement,
          new Label(
              "notice", "engagement/moved/" + engagement.channel(), engagement.id().toString()),
          PauseCards.moved(engagement, moved.from(), Texts.in(engagement.terms().language())));
    }
  }

  private Texts texts(Engagement engagement) {
    return Texts.in(
        engagement
            .referent()
            .flatMap(engagements::languageOf)
            .orElse(engagement.terms().language()));
  }
}
