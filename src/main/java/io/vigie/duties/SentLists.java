package io.vigie.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that people got: one names all that is owed, so that who had one since was told. */
@Component
class SentLists {

  private final JdbcClient jdbc;

  SentLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a person's day; whether nobody had taken it. */
  boolean claim(String user, LocalDate day, Instant now) {
    return jdbc.sql(
                "insert into daily_list (user_id, for_day, sent_at) values (?, ?, ?) on conflict do"
                    + " nothing")
            .params(user, day, now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean anySince(String user, LocalDate day) {
    return jdbc.sql("select count(*) from daily_list where user_id = ? and for_day >= ?")
            .params(user, day)
            .query(Integer.class)
            .single()
        > 0;
  }

  boolean anySince(String user, Instant moment) {
    return jdbc.sql("select count(*) from daily_list where user_id = ? and sent_at >= ?")
            .params(user, moment.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }
}
