package io.vigie.slack.doctor;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.outbox.MessageParked;
import io.vigie.outbox.OutgoingMessage;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the referent of a message that was not delivered for certain, so that nobody waits in vain.
 */
@Component
class ParkedPosts {

  private static final String SLOT = "doctor/";

  private final Posting posting;
  private final Engagements engagements;

  ParkedPosts(Posting posting, Engagements engagements) {
    this.posting = posting;
    this.engagements = engagements;
  }

  @EventListener
  void on(MessageParked parked) {
    // A notice about a notice would go on for ever; why there is no canvas is told by its own.
    boolean toldElsewhere = parked.kind().equals(OutgoingMessage.CANVAS) && !parked.unsure();
    if (!parked.slot().startsWith(SLOT) && !toldElsewhere) {
      engagements
          .find(parked.engagementId())
          .filter(Engagement::isActive)
          .ifPresent(engagement -> tell(engagement, parked));
    }
  }

  private void tell(Engagement engagement, MessageParked parked) {
    Texts t =
        Texts.in(
            engagement
                .referent()
                .flatMap(engagements::languageOf)
                .orElse(engagement.terms().language()));
    posting.toPerson(
        engagement,
        engagement.terms().referent(),
        new Label("notice", SLOT + parked.slot(), parked.slot()),
        DoctorCard.notice(parked.slot(), parked.kind(), t));
  }
}
