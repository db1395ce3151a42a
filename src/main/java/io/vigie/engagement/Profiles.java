package io.vigie.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was learnt about people, kept with its age. */
@Service
public class Profiles {

  private final JdbcClient jdbc;

  Profiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of that person, however old. */
  public Optional<Profile> of(String user) {
    return jdbc.sql("select * from profile where user_id = ?")
        .param(user)
        .query(Profiles::toProfile)
        .optional();
  }

  /** Where people are, as far as it is known. */
  public List<ZoneId> zones() {
    return jdbc
        .sql("select distinct timezone from profile where timezone is not null")
        .query(String.class)
        .list()
        .stream()
        .map(ZoneId::of)
        .toList();
  }

  /** Takes the place of what was known. */
  @Transactional
  public void learn(Profile profile) {
    if (update(profile) == 0) {
      jdbc.sql(
              """
              insert into profile (team_id, guest, locale, timezone, looked_up_at, user_id)
              values (?, ?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(columns(profile))
          .update();
    }
  }

  private int update(Profile profile) {
    return jdbc.sql(
            "update profile set team_id = ?, guest = ?, locale = ?, timezone = ?, looked_up_at = ?"
                + " where user_id = ?")
        .params(columns(profile))
        .update();
  }

  private static List<@Nullable Object> columns(Profile profile) {
    return Arrays.asList(
        profile.person().team(),
        profile.guest(),
        profile.locale().orElse(""),
        profile.zone().map(ZoneId::getId).orElse(null),
        profile.lookedUpAt().atOffset(ZoneOffset.UTC),
        profile.person().user());
  }

  private static Profile toProfile(ResultSet row, int index) throws SQLException {
    return new Profile(
        new PersonId(row.getString("user_id"), row.getString("team_id")),
        row.getBoolean("guest"),
        Optional.ofNullable(row.getString("locale")).filter(locale -> !locale.isEmpty()),
        Optional.ofNullable(row.getString("timezone")).map(ZoneId::of),
        row.getObject("looked_up_at", OffsetDateTime.class).toInstant());
  }
}
