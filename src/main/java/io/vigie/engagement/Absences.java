package io.vigie.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who covers. */
@Service
public class Absences {

  private final JdbcClient jdbc;
  private final EngagementRows rows;
  private final Profiles profiles;
  private final Clock clock;

  Absences(JdbcClient jdbc, EngagementRows rows, Profiles profiles, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Who decides meanwhile in an engagement whose referent is away.
   *
   * @param deputy by Slack's user id; nobody where none is named
   */
  public record Cover(Engagement engagement, Optional<String> deputy) {}

  /** An absence, and who covers where the person is referent. */
  public record Away(Absence absence, List<Cover> covers) {}

  /**
   * From today until that day, the last one included. It takes the place of an earlier word.
   *
   * @throws AbsenceInThePast for a day that is over
   */
  @Transactional
  public Away away(PersonId person, LocalDate until) {
    List<Engagement> led = rows.ledBy(person);
    LocalDate today = clock.instant().atZone(zoneOf(person, led)).toLocalDate();
    if (until.isBefore(today)) {
      throw new AbsenceInThePast(until);
    }
    back(person);
    jdbc.sql("insert into absence (user_id, team_id, from_day, last_day) values (?, ?, ?, ?)")
        .params(person.user(), person.team(), today, until)
        .update();
    return new Away(
        new Absence(person, today, until),
        led.stream().map(one -> new Cover(one, one.terms().deputy())).toList());
  }

  /** The days of a referent are those of the engagement; other people's those of their zone. */
  private ZoneId zoneOf(PersonId person, List<Engagement> led) {
    return led.stream()
        .findFirst()
        .map(engagement -> engagement.terms().zone())
        .or(() -> profiles.of(person.user()).flatMap(Profile::zone))
        .orElse(clock.getZone());
  }

  /** Back again: no absence from today on. */
  @Transactional
  public void back(PersonId person) {
    jdbc.sql("delete from absence where user_id = ? and team_id = ?")
        .params(person.user(), person.team())
        .update();
  }

  /** That person's absence that is running or was the last. */
  public Optional<Absence> of(String user) {
    return jdbc
        .sql("select * from absence where user_id = ?")
        .param(user)
        .query(Absences::toAbsence)
        .list()
        .stream()
        .findFirst();
  }

  private static Absence toAbsence(ResultSet row, int index) throws SQLException {
    return new Absence(
        new PersonId(row.getString("user_id"), row.getString("team_id")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
