package io.vigie.outbox;

import static io.vigie.outbox.PendingMessages.sql;

import io.vigie.outbox.Transport.Place;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what became of a claimed message. Each entry ends the claim. */
@Component
class Ledger {

  private final JdbcClient jdbc;
  private final Slots slots;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Node node;

  Ledger(JdbcClient jdbc, Slots slots, ApplicationEventPublisher events, Clock clock, Node node) {
    this.jdbc = jdbc;
    this.slots = slots;
    this.events = events;
    this.clock = clock;
    this.node = node;
  }

  /** It is there: true even if somebody took the claim away meanwhile. */
  @Transactional
  public void delivered(Claim claim, Place place) {
    if (!claim.isUpdate()) {
      slots.fill(claim.slot(), place);
    }
    jdbc.sql("delete from outgoing_message where number = ?").param(claim.number()).update();
  }

  /** The place is no longer there: what was an update becomes a post. */
  @Transactional
  public void gone(Claim claim) {
    claim.place().ifPresent(place -> slots.empty(claim.slot(), place));
    later(claim, claim.attempts(), clock.instant());
  }

  @Transactional
  public void later(Claim claim, int attempts, Instant due) {
    jdbc.sql(
            """
            update outgoing_message
            set claimed_at = null, claimed_by = null, unsure_at = null, attempts = ?, due_at = ?
            where number = ? and claimed_by = ?
            """)
        .param(attempts)
        .param(sql(due))
        .param(claim.number())
        .param(node.claimant())
        .update();
  }

  /** It was not found, but may still appear: look again then. */
  @Transactional
  public void lookAgain(Claim claim, Instant since, Instant due) {
    jdbc.sql(
            """
            update outgoing_message
            set claimed_at = null, claimed_by = null, unsure_at = ?, due_at = ?
            where number = ? and claimed_by = ?
            """)
        .param(sql(since))
        .param(sql(due))
        .param(claim.number())
        .param(node.claimant())
        .update();
  }

  /** It certainly is not there; nor need it be, if a newer state of its slot waits behind it. */
  @Transactional
  public void refused(Claim claim, String because) {
    int superseded =
        jdbc.sql(
                """
                delete from outgoing_message
                where number = ? and claimed_by = ? and exists (
                  select 1 from outgoing_message newer
                  where newer.slot_id = ? and newer.number > ?)
                """)
            .param(claim.number())
            .param(node.claimant())
            .param(claim.slot())
            .param(claim.number())
            .update();
    if (superseded == 0) {
      park(claim, because, null);
    }
  }

  /** Nobody can find out whether it is there: it is not repeated unless a person says so. */
  @Transactional
  public void unsure(Claim claim, String because) {
    park(claim, because, clock.instant());
  }

  private void park(Claim claim, String because, @Nullable Instant unsure) {
    String told = because.length() > 200 ? because.substring(0, 200) : because;
    int parked =
        jdbc.sql(
                """
                update outgoing_message
                set claimed_at = null, claimed_by = null, parked_at = ?, parked_because = ?,
                  unsure_at = ?
                where number = ? and claimed_by = ?
                """)
            .param(sql(clock.instant()))
            .param(told)
            .param(unsure == null ? null : sql(unsure))
            .param(claim.number())
            .param(node.claimant())
            .update();
    if (parked == 1) {
      events.publishEvent(
          new MessageParked(
              claim.engagementId(), claim.slotName(), claim.kind(), unsure != null, told));
    }
  }
}
