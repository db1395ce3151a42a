package io.vigie.playbook;

import io.vigie.engagement.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what was asked in vain. */
@Repository
class GapRows {

  static final int WORDS = 300;

  private final JdbcClient jdbc;

  GapRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts a question that nothing answers; one that was answered once is open again. */
  Gap met(UUID engagement, String words, PersonId by, Instant at) {
    int before =
        jdbc.sql(
                "update playbook_gap set times = times + 1, closed_by = null, closed_at = null"
                    + " where engagement_id = ? and lower(words) = lower(?)")
            .params(engagement, words)
            .update();
    if (before == 0) {
      jdbc.sql(
              "insert into playbook_gap (id, engagement_id, words, asked_by_user, asked_by_team,"
                  + " asked_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
          .params(
              UUID.randomUUID(),
              engagement,
              words,
              by.user(),
              by.team(),
              at.atOffset(ZoneOffset.UTC))
          .update();
    }
    return jdbc.sql(
            "select * from playbook_gap where engagement_id = ? and lower(words) = lower(?)")
        .params(engagement, words)
        .query(GapRows::toGap)
        .list()
        .get(0);
  }

  Optional<Gap> find(UUID engagement, UUID id) {
    return jdbc.sql("select * from playbook_gap where engagement_id = ? and id = ?")
        .params(engagement, id)
        .query(GapRows::toGap)
        .optional();
  }

  /** Every gap of an engagement, the one asked most often first. */
  List<Gap> all(UUID engagement) {
    return jdbc.sql(
            "select * from playbook_gap where engagement_id = ? order by times desc, asked_at, id")
        .param(engagement)
        .query(GapRows::toGap)
        .list();
  }

  void close(UUID id, int play, Instant at) {
    jdbc.sql("update playbook_gap set closed_by = ?, closed_at = ? where id = ?")
        .params(play, at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  private static Gap toGap(ResultSet row, int index) throws SQLException {
    @Nullable OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    return new Gap(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        row.getString("words"),
        new PersonId(row.getString("asked_by_user"), row.getString("asked_by_team")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getInt("times"),
        closed == null
            ? Optional.empty()
            : Optional.of(new Gap.Closing(row.getInt("closed_by"), closed.toInstant())));
  }
}
