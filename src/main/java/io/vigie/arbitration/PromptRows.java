package io.vigie.arbitration;

import io.vigie.arbitration.Owed.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was already said to whom. */
@Repository
class PromptRows {

  private final JdbcClient jdbc;

  PromptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Step> of(UUID engagement) {
    return new HashSet<>(
        jdbc.sql(
                """
                select p.* from question_prompt p join question q on q.id = p.question_id
                where q.engagement_id = ?
                """)
            .param(engagement)
            .query(
                (row, index) ->
                    new Step(
                        row.getObject("question_id", UUID.class),
                        row.getString("step"),
                        row.getObject("for_day", LocalDate.class),
                        row.getString("user_id")))
            .list());
  }

  /** Whether it falls to this call to say it. */
  boolean claim(Step step, Instant at) {
    return jdbc.sql(
                """
                insert into question_prompt (question_id, step, for_day, user_id, prompted_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                step.question(), step.name(), step.day(), step.user(), at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
