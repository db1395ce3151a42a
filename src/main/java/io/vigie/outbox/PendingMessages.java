package io.vigie.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent: one line per destination. */
@Component
class PendingMessages {

  /** So much of the lines is read at a time, however long they are. */
  static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  PendingMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static OffsetDateTime sql(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  void add(UUID slot, OutgoingMessage message) {
    OffsetDateTime now = sql(clock.instant());
    jdbc.sql(
            """
            insert into outgoing_message (slot_id, destination, kind, body, created_at, due_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(slot)
        .param(message.destination())
        .param(message.kind())
        .param(message.body())
        .param(now)
        .param(now)
        .update();
  }

  /**
   * Puts the newest state where an older one of the slot still waits or was refused, so that it
   * keeps its place in the line. What a courier holds, or what may already be there, is left alone.
   */
  boolean replace(UUID slot, OutgoingMessage message) {
    return jdbc.sql(
                """
                update outgoing_message
                set body = ?, kind = ?, destination = ?,
                  due_at = case when parked_at is null then due_at
                    else cast(? as timestamp with time zone) end,
                  attempts = case when parked_at is null then attempts else 0 end,
                  parked_at = null, parked_because = null
                where slot_id = ? and claimed_at is null and unsure_at is null
                """)
            .param(message.body())
            .param(message.kind())
            .param(message.destination())
            .param(sql(clock.instant()))
            .param(slot)
            .update()
        > 0;
  }

  /** Whether nothing is due by now, but for the channels of engagements that rest. */
  boolean isIdle() {
    return jdbc.sql(
                """
                select count(*) from outgoing_message m
                join slot s on s.id = m.slot_id
                join engagement e on e.id = s.engagement_id
                where m.parked_at is null and m.due_at <= ?
                  and (e.paused_at is null or m.destination <> e.channel_id)
                """)
            .param(sql(clock.instant()))
            .query(Long.class)
            .single()
        == 0;
  }

  void move(UUID engagementId, String from, String to) {
    jdbc.sql(
            """
            update outgoing_message set destination = ?
            where destination = ? and slot_id in (select id from slot where engagement_id = ?)
            """)
        .params(to, from, engagementId)
        .update();
  }

  /**
   * The beginning of the lines after that destination, in order, without what cannot go yet: what
   * is parked, what belongs into the channel of an engagement that rests, what stands in a thread
   * that is still to be begun, and what would be posted into a slot where an unsure message may
   * stand already.
   */
  List<Waiting> linesAfter(String destination) {
    return jdbc.sql(
            """
            select m.number, e.installation_team, m.destination, m.slot_id, m.due_at, m.claimed_at,
              s.ts is not null or m.kind = ? as lets_pass
            from outgoing_message m
            join slot s on s.id = m.slot_id
            join engagement e on e.id = s.engagement_id
            left join slot parent on parent.id = s.thread_of
            where m.destination > ? and m.parked_at is null
              and (e.paused_at is null or m.destination <> e.channel_id)
              and (s.thread_of is null or parent.ts is not null or not exists (
                select 1 from outgoing_message p where p.slot_id = s.thread_of))
              and (s.ts is not null or not exists (
                select 1 from outgoing_message u
                where u.slot_id = m.slot_id and u.unsure_at is not null
                  and u.parked_at is not null))
            order by m.destination, m.number
            limit ?
            """)
        .param(OutgoingMessage.CANVAS)
        .param(destination)
        .param(PAGE)
        .query(
            (row, i) ->
                new Waiting(
                    row.getLong("number"),
                    row.getString("installation_team"),
                    row.getString("destination"),
                    row.getObject("slot_id", UUID.class),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getObject("claimed_at") != null,
                    row.getBoolean("lets_pass")))
        .list();
  }

  /** A message in its line. {@code update}: its slot is posted already, or it is no message. */
  record Waiting(
      long number,
      String workspace,
      String destination,
      UUID slot,
      Instant due,
      boolean claimed,
      boolean update) {}
}
