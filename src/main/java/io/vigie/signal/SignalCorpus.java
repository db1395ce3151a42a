package io.vigie.signal;

import io.vigie.search.Corpus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of signals. */
@Component
class SignalCorpus implements Corpus {

  static final String KIND = "signal";

  private final JdbcClient jdbc;

  SignalCorpus(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Text> changedSince(UUID engagement, Instant moment) {
    return jdbc.sql(
            "select id, words, changed_at from weak_signal where engagement_id = ?"
                + " and changed_at >= ?")
        .params(engagement, SignalRows.time(moment))
        .query(
            (row, index) ->
                new Text(
                    row.getObject("id", UUID.class),
                    row.getString("words"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public List<UUID> large(int records) {
    return jdbc.sql(
            "select engagement_id from weak_signal group by engagement_id having count(*) >= ?"
                + " order by count(*) desc")
        .param(records)
        .query(UUID.class)
        .list();
  }
}
