package io.vigie.slack.home;

import io.vigie.engagement.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose App Home was opened, and which page of it. */
@Repository
class HomeRows {

  /** Who opened it longer ago gets it anew on opening it again. */
  private static final Duration LOOKED_AT = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final Clock clock;

  HomeRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An App Home that somebody may be looking at.
   *
   * @param workspace whose bot may publish it
   */
  record Open(PersonId person, String workspace, int page) {}

  @Transactional
  public void opened(PersonId person, String installationTeam, int page) {
    Object[] columns = {
      person.team(), installationTeam, page, clock.instant().atOffset(ZoneOffset.UTC), person.user()
    };
    int updated =
        jdbc.sql(
                """
                update app_home set team_id = ?, installation_team = ?, page = ?, opened_at = ?
                where user_id = ?
                """)
            .params(columns)
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into app_home (team_id, installation_team, page, opened_at, user_id)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(columns)
          .update();
    }
  }

  Optional<Open> of(PersonId person) {
    return jdbc.sql("select * from app_home where user_id = ?")
        .param(person.user())
        .query(HomeRows::toOpen)
        .optional();
  }

  /** Those of these engagements' people. */
  List<Open> of(Set<UUID> engagements) {
    return jdbc.sql(
            """
            select distinct h.* from app_home h join engagement e on e.id in (:engagements)
            where h.opened_at > :since and (h.team_id = e.client_team
              or exists (select 1 from organisation_side o
                where o.engagement_id = e.id and o.team_id = h.team_id)
              or exists (select 1 from person_side p
                where p.engagement_id = e.id and p.user_id = h.user_id))
            """)
        .param("engagements", engagements)
        .param("since", clock.instant().minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
        .query(HomeRows::toOpen)
        .list();
  }

  private static Open toOpen(ResultSet row, int index) throws SQLException {
    return new Open(
        new PersonId(row.getString("user_id"), row.getString("team_id")),
        row.getString("installation_team"),
        row.getInt("page"));
  }
}
