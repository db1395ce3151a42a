package io.vigie.setup;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.setup.Gate.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said at gates, and which were put before everybody. */
@Repository
class GateRows {

  private final JdbcClient jdbc;

  GateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the engagement's gates until the transaction ends. */
  void lock(UUID engagement) {
    jdbc.sql("select id from engagement where id = ? for update")
        .param(engagement)
        .query(UUID.class)
        .single();
  }

  void rule(UUID engagement, Ruling ruling, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into gate_ruling (engagement_id, into_phase, go, words, unmet, again_on,
              ruled_by_user, ruled_by_team, ruled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                engagement,
                ruling.into().name(),
                ruling.go(),
                ruling.words().orElse(null),
                String.join(" ", ruling.unmet()),
                ruling.againOn().orElse(null),
                by.user(),
                by.team(),
                at.atOffset(ZoneOffset.UTC)))
        .update();
  }

  /** Oldest first. */
  List<Ruling> of(Engagement engagement) {
    return jdbc.sql("select * from gate_ruling where engagement_id = ? order by number")
        .param(engagement.id())
        .query((row, index) -> toRuling(engagement, row))
        .list();
  }

  private static Ruling toRuling(Engagement engagement, ResultSet row) throws SQLException {
    return new Ruling(
        Phase.valueOf(row.getString("into_phase")),
        row.getBoolean("go"),
        Optional.ofNullable(row.getString("words")),
        Arrays.stream(row.getString("unmet").split(" ")).filter(key -> !key.isEmpty()).toList(),
        Optional.ofNullable(row.getObject("again_on", LocalDate.class)),
        row.getString("ruled_by_user"),
        Phases.day(engagement, row.getObject("ruled_at", OffsetDateTime.class).toInstant()));
  }

  /** Whether it falls to this call to put it before everybody. */
  boolean claim(UUID engagement, Phase into, LocalDate day, Instant at) {
    return jdbc.sql(
                "insert into gate_asked (engagement_id, into_phase, for_day, asked_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing")
            .params(engagement, into.name(), day, at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean isAsked(UUID engagement, Phase into, LocalDate day) {
    return jdbc.sql(
                "select count(*) from gate_asked where engagement_id = ? and into_phase = ? and"
                    + " for_day = ?")
            .params(engagement, into.name(), day)
            .query(Integer.class)
            .single()
        > 0;
  }
}
