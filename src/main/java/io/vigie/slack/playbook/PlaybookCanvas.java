package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementMoved;
import io.vigie.engagement.Engagements;
import io.vigie.outbox.MessageParked;
import io.vigie.outbox.Outbox;
import io.vigie.outbox.OutgoingMessage;
import io.vigie.playbook.Play;
import io.vigie.playbook.PlayChanged;
import io.vigie.playbook.PlayChanged.Deed;
import io.vigie.playbook.Playbook;
import io.vigie.setup.Succeeded;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The playbook in force as a canvas of the channel. Each publication replaces what stands in it;
 * one that people deleted or wrote into is left as it is, and they are told.
 */
@Component
class PlaybookCanvas {

  static final String SLOT = "playbook/canvas";
  private static final String TROUBLE = "playbook/canvas/trouble";

  private final Playbook playbook;
  private final Posting posting;
  private final Outbox outbox;
  private final Engagements engagements;

  PlaybookCanvas(Playbook playbook, Posting posting, Outbox outbox, Engagements engagements) {
    this.playbook = playbook;
    this.posting = posting;
    this.outbox = outbox;
    this.engagements = engagements;
  }

  /**
   * Makes it, or brings it up to date.
   *
   * @return false where nothing is in force
   */
  boolean post(Engagement engagement) {
    List<Play> inForce = playbook.inForce(engagement);
    if (inForce.isEmpty()) {
      return false;
    }
    PlaybookMarkdown page =
        new PlaybookMarkdown(engagement, inForce, Texts.in(engagement.terms().language()));
    posting.toCanvas(engagement, SLOT, page.title(), page.body());
    return true;
  }

  /** Makes another one; what people wrote into the first stays there. As {@link #post}. */
  boolean postAnew(Engagement engagement) {
    outbox.leave(engagement.id(), SLOT);
    boolean posted = post(engagement);
    if (posted && outbox.has(engagement.id(), TROUBLE)) {
      tell(engagement, CanvasCards.again(Texts.in(engagement.terms().language())));
    }
    return posted;
  }

  @EventListener
  void on(PlayChanged changed) {
    if (changed.deed() == Deed.PUBLISHED) {
      post(changed.engagement());
    }
  }

  @EventListener
  void on(Succeeded succeeded) {
    post(succeeded.engagement());
  }

  /** The one in the old channel stays there; the new channel gets one of its own. */
  @EventListener
  void on(EngagementMoved moved) {
    if (!moved.sameConversation() && outbox.has(moved.engagement().id(), SLOT)) {
      postAnew(moved.engagement());
    }
  }

  /** Where there is no canvas, or none that Vigie may touch, the file is left. */
  @EventListener
  void on(MessageParked parked) {
    if (parked.kind().equals(OutgoingMessage.CANVAS) && !parked.unsure()) {
      outbox.drop(parked.engagementId(), parked.slot());
      engagements
          .find(parked.engagementId())
          .filter(Engagement::isActive)
          .ifPresent(engagement -> tell(engagement, trouble(engagement, parked.because())));
    }
  }

  private static Card trouble(Engagement engagement, String because) {
    return CanvasCards.trouble(engagement, because, Texts.in(engagement.terms().language()));
  }

  private void tell(Engagement engagement, Card card) {
    posting.toChannel(engagement, new Label("notice", TROUBLE, engagement.id().toString()), card);
  }
}
