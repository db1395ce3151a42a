package io.vigie.arbitration;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided with one provider, and holds with the next: under the same numbers, with its
 * answers and its history. What was still open stays with the former.
 */
@Service
public class Inheritance {

  private static final String INTO =
      """
      insert into question (id, engagement_id, number, words, context, criteria, due, blocks,
        consulted, asked_by_user, asked_by_team, asked_at, supersedes, superseded_by, changed_at,
        inherited_from)
      select cast(? as uuid), cast(? as uuid), number, words, context, criteria, due, blocks,
        '', cast(? as varchar(32)), cast(? as varchar(32)), asked_at, supersedes, superseded_by,
        cast(? as timestamp with time zone), id
      from question where id = ?
      """;

  private static final List<String> PARTS =
      List.of(
          """
          insert into question_option (question_id, place, words, pros, cons)
          select cast(? as uuid), place, words, pros, cons
          from question_option where question_id = ?
          """,
          """
          insert into decision (question_id, sequence, option_place, words, rationale,
            in_force_from, review_on, decided_by_user, decided_by_team, decided_at, by_silence,
            confirmed_at)
          select cast(? as uuid), sequence, option_place, words, rationale, in_force_from,
            review_on, decided_by_user, decided_by_team, decided_at, by_silence, confirmed_at
          from decision where question_id = ?
          """,
          """
          insert into question_happening (question_id, deed, by_user, by_team, happened_at, words)
          select cast(? as uuid), deed, by_user, by_team, happened_at, words
          from question_happening where question_id = ? order by number
          """);

  private final JdbcClient jdbc;
  private final Clock clock;

  Inheritance(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the decisions over. Whoever asked was of another company: from now on it is the referent
   * who is asked for more, and links to leads and signals that are not here are left.
   *
   * @return the new questions, by the former ones
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, UUID> take(Engagement former, Engagement engagement, PersonId referent) {
    Map<UUID, UUID> taken = new LinkedHashMap<>();
    for (UUID old : decided(former.id())) {
      UUID id = UUID.randomUUID();
      OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
      jdbc.sql(INTO)
          .params(id, engagement.id(), referent.user(), referent.team(), now, old)
          .update();
      PARTS.forEach(part -> jdbc.sql(part).params(id, old).update());
      note(id, referent, now);
      taken.put(old, id);
    }
    return taken;
  }

  private List<UUID> decided(UUID former) {
    return jdbc.sql(
            """
            select id from question q where engagement_id = ? and withdrawn_by is null
              and exists (select 1 from decision d where d.question_id = q.id)
            order by number
            """)
        .param(former)
        .query(UUID.class)
        .list();
  }

  private void note(UUID question, PersonId by, OffsetDateTime at) {
    jdbc.sql(
            "insert into question_happening (question_id, deed, by_user, by_team, happened_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(question, Deed.INHERITED.name(), by.user(), by.team(), at)
        .update();
  }
}
