package io.vigie.slack.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of installations. */
class InstallationRows {

  private final JdbcClient jdbc;

  InstallationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The one that serves a team: its own, else that of the organisation in which the team was met,
   * else that of the enterprise.
   */
  Optional<Installation> serving(String team, String enterprise) {
    return jdbc.sql(
            """
            select i.* from installation i
            left join installed_team t on t.installation_id = i.id and t.team_id = ?
            where i.uninstalled_at is null and (i.id = ? or t.team_id is not null or i.id = ?)
            order by case when i.id = ? then 0 when t.team_id is not null then 1 else 2 end
            limit 1
            """)
        .params(team, team, enterprise, team)
        .query((row, index) -> installation(row))
        .optional();
  }

  Optional<Installation> find(String id) {
    return jdbc.sql("select * from installation where id = ? and uninstalled_at is null")
        .param(id)
        .query((row, index) -> installation(row))
        .optional();
  }

  List<String> ids() {
    return jdbc.sql("select id from installation where uninstalled_at is null order by id")
        .query(String.class)
        .list();
  }

  /** Notes that this team is of that organisation. */
  void meet(String team, String installation) {
    jdbc.sql("insert into installed_team values (?, ?) on conflict do nothing")
        .params(team, installation)
        .update();
  }

  void put(Grant grant, SealedTokens tokens, Instant at) {
    jdbc.sql(
            """
            insert into installation
              (id, team_id, enterprise_id, app_id, bot_user_id, scopes, installed_by, installed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(grant.id())
        .param(grant.team().orElse(null))
        .param(grant.enterprise().orElse(null))
        .param(grant.appId())
        .param(grant.botUser())
        .param(grant.scopes())
        .param(grant.installedBy())
        .param(sql(at))
        .update();
    jdbc.sql(
            """
            update installation set enterprise_id = ?, app_id = ?, bot_user_id = ?, bot_id = ?,
              scopes = ?, installed_by = ?, installed_at = ?, uninstalled_at = null
            where id = ?
            """)
        .param(grant.enterprise().orElse(null))
        .param(grant.appId())
        .param(grant.botUser())
        .param(grant.botId().orElse(null))
        .param(grant.scopes())
        .param(grant.installedBy())
        .param(sql(at))
        .param(grant.id())
        .update();
    putTokens(grant.id(), tokens);
  }

  void putTokens(String id, SealedTokens tokens) {
    jdbc.sql("update installation set token = ?, refresh_token = ?, expires_at = ? where id = ?")
        .param(tokens.token())
        .param(tokens.refresh().orElse(null))
        .param(tokens.expiresAt().map(InstallationRows::sql).orElse(null))
        .param(id)
        .update();
  }

  Optional<SealedTokens> tokens(String id) {
    return tokens(id, "");
  }

  /** The same, and nobody else changes them until the transaction ends. */
  Optional<SealedTokens> lockTokens(String id) {
    return tokens(id, " for update");
  }

  private Optional<SealedTokens> tokens(String id, String lock) {
    return jdbc.sql(
            "select token, refresh_token, expires_at from installation"
                + " where id = ? and token is not null"
                + lock)
        .param(id)
        .query(
            (row, index) ->
                new SealedTokens(
                    row.getString("token"),
                    Optional.ofNullable(row.getString("refresh_token")),
                    moment(row, "expires_at")))
        .optional();
  }

  List<String> expiringBy(Instant moment) {
    return jdbc.sql(
            "select id from installation where refresh_token is not null and expires_at <= ?")
        .param(sql(moment))
        .query(String.class)
        .list();
  }

  /** Those that are not sealed with the newest key. */
  List<String> sealedOtherThan(String prefix) {
    return jdbc.sql(
            "select id from installation where token is not null and left(token, ?) <> ?"
                + " or refresh_token is not null and left(refresh_token, ?) <> ?")
        .params(prefix.length(), prefix, prefix.length(), prefix)
        .query(String.class)
        .list();
  }

  /** Whether it stood until now. Its tokens are gone afterwards. */
  boolean uninstall(String id, Instant at) {
    return jdbc.sql(
                """
                update installation
                set uninstalled_at = ?, token = null, refresh_token = null, expires_at = null
                where id = ? and uninstalled_at is null
                """)
            .params(sql(at), id)
            .update()
        == 1;
  }

  private static Installation installation(ResultSet row) throws SQLException {
    return new Installation(
        row.getString("id"),
        Optional.ofNullable(row.getString("team_id")),
        Optional.ofNullable(row.getString("enterprise_id")),
        row.getString("app_id"),
        row.getString("bot_user_id"),
        Optional.ofNullable(row.getString("bot_id")),
        Set.copyOf(List.of(row.getString("scopes").split(","))),
        row.getString("installed_by"),
        moment(row, "installed_at").orElseThrow(),
        moment(row, "uninstalled_at"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime sql(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
