package io.vigie.outbox;

import static io.vigie.outbox.PendingMessages.sql;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person's decision. */
@Component
class ParkedMessages {

  private static final String THIS_ONE =
      """
      where number = ? and parked_at is not null
        and slot_id in (select id from slot where engagement_id = ?)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ParkedMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<ParkedMessage> of(UUID engagementId) {
    return jdbc.sql(
            """
            select m.number, s.name, m.kind, m.destination, m.parked_at, m.unsure_at,
              m.parked_because
            from outgoing_message m join slot s on s.id = m.slot_id
            where s.engagement_id = ? and m.parked_at is not null
            order by m.parked_at, m.number
            """)
        .param(engagementId)
        .query(
            (row, i) ->
                new ParkedMessage(
                    row.getLong("number"),
                    row.getString("name"),
                    row.getString("kind"),
                    row.getString("destination"),
                    row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("unsure_at") != null,
                    row.getString("parked_because")))
        .list();
  }

  boolean close(UUID engagementId, long number) {
    return jdbc.sql("delete from outgoing_message " + THIS_ONE + " and unsure_at is not null")
            .param(number)
            .param(engagementId)
            .update()
        == 1;
  }

  void drop(UUID engagementId, String slot) {
    jdbc.sql(
            """
            delete from outgoing_message where parked_at is not null
              and slot_id in (select id from slot where engagement_id = ? and name = ?)
            """)
        .params(engagementId, slot)
        .update();
  }

  boolean release(UUID engagementId, long number) {
    return jdbc.sql(
                """
                update outgoing_message
                set parked_at = null, parked_because = null, unsure_at = null, attempts = 0,
                  due_at = ?
                """
                    + THIS_ONE)
            .param(sql(clock.instant()))
            .param(number)
            .param(engagementId)
            .update()
        == 1;
  }

  OutboxState state() {
    return jdbc.sql(
            """
            select
              count(case when m.parked_at is null and not m.rests then 1 end) as pending,
              count(m.parked_at) as parked,
              count(case when m.parked_at is not null then m.unsure_at end) as unsure,
              min(case when m.parked_at is null and not m.rests then m.created_at end) as oldest
            from (
              select o.*, e.paused_at is not null and o.destination = e.channel_id as rests
              from outgoing_message o
              join slot s on s.id = o.slot_id
              join engagement e on e.id = s.engagement_id) m
            """)
        .query(
            (row, i) ->
                new OutboxState(
                    row.getLong("pending"),
                    row.getLong("parked"),
                    row.getLong("unsure"),
                    Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .single();
  }
}
