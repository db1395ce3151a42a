package io.vigie.engagement;

import io.vigie.engagement.Pause.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where engagements are, and whether they rest. */
@Repository
class ChannelRows {

  private final JdbcClient jdbc;

  ChannelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> in(String channel) {
    return ids("channel_id = ?", channel);
  }

  List<UUID> ownedBy(String installation) {
    return ids("installation_team = ?", installation);
  }

  private List<UUID> ids(String which, String value) {
    return jdbc.sql("select id from engagement where channel_id is not null and " + which)
        .param(value)
        .query(UUID.class)
        .list();
  }

  /** Whether it did not rest before. */
  boolean pause(UUID id, Reason because, Instant at) {
    return jdbc.sql(
                """
                update engagement set paused_at = ?, paused_because = ?
                where id = ? and confirmed_at is not null and paused_at is null
                """)
            .params(at.atOffset(ZoneOffset.UTC), because.name(), id)
            .update()
        == 1;
  }

  /** Whether it rested for that reason. */
  boolean resume(UUID id, Reason because) {
    return jdbc.sql(
                """
                update engagement set paused_at = null, paused_because = null
                where id = ? and paused_because = ?
                """)
            .params(id, because.name())
            .update()
        == 1;
  }

  /** Whether it rested; from now on that installation owns it. */
  boolean resume(UUID id, String installation) {
    return jdbc.sql(
                """
                update engagement
                set paused_at = null, paused_because = null, installation_team = ?
                where id = ? and paused_at is not null
                """)
            .params(installation, id)
            .update()
        == 1;
  }

  /** Whether the channel was free; an engagement that rested goes on there. */
  boolean move(UUID id, String channel, String installation) {
    return jdbc.sql(
                """
                update engagement
                set channel_id = ?, installation_team = ?, paused_at = null, paused_because = null
                where id = ? and not exists (
                  select 1 from engagement other where other.channel_id = ?)
                """)
            .params(channel, installation, id, channel)
            .update()
        == 1;
  }

  /** Whether the channel was known by its old id. */
  boolean renumber(UUID id, String before, String after) {
    return jdbc.sql(
                """
                update engagement set channel_id = ?
                where id = ? and channel_id = ? and not exists (
                  select 1 from engagement other where other.channel_id = ?)
                """)
            .params(after, id, before, after)
            .update()
        == 1;
  }
}
