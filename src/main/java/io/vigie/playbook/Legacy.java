package io.vigie.playbook;

import io.vigie.engagement.Engagement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plays that one engagement leaves to the next: what was published, under the same numbers.
 * Drafts and gaps stay with the former.
 */
@Service
public class Legacy {

  private final JdbcClient jdbc;
  private final Clock clock;

  Legacy(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the playbook over.
   *
   * @param questions the decisions that were taken over, by the former ones
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Engagement former, Engagement engagement, Map<UUID, UUID> questions) {
    jdbc.sql(
            "select id, question_id from play where engagement_id = ? and published_at is not null"
                + " order by number")
        .param(former.id())
        .query(
            (row, index) ->
                new Left(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getObject("question_id", UUID.class))))
        .list()
        .forEach(
            play ->
                take(
                    play.id(),
                    engagement.id(),
                    play.question()
                        .flatMap(question -> Optional.ofNullable(questions.get(question)))
                        .orElse(null)));
  }

  private record Left(UUID id, Optional<UUID> question) {}

  private void take(UUID play, UUID engagement, @Nullable UUID question) {
    jdbc.sql(
            """
            insert into play (id, engagement_id, number, kind, language, title, words, supersedes,
              superseded_by, question_id, drafted_by_user, drafted_by_team, drafted_at,
              published_by_user, published_by_team, published_at, changed_at, inherited_from)
            select cast(? as uuid), cast(? as uuid), number, kind, language, title, words,
              supersedes, superseded_by, cast(? as uuid), drafted_by_user, drafted_by_team,
              drafted_at, published_by_user, published_by_team, published_at,
              cast(? as timestamp with time zone), id
            from play where id = ?
            """)
        .params(
            Arrays.asList(
                UUID.randomUUID(),
                engagement,
                question,
                clock.instant().atOffset(ZoneOffset.UTC),
                play))
        .update();
  }
}
