package io.vigie.arbitration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads questions, with all that has become of them. */
@Repository
class QuestionRows {

  private static final String QUESTION =
      """
      select q.*,
        d.sequence, d.option_place, d.words as answer, d.rationale, d.in_force_from, d.review_on,
        d.decided_by_user, d.decided_by_team, d.decided_at, d.by_silence, d.confirmed_at,
        w.words as withdrawn_words, w.by_user as withdrawn_user, w.by_team as withdrawn_team,
        w.happened_at as withdrawn_at,
        r.words as reopened_words, r.by_user as reopened_user, r.by_team as reopened_team,
        r.happened_at as reopened_at,
        i.words as informing_words, i.by_user as informing_user, i.by_team as informing_team,
        i.happened_at as informing_at
      from question q
      left join decision d on d.question_id = q.id and d.sequence =
        (select max(l.sequence) from decision l where l.question_id = q.id)
      left join question_happening w on w.number = q.withdrawn_by
      left join question_happening r on r.number = q.reopened_by
      left join question_happening i on i.number = q.information_asked_by
      where q.engagement_id = :engagement
      """;

  private static final String UNDECIDED =
      " and q.withdrawn_by is null and q.superseded_by is null"
          + " and (d.sequence is null or q.reopened_by is not null)";

  private static final String TO_REVIEW =
      " and q.withdrawn_by is null and q.superseded_by is null and q.reopened_by is null"
          + " and (d.review_on <= :today or (d.by_silence and d.confirmed_at is null))";

  private final JdbcClient jdbc;

  QuestionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Question> find(Cover cover, int number) {
    return one(cover, " and q.number = :one", number);
  }

  Optional<Question> find(Cover cover, UUID id) {
    return one(cover, " and q.id = :one", id);
  }

  /** Holds a question until the transaction ends: acts on one question come one after the other. */
  boolean lock(UUID engagement, UUID id) {
    return jdbc.sql("select id from question where engagement_id = ? and id = ? for update")
        .params(engagement, id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  List<Question> open(Cover cover) {
    return read(cover, UNDECIDED + " order by q.due, q.number", Map.of()).toList();
  }

  List<Question> decided(Cover cover) {
    return read(
            cover,
            " and d.sequence is not null and q.withdrawn_by is null"
                + " order by d.decided_at desc, q.number desc",
            Map.of())
        .toList();
  }

  boolean hasDecided(UUID engagement) {
    return jdbc.sql(
            """
            select exists (select 1 from question q join decision d on d.question_id = q.id
              where q.engagement_id = ? and q.withdrawn_by is null)
            """)
        .param(engagement)
        .query(Boolean.class)
        .single();
  }

  /** Decisions to look at: their review date has come, or they came by silence. */
  List<Question> toLookAt(Cover cover) {
    return read(cover, TO_REVIEW + " order by q.number", Map.of("today", cover.today())).toList();
  }

  List<Question> all(Cover cover) {
    return read(cover, " order by q.number", Map.of()).toList();
  }

  /** The clock's stops of every question of an engagement. */
  Map<UUID, List<Pause>> pauses(UUID engagement) {
    return pauses("", Map.of("engagement", engagement));
  }

  private Map<UUID, List<Pause>> pauses(String whose, Map<String, ?> parameters) {
    Map<UUID, List<Pause>> pauses = new HashMap<>();
    jdbc.sql(
            """
            select p.* from question_pause p join question q on q.id = p.question_id
            where q.engagement_id = :engagement%s order by p.from_day
            """
                .formatted(whose))
        .params(parameters)
        .query(
            row -> {
              pauses
                  .computeIfAbsent(
                      row.getObject("question_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Pause(
                          row.getObject("from_day", LocalDate.class),
                          Optional.ofNullable(row.getObject("until_day", LocalDate.class))));
            });
    return pauses;
  }

  List<Decision> answers(UUID question) {
    return jdbc.sql(
            "select d.*, d.words as answer from decision d where question_id = ? order by sequence")
        .param(question)
        .query((row, index) -> StoredQuestion.decision(row).orElseThrow())
        .list();
  }

  private Optional<Question> one(Cover cover, String which, Object key) {
    return read(cover, which, "", Map.of("one", key)).findFirst();
  }

  private Stream<Question> read(Cover cover, String which, Map<String, ?> parameters) {
    return read(cover, "", which, parameters);
  }

  /**
   * @param whose which questions' options and pauses are read
   * @param which of those questions are meant
   */
  private Stream<Question> read(Cover cover, String whose, String which, Map<String, ?> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("engagement", cover.engagement().id());
    Map<UUID, List<Option>> options = options(whose, parameters);
    Map<UUID, List<Pause>> pauses = pauses(whose, parameters);
    return jdbc
        .sql(QUESTION + whose + which)
        .params(parameters)
        .query(
            (row, index) -> {
              UUID id = row.getObject("id", UUID.class);
              return StoredQuestion.question(
                  row,
                  cover,
                  options.getOrDefault(id, List.of()),
                  pauses.getOrDefault(id, List.of()));
            })
        .list()
        .stream();
  }

  private Map<UUID, List<Option>> options(String whose, Map<String, ?> parameters) {
    Map<UUID, List<Option>> options = new HashMap<>();
    jdbc.sql(
            """
            select o.* from question_option o join question q on q.id = o.question_id
            where q.engagement_id = :engagement%s order by o.question_id, o.place
            """
                .formatted(whose))
        .params(parameters)
        .query(
            row -> {
              options
                  .computeIfAbsent(
                      row.getObject("question_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Option(
                          row.getString("words"),
                          row.getString("pros").lines().toList(),
                          row.getString("cons").lines().toList()));
            });
    return options;
  }
}
