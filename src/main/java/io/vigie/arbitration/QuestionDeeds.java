package io.vigie.arbitration;

import io.vigie.arbitration.Question.Default;
import io.vigie.engagement.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people do to questions. Nothing said is ever overwritten. */
@Repository
class QuestionDeeds {

  private final JdbcClient jdbc;

  QuestionDeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files a question under the next number of its engagement. */
  int insert(UUID id, UUID engagement, Draft draft, PersonId by, Instant at) {
    while (true) {
      int number = nextNumber(engagement);
      int filed =
          jdbc.sql(
                  """
                  insert into question (id, engagement_id, number, words, context, criteria, due,
                    blocks, links, consulted, asked_by_user, asked_by_team, asked_at, changed_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  """)
              .params(
                  Arrays.asList(
                      id,
                      engagement,
                      number,
                      draft.question(),
                      draft.context().orElse(null),
                      draft.criteria().orElse(null),
                      draft.due(),
                      draft.blocks().orElse(null),
                      draft.links().orElse(null),
                      String.join(" ", draft.consulted()),
                      by.user(),
                      by.team(),
                      time(at),
                      time(at)))
              .update();
      if (filed == 1) {
        return number;
      }
      // Somebody else's question took the number in this moment.
    }
  }

  private int nextNumber(UUID engagement) {
    return jdbc.sql("select coalesce(max(number), 0) + 1 from question where engagement_id = ?")
        .param(engagement)
        .query(Integer.class)
        .single();
  }

  void addOption(UUID question, int place, Option option) {
    jdbc.sql(
            "insert into question_option (question_id, place, words, pros, cons) values (?, ?, ?,"
                + " ?, ?)")
        .params(
            question,
            place,
            option.words(),
            String.join("\n", option.pros()),
            String.join("\n", option.cons()))
        .update();
  }

  void setContext(UUID question, String context) {
    set(question, "context", context);
  }

  void setDue(UUID question, LocalDate due) {
    set(question, "due", due);
  }

  void setDefault(UUID question, Default onSilence) {
    jdbc.sql(
            """
            update question set default_option = ?, default_words = ?, default_on = ?,
              default_by_user = ?, default_by_team = ? where id = ?
            """)
        .params(
            Arrays.asList(
                onSilence.option().orElse(null),
                onSilence.words(),
                onSilence.on(),
                onSilence.setBy().user(),
                onSilence.setBy().team(),
                question))
        .update();
  }

  /** What was asked for an earlier answer says nothing about the next one. */
  void forgetTheRound(Question question) {
    jdbc.sql(
            """
            update question set due = ?, reopened_by = null, information_asked_by = null, delegated_at = null,
              snoozes = 0, snoozed_until = null, default_option = null, default_words = null,
              default_on = null, default_by_user = null, default_by_team = null
            where id = ?
            """)
        .params(question.due(), question.id())
        .update();
    jdbc.sql("delete from question_pause where question_id = ?").param(question.id()).update();
  }

  /**
   * Writes an answer.
   *
   * @return false where an answer of that sequence stands already
   */
  boolean decide(UUID question, Decision decision) {
    return jdbc.sql(
                """
                insert into decision (question_id, sequence, option_place, words, rationale,
                  in_force_from, review_on, decided_by_user, decided_by_team, decided_at, by_silence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    question,
                    decision.sequence(),
                    decision.option().orElse(null),
                    decision.words(),
                    decision.rationale(),
                    decision.inForceFrom(),
                    decision.reviewOn().orElse(null),
                    decision.decidedBy().user(),
                    decision.decidedBy().team(),
                    time(decision.decidedAt()),
                    decision.provisional()))
            .update()
        == 1;
  }

  boolean confirm(UUID question, int sequence, Instant at) {
    return jdbc.sql(
                "update decision set confirmed_at = ? where question_id = ? and sequence = ? and"
                    + " by_silence and confirmed_at is null")
            .params(time(at), question, sequence)
            .update()
        == 1;
  }

  void reviewOn(UUID question, int sequence, Optional<LocalDate> day) {
    jdbc.sql("update decision set review_on = ? where question_id = ? and sequence = ?")
        .params(Arrays.asList(day.orElse(null), question, sequence))
        .update();
  }

  void withdraw(UUID question, long happening) {
    set(question, "withdrawn_by", happening);
  }

  void reopen(UUID question, long happening) {
    set(question, "reopened_by", happening);
  }

  void askInformation(UUID question, long happening, LocalDate today) {
    set(question, "information_asked_by", happening);
    pause(question, today, Optional.empty());
  }

  void informed(UUID question, LocalDate today) {
    jdbc.sql("update question set information_asked_by = null where id = ?")
        .param(question)
        .update();
    jdbc.sql("update question_pause set until_day = ? where question_id = ? and until_day is null")
        .params(today, question)
        .update();
  }

  void snooze(UUID question, LocalDate today, LocalDate until) {
    jdbc.sql("update question set snoozes = snoozes + 1, snoozed_until = ? where id = ?")
        .params(until, question)
        .update();
    pause(question, today, Optional.of(until));
  }

  /** A stop that begins on the day of another takes its place. */
  private void pause(UUID question, LocalDate from, Optional<LocalDate> until) {
    // A stop that is running ends where the next begins, so that no day counts twice.
    jdbc.sql(
            "update question_pause set until_day = ? where question_id = ? and from_day < ?"
                + " and (until_day is null or until_day > ?)")
        .params(from, question, from, from)
        .update();
    jdbc.sql("delete from question_pause where question_id = ? and from_day >= ?")
        .params(question, from)
        .update();
    jdbc.sql("insert into question_pause (question_id, from_day, until_day) values (?, ?, ?)")
        .params(Arrays.asList(question, from, until.orElse(null)))
        .update();
  }

  void delegate(UUID question, Instant at) {
    set(question, "delegated_at", time(at));
  }

  void link(UUID engagement, int older, int newer) {
    String set = "update question set %s = ? where engagement_id = ? and number = ?";
    jdbc.sql(set.formatted("superseded_by")).params(newer, engagement, older).update();
    jdbc.sql(set.formatted("supersedes")).params(older, engagement, newer).update();
  }

  private void set(UUID question, String column, Object value) {
    jdbc.sql("update question set %s = ? where id = ?".formatted(column))
        .params(value, question)
        .update();
  }

  /**
   * Adds a line to the history.
   *
   * @return its number
   */
  long note(UUID question, Happening happening) {
    UUID id = question;
    jdbc.sql("update question set changed_at = ? where id = ?")
        .params(time(happening.at()), id)
        .update();
    jdbc.sql(
            "insert into question_happening (question_id, deed, by_user, by_team, happened_at,"
                + " words) values (?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                id,
                happening.deed().name(),
                happening.by().map(PersonId::user).orElse(null),
                happening.by().map(PersonId::team).orElse(null),
                time(happening.at()),
                happening.words().orElse(null)))
        .update();
    return jdbc.sql("select max(number) from question_happening where question_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  List<Happening> history(UUID question) {
    return jdbc.sql("select * from question_happening where question_id = ? order by number")
        .param(question)
        .query(QuestionDeeds::toHappening)
        .list();
  }

  private static Happening toHappening(ResultSet row, int index) throws SQLException {
    String user = row.getString("by_user");
    return new Happening(
        Deed.valueOf(row.getString("deed")),
        user == null ? Optional.empty() : Optional.of(new PersonId(user, row.getString("by_team"))),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("words")));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
