package io.vigie.outbox;

import static io.vigie.outbox.PendingMessages.sql;

import io.vigie.outbox.Transport.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is sending what: committed before the call, so that nobody else does, and a crash shows. */
@Component
class Claims {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Node node;

  Claims(JdbcClient jdbc, Clock clock, Node node) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.node = node;
  }

  /** Takes the message, unless somebody else did, or it was parked or held meanwhile. */
  @Transactional
  public Optional<Claim> claim(long number) {
    OffsetDateTime now = sql(clock.instant());
    int taken =
        jdbc.sql(
                """
                update outgoing_message set claimed_at = ?, claimed_by = ?
                where number = ? and claimed_at is null and parked_at is null and due_at <= ?
                """)
            .param(now)
            .param(node.claimant())
            .param(number)
            .param(now)
            .update();
    return taken == 0 ? Optional.empty() : Optional.of(read(number));
  }

  private Claim read(long number) {
    return jdbc.sql(
            """
            select m.number, s.engagement_id, e.installation_team, m.slot_id, s.name,
              coalesce(parent.channel_id, m.destination) as destination, m.kind, m.body,
              m.attempts, m.created_at, s.channel_id, s.ts, parent.ts as thread_ts, m.unsure_at
            from outgoing_message m
            join slot s on s.id = m.slot_id
            join engagement e on e.id = s.engagement_id
            left join slot parent on parent.id = s.thread_of
            where m.number = ?
            """)
        .param(number)
        .query((row, i) -> read(row))
        .single();
  }

  private static Claim read(ResultSet row) throws SQLException {
    String channel = row.getString("channel_id");
    return new Claim(
        row.getLong("number"),
        row.getObject("engagement_id", UUID.class),
        row.getString("installation_team"),
        row.getObject("slot_id", UUID.class),
        row.getString("name"),
        row.getString("destination"),
        row.getString("kind"),
        row.getString("body"),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("ts")).map(ts -> new Place(channel, ts)),
        Optional.ofNullable(row.getString("thread_ts")),
        Optional.ofNullable(row.getObject("unsure_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Gives up the claims that this node held when it was last stopped or killed. */
  @Transactional
  public int recoverOwn() {
    return recover(
        "left(claimed_by, ?) = ? and claimed_by <> ?",
        node.prefix().length(),
        node.prefix(),
        node.claimant());
  }

  /** Gives up claims that are older than any call can last: whoever held them is gone. */
  @Transactional
  public int recoverOlderThan(Instant moment) {
    return recover("claimed_at < ?", sql(moment));
  }

  /** An update can be repeated. A post may have been made: that is to be found out first. */
  private int recover(String which, Object... arguments) {
    OffsetDateTime now = sql(clock.instant());
    return jdbc.sql(
            """
            update outgoing_message
            set claimed_at = null, claimed_by = null, due_at = ?,
              unsure_at = case when slot_id in (select id from slot where ts is not null)
                then null else cast(? as timestamp with time zone) end
            where claimed_at is not null and parked_at is null and
            """
                + which)
        .param(now)
        .param(now)
        .params(arguments)
        .update();
  }
}
