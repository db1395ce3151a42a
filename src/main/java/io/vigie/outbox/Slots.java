package io.vigie.outbox;

import io.vigie.outbox.Transport.Place;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places in Slack that the outbox fills. */
@Component
class Slots {

  private final JdbcClient jdbc;

  Slots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the slot if there is none. */
  boolean open(UUID id, OutgoingMessage message) {
    return jdbc.sql(
                """
                insert into slot (id, engagement_id, name, destination, thread_of)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(id)
            .param(message.engagementId())
            .param(message.slot())
            .param(message.destination())
            .param(parent(message))
            .update()
        == 1;
  }

  private @Nullable UUID parent(OutgoingMessage message) {
    return message
        .threadOf()
        .map(
            name ->
                find(message.engagementId(), name, "")
                    .orElseThrow(() -> new IllegalArgumentException("no slot " + name)))
        .orElse(null);
  }

  /**
   * The slot, locked until the transaction ends: its states must be numbered in the order in which
   * they are committed.
   */
  UUID lock(OutgoingMessage message) {
    return find(message.engagementId(), message.slot(), "for update").orElseThrow();
  }

  boolean has(UUID engagementId, String name) {
    return find(engagementId, name, "").isPresent();
  }

  private Optional<UUID> find(UUID engagementId, String name, String lock) {
    return jdbc.sql("select id from slot where engagement_id = ? and name = ? " + lock)
        .param(engagementId)
        .param(name)
        .query(UUID.class)
        .optional();
  }

  /** What stands in the old channel stays there, unless only the channel's id changed. */
  void move(UUID engagementId, String from, String to, boolean sameConversation) {
    jdbc.sql("update slot set destination = ? where engagement_id = ? and destination = ?")
        .params(to, engagementId, from)
        .update();
    if (sameConversation) {
      jdbc.sql("update slot set channel_id = ? where engagement_id = ? and channel_id = ?")
          .params(to, engagementId, from)
          .update();
    }
  }

  Optional<Place> place(UUID engagementId, String name) {
    return jdbc.sql(
            "select channel_id, ts from slot"
                + " where engagement_id = ? and name = ? and ts is not null for update")
        .params(engagementId, name)
        .query((row, index) -> new Place(row.getString("channel_id"), row.getString("ts")))
        .optional();
  }

  void empty(UUID engagementId, String name) {
    jdbc.sql("update slot set channel_id = null, ts = null where engagement_id = ? and name = ?")
        .params(engagementId, name)
        .update();
  }

  void forgetDelivered(String prefix) {
    jdbc.sql(
            """
            delete from slot where name like ?
              and not exists (select 1 from outgoing_message m where m.slot_id = slot.id)
            """)
        .param(prefix + "%")
        .update();
  }

  void fill(UUID id, Place place) {
    jdbc.sql("update slot set channel_id = ?, ts = ? where id = ?")
        .param(place.channelId())
        .param(place.ts())
        .param(id)
        .update();
  }

  /** Forgets a place that is no longer there, unless the slot has got another since. */
  void empty(UUID id, Place place) {
    jdbc.sql("update slot set channel_id = null, ts = null where id = ? and ts = ?")
        .param(id)
        .param(place.ts())
        .update();
  }
}
