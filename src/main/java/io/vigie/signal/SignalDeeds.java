package io.vigie.signal;

import static io.vigie.signal.SignalRows.time;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people do to signals. The words are never overwritten. */
@Repository
class SignalDeeds {

  private final JdbcClient jdbc;

  SignalDeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records a signal under that number of its engagement, in a group of its own; false where
   * somebody else's signal took the number in this moment.
   */
  boolean insert(UUID id, UUID engagement, int number, Report report, PersonId by, Instant at) {
    UUID group = newGroup(engagement, at);
    boolean isMine = insert(id, engagement, group, number, report, by, at) == 1;
    if (!isMine) {
      jdbc.sql("delete from signal_group where id = ?").param(group).update();
    }
    return isMine;
  }

  UUID newGroup(UUID engagement, Instant openedAt) {
    UUID group = UUID.randomUUID();
    jdbc.sql(
            "insert into signal_group (id, engagement_id, opened_at, grown_at) values (?, ?, ?, ?)")
        .params(group, engagement, time(openedAt), time(openedAt))
        .update();
    return group;
  }

  private int insert(
      UUID id, UUID engagement, UUID group, int number, Report report, PersonId by, Instant at) {
    return jdbc.sql(
            """
            insert into weak_signal (id, engagement_id, number, group_id, words, kind, segment,
              confidence, heard, reporter_user, reporter_team, reported_at, author_user, link,
              changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                id,
                engagement,
                number,
                group,
                report.words(),
                report.details().type().map(SignalType::key).orElse(null),
                report.details().segment().orElse(null),
                report.details().confidence().map(Details.Confidence::key).orElse(null),
                report.details().heard().map(Details.Heard::key).orElse(null),
                by.user(),
                by.team(),
                time(at),
                report.author().orElse(null),
                report.link().orElse(null),
                time(at)))
        .update();
  }

  /** In the very order of an index, so that the highest is found without reading the others. */
  int nextNumber(UUID engagement) {
    return jdbc.sql(
                "select number from weak_signal where engagement_id = ?"
                    + " order by engagement_id, number desc limit 1")
            .param(engagement)
            .query(Integer.class)
            .optional()
            .orElse(0)
        + 1;
  }

  void setDetails(UUID signal, Details details) {
    jdbc.sql("update weak_signal set kind = ?, segment = ?, confidence = ?, heard = ? where id = ?")
        .params(
            Arrays.asList(
                details.type().map(SignalType::key).orElse(null),
                details.segment().orElse(null),
                details.confidence().map(Details.Confidence::key).orElse(null),
                details.heard().map(Details.Heard::key).orElse(null),
                signal))
        .update();
  }

  void takeBack(UUID signal, Instant at) {
    jdbc.sql("update weak_signal set taken_back_at = ?, changed_at = ? where id = ?")
        .params(time(at), time(at), signal)
        .update();
  }

  /** Holds a group until the transaction ends: acts on it come one after the other. */
  void lock(UUID group) {
    jdbc.sql("select id from signal_group where id = ? for update")
        .param(group)
        .query(UUID.class)
        .optional();
  }

  void move(UUID act, List<WeakSignal> signals, UUID to, PersonId by, Instant at) {
    for (WeakSignal signal : signals) {
      jdbc.sql(
              """
              insert into signal_move (act, signal_id, from_group, to_group, moved_by_user,
                moved_by_team, moved_at) values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(act, signal.id(), signal.group(), to, by.user(), by.team(), time(at))
          .update();
      put(signal.id(), to);
    }
  }

  void put(UUID signal, UUID group) {
    jdbc.sql("update weak_signal set group_id = ? where id = ?").params(group, signal).update();
  }

  /** Signals that one act moved, as long as it was not undone. */
  List<Move> moves(UUID act) {
    return jdbc.sql("select * from signal_move where act = ? and undone_at is null")
        .param(act)
        .query(
            (row, index) ->
                new Move(
                    row.getObject("signal_id", UUID.class),
                    row.getObject("from_group", UUID.class),
                    row.getObject("to_group", UUID.class),
                    new PersonId(row.getString("moved_by_user"), row.getString("moved_by_team"))))
        .list();
  }

  /** A signal that went from one group to another. */
  record Move(UUID signal, UUID from, UUID to, PersonId by) {}

  void undone(UUID act, Instant at) {
    jdbc.sql("update signal_move set undone_at = ? where act = ?").params(time(at), act).update();
  }

  void grown(UUID group, Instant at) {
    jdbc.sql("update signal_group set grown_at = ? where id = ?").params(time(at), group).update();
  }

  /** The age of a group is that of its oldest signal. */
  void settleAge(UUID group) {
    jdbc.sql(
            """
            update signal_group set opened_at = coalesce((select min(s.reported_at)
              from weak_signal s where s.group_id = ? and s.taken_back_at is null), opened_at)
            where id = ?
            """)
        .params(group, group)
        .update();
  }

  /** Whether it surfaces by this, and did not before. */
  boolean surface(UUID group, Instant at) {
    return jdbc.sql("update signal_group set surfaced_at = ? where id = ? and surfaced_at is null")
            .params(time(at), group)
            .update()
        == 1;
  }

  void triage(UUID group, SignalGroup.Triage said) {
    jdbc.sql(
            """
            update signal_group set outcome = ?, outcome_words = ?, outcome_by_user = ?,
              outcome_by_team = ?, outcome_at = ? where id = ?
            """)
        .params(
            said.outcome().name(),
            said.words(),
            said.by().user(),
            said.by().team(),
            time(said.at()),
            group)
        .update();
  }

  /** It waits for the client again. */
  void forgetTriage(UUID group) {
    jdbc.sql(
            """
            update signal_group set outcome = null, outcome_words = null, outcome_by_user = null,
              outcome_by_team = null, outcome_at = null where id = ?
            """)
        .param(group)
        .update();
  }

  /** Whether this record was not named before as one that came of the signal. */
  boolean link(UUID signal, String name, Instant at) {
    return jdbc.sql(
                "insert into signal_link (signal_id, name, linked_at) values (?, ?, ?)"
                    + " on conflict do nothing")
            .params(signal, name, time(at))
            .update()
        == 1;
  }

  /** The signals of an engagement that led to a record, by its name. */
  List<UUID> linkedTo(UUID engagement, String name) {
    return jdbc.sql(
            "select s.id from signal_link l join weak_signal s on s.id = l.signal_id"
                + " where s.engagement_id = ? and l.name = ? and s.taken_back_at is null")
        .params(engagement, name)
        .query(UUID.class)
        .list();
  }

  void decided(UUID signal, String name, Instant at) {
    jdbc.sql("update signal_link set decided_at = ? where signal_id = ? and name = ?")
        .params(time(at), signal, name)
        .update();
  }

  /** Adds a line to the history. */
  void note(UUID group, Optional<UUID> signal, Happening happening) {
    jdbc.sql(
            "insert into signal_happening (group_id, signal_id, deed, by_user, by_team,"
                + " happened_at, words) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                group,
                signal.orElse(null),
                happening.deed().name(),
                happening.by().map(PersonId::user).orElse(null),
                happening.by().map(PersonId::team).orElse(null),
                time(happening.at()),
                happening.words().orElse(null)))
        .update();
  }
}
