package io.vigie.playbook;

import io.vigie.engagement.PersonId;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.Play.Publication;
import io.vigie.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes plays. */
@Repository
class PlayRows {

  private static final String OF_ENGAGEMENT = "select * from play where engagement_id = ?";

  private final JdbcClient jdbc;

  PlayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files a draft under the next number of its engagement. */
  void insert(
      UUID id, UUID engagement, PlayDraft draft, Optional<UUID> question, PersonId by, Instant at) {
    int filed = 0;
    while (filed == 0) {
      // Somebody else's draft may take the number in this moment; then the next is tried.
      filed =
          jdbc.sql(
                  """
                  insert into play (id, engagement_id, number, kind, language, title, words,
                    supersedes, question_id, drafted_by_user, drafted_by_team, drafted_at,
                    changed_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                  """)
              .params(
                  Arrays.asList(
                      id,
                      engagement,
                      nextNumber(engagement),
                      draft.kind().key(),
                      draft.language().key(),
                      draft.title(),
                      draft.words(),
                      draft.supersedes().orElse(null),
                      question.orElse(null),
                      by.user(),
                      by.team(),
                      time(at),
                      time(at)))
              .update();
    }
  }

  private int nextNumber(UUID engagement) {
    return jdbc.sql("select coalesce(max(number), 0) + 1 from play where engagement_id = ?")
        .param(engagement)
        .query(Integer.class)
        .single();
  }

  void revise(UUID id, PlayDraft draft, Instant at) {
    jdbc.sql(
            """
            update play set kind = ?, language = ?, title = ?, words = ?, supersedes = ?,
              changed_at = ? where id = ?
            """)
        .params(
            Arrays.asList(
                draft.kind().key(),
                draft.language().key(),
                draft.title(),
                draft.words(),
                draft.supersedes().orElse(null),
                time(at),
                id))
        .update();
  }

  void publish(UUID id, PersonId by, Instant at) {
    jdbc.sql(
            "update play set published_by_user = ?, published_by_team = ?, published_at = ?,"
                + " changed_at = ? where id = ?")
        .params(by.user(), by.team(), time(at), time(at), id)
        .update();
  }

  /**
   * Takes a play out of force.
   *
   * @return false where it was not in force any more
   */
  boolean supersede(UUID engagement, int number, int by) {
    return jdbc.sql(
                "update play set superseded_by = ? where engagement_id = ? and number = ? and"
                    + " published_at is not null and superseded_by is null")
            .params(by, engagement, number)
            .update()
        == 1;
  }

  void drop(UUID id, Instant at) {
    jdbc.sql("update play set dropped_at = ?, changed_at = ? where id = ?")
        .params(time(at), time(at), id)
        .update();
  }

  /** Holds a play until the transaction ends. */
  Optional<Play> lock(UUID engagement, UUID id) {
    return jdbc.sql(OF_ENGAGEMENT + " and id = ? for update")
        .params(engagement, id)
        .query(PlayRows::toPlay)
        .optional();
  }

  Optional<Play> find(UUID engagement, UUID id) {
    return jdbc.sql(OF_ENGAGEMENT + " and id = ?")
        .params(engagement, id)
        .query(PlayRows::toPlay)
        .optional();
  }

  Optional<Play> find(UUID engagement, int number) {
    return jdbc.sql(OF_ENGAGEMENT + " and number = ?")
        .params(engagement, number)
        .query(PlayRows::toPlay)
        .optional();
  }

  List<Play> all(UUID engagement) {
    return jdbc.sql(OF_ENGAGEMENT + " order by number")
        .param(engagement)
        .query(PlayRows::toPlay)
        .list();
  }

  private static Play toPlay(ResultSet row, int index) throws SQLException {
    return new Play(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        row.getInt("number"),
        Kind.of(row.getString("kind")).orElseThrow(),
        Language.of(row.getString("language")).orElseThrow(),
        row.getString("title"),
        row.getString("words"),
        number(row, "supersedes"),
        number(row, "superseded_by"),
        Optional.ofNullable(row.getObject("question_id", UUID.class)),
        new PersonId(row.getString("drafted_by_user"), row.getString("drafted_by_team")),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        publication(row),
        row.getObject("dropped_at", OffsetDateTime.class) != null,
        Optional.ofNullable(row.getObject("inherited_from", UUID.class)));
  }

  private static Optional<Publication> publication(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Publication(
                new PersonId(
                    row.getString("published_by_user"), row.getString("published_by_team")),
                at.toInstant()));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
