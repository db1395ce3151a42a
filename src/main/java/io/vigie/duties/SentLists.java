package io.vigie.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /** The day of the last list that each of these people got; of others nothing. */
  Map<String, LocalDate> last(Set<String> users) {
    Map<String, LocalDate> last = new HashMap<>();
    if (!users.isEmpty()) {
      jdbc.sql(
              """
              select user_id, max(for_day) as last_day from daily_list
              where user_id in (:users) group by user_id
              """)
          .param("users", users)
          .query(
              row -> {
                last.put(row.getString("user_id"), row.getObject("last_day", LocalDate.class));
              });
    }
    return last;
  }

  boolean anySince(String user, Instant moment) {
    return jdbc.sql("select count(*) from daily_list where user_id = ? and sent_at >= ?")
            .params(user, moment.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }
}
