package io.vigie.setup;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which phases an engagement has begun. */
@Repository
class PhaseRows {

  private final JdbcClient jdbc;

  PhaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first; none where it is still being set up. */
  List<Stage> of(UUID engagement) {
    return jdbc.sql("select * from phase_begun where engagement_id = ? order by sequence")
        .param(engagement)
        .query(
            (row, index) ->
                new Stage(
                    Phase.valueOf(row.getString("phase")),
                    row.getObject("from_day", LocalDate.class)))
        .list();
  }

  /**
   * Begins a phase as the next one.
   *
   * @return false where somebody was faster
   */
  boolean begin(UUID engagement, int sequence, Stage stage, PersonId by, Instant at) {
    return jdbc.sql(
                """
                insert into phase_begun (engagement_id, sequence, phase, from_day, begun_by_user,
                  begun_by_team, begun_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                engagement,
                sequence,
                stage.phase().name(),
                stage.since(),
                by.user(),
                by.team(),
                at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
