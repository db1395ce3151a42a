package io.vigie.arbitration;

import io.vigie.search.Corpus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of questions and of their answers. */
@Component
class QuestionCorpus implements Corpus {

  static final String KIND = "question";

  private final JdbcClient jdbc;

  QuestionCorpus(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Text> changedSince(UUID engagement, Instant moment) {
    return jdbc.sql(
            """
            select q.id, q.words, q.context, q.changed_at, d.words as answer, d.rationale
            from question q
            left join decision d on d.question_id = q.id and d.sequence =
              (select max(l.sequence) from decision l where l.question_id = q.id)
            where q.engagement_id = ? and q.changed_at >= ?
            """)
        .params(engagement, moment.atOffset(ZoneOffset.UTC))
        .query(QuestionCorpus::toText)
        .list();
  }

  @Override
  public List<UUID> large(int records) {
    return jdbc.sql(
            "select engagement_id from question group by engagement_id having count(*) >= ?"
                + " order by count(*) desc")
        .param(records)
        .query(UUID.class)
        .list();
  }

  private static Text toText(ResultSet row, int index) throws SQLException {
    String words =
        Stream.of(
                row.getString("words"),
                row.getString("answer"),
                row.getString("rationale"),
                row.getString("context"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new Text(
        row.getObject("id", UUID.class),
        words,
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
