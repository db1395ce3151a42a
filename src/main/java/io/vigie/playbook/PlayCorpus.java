package io.vigie.playbook;

import io.vigie.search.Corpus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of plays. */
@Component
class PlayCorpus implements Corpus {

  static final String KIND = "play";

  private final JdbcClient jdbc;

  PlayCorpus(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Text> changedSince(UUID engagement, Instant moment) {
    return jdbc.sql(
            "select id, title, words, changed_at from play where engagement_id = ? and changed_at"
                + " >= ?")
        .params(engagement, moment.atOffset(ZoneOffset.UTC))
        .query(
            (row, index) ->
                new Text(
                    row.getObject("id", UUID.class),
                    row.getString("title") + "\n" + row.getString("words"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public List<UUID> large(int records) {
    return jdbc.sql(
            "select engagement_id from play group by engagement_id having count(*) >= ?"
                + " order by count(*) desc")
        .param(records)
        .query(UUID.class)
        .list();
  }
}
