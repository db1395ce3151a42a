package io.vigie.outbox;

import io.vigie.outbox.Transport.Place;
import io.vigie.shared.TimeOrderedId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one way to write to Slack: what is posted here is delivered after the commit. */
@Service
public class Outbox {

  private final Slots slots;
  private final PendingMessages pending;
  private final ParkedMessages parked;
  private final Bell bell;
  private final Clock clock;

  Outbox(Slots slots, PendingMessages pending, ParkedMessages parked, Bell bell, Clock clock) {
    this.slots = slots;
    this.pending = pending;
    this.parked = parked;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Commits the message with the fact that it announces. The newest state of a slot takes the place
   * of the one that still waits there.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(OutgoingMessage message) {
    UUID slot = TimeOrderedId.at(clock.instant());
    if (slots.open(slot, message)) {
      pending.add(slot, message);
    } else {
      replace(slots.lock(message), message);
    }
    ringAfterCommit();
  }

  private void replace(UUID slot, OutgoingMessage message) {
    if (!pending.replace(slot, message)) {
      pending.add(slot, message);
    }
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }

  /** Whether something was ever posted to that slot, or is on its way there. */
  @Transactional(readOnly = true)
  public boolean has(UUID engagementId, String slot) {
    return slots.has(engagementId, slot);
  }

  /**
   * An engagement has another channel: what was not yet posted to the old one goes to the new one.
   *
   * @param sameConversation whether only the id changed: then what was posted stands there too
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(UUID engagementId, String from, String to, boolean sameConversation) {
    pending.move(engagementId, from, to);
    slots.move(engagementId, from, to, sameConversation);
    ringAfterCommit();
  }

  /**
   * The slot's message stays where it is, and what comes next is posted anew.
   *
   * @return where it is; nowhere if it was not posted yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Place> leave(UUID engagementId, String slot) {
    Optional<Place> place = slots.place(engagementId, slot);
    place.ifPresent(there -> slots.empty(engagementId, slot));
    return place;
  }

  /** Forgets what waits for a person in that slot: it was told otherwise. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void drop(UUID engagementId, String slot) {
    parked.drop(engagementId, slot);
  }

  /** Forgets slots of which every message was delivered, and which nobody ever updates. */
  @Transactional
  public void forgetDelivered(String slotsThatBeginWith) {
    slots.forgetDelivered(slotsThatBeginWith);
  }

  /** The engagement's messages that wait for a person, the oldest first. */
  @Transactional(readOnly = true)
  public List<ParkedMessage> parked(UUID engagementId) {
    return parked.of(engagementId);
  }

  /** Somebody looked, and an unsure message is in the channel. */
  @Transactional
  public Resolution itIsThere(UUID engagementId, long number) {
    return resolved(parked.close(engagementId, number), Resolution.TAKEN_AS_DELIVERED);
  }

  /** Somebody wants a parked message to be tried again, because it is not there. */
  @Transactional
  public Resolution postAgain(UUID engagementId, long number) {
    return resolved(parked.release(engagementId, number), Resolution.POSTED_AGAIN);
  }

  private Resolution resolved(boolean now, Resolution how) {
    if (!now) {
      return Resolution.ALREADY_RESOLVED;
    }
    ringAfterCommit();
    return how;
  }

  /** Whether nothing is to be sent by now: what waits, waits for a later moment or for a person. */
  @Transactional(readOnly = true)
  public boolean isIdle() {
    return pending.isIdle();
  }

  /** What lies in the outbox, of all engagements. */
  @Transactional(readOnly = true)
  public OutboxState state() {
    return parked.state();
  }

  /** What became of a decision about a parked message. */
  public enum Resolution {
    TAKEN_AS_DELIVERED,
    POSTED_AGAIN,
    /** Somebody was faster, a newer state took its place, or it is no such message. */
    ALREADY_RESOLVED
  }
}
