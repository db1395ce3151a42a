package io.vigie.engagement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose account was closed: nothing that is said to them arrives. */
@Service
public class Departures {

  private final JdbcClient jdbc;
  private final Clock clock;

  Departures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** That person's account was closed. */
  @Transactional
  public void left(PersonId person) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from departure where user_id = ? and team_id = ?")
        .params(person.user(), person.team())
        .update();
    jdbc.sql(
            "insert into departure (user_id, team_id, left_at) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(person.user(), person.team(), now)
        .update();
  }

  /** Whether somebody who acted at that moment left after it. */
  @Transactional(readOnly = true)
  public boolean since(PersonId person, Instant acted) {
    return jdbc.sql(
                "select count(*) from departure where user_id = ? and team_id = ? and left_at >= ?")
            .params(person.user(), person.team(), acted.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }
}
