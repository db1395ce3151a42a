package io.vigie.digest;

import io.vigie.shared.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of written digests, each with what it said. */
@Repository
class DigestRows {

  private static final TypeReference<Map<String, Said>> SAID = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DigestRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * One figure as a digest told it.
   *
   * @param figure the amount, or {@code 108/1594}
   * @param reading the verdict
   * @param definitions the version of the baseline that it was computed with
   */
  record Said(String figure, String reading, int definitions) {}

  record Written(Week week, Instant dueAt, Instant writtenAt, Map<String, Said> said) {}

  /** Whether this call, and no other, wrote the week. */
  boolean insert(
      UUID engagement, Week week, Instant dueAt, Instant writtenAt, Map<String, Said> said) {
    return jdbc.sql(
                "insert into digest (engagement_id, week, due_at, written_at, content)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                engagement,
                week.monday(),
                dueAt.atOffset(ZoneOffset.UTC),
                writtenAt.atOffset(ZoneOffset.UTC),
                json.writeValueAsString(said))
            .update()
        == 1;
  }

  void restate(UUID engagement, Week week, Optional<Instant> at, Map<String, Said> said) {
    jdbc.sql(
            "update digest set restated_at = coalesce(?, restated_at), content = ?"
                + " where engagement_id = ? and week = ?")
        .param(at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
        .param(json.writeValueAsString(said))
        .param(engagement)
        .param(week.monday())
        .update();
  }

  boolean exists(UUID engagement, Week week) {
    return !existing(engagement, Set.of(week)).isEmpty();
  }

  /** Which of these weeks have a digest. */
  Set<Week> existing(UUID engagement, Set<Week> weeks) {
    return jdbc.sql(
            "select week from digest where engagement_id = :engagement and week in (:weeks)")
        .param("engagement", engagement)
        .param("weeks", weeks.stream().map(Week::monday).toList())
        .query((row, index) -> new Week(row.getObject(1, LocalDate.class)))
        .set();
  }

  Optional<Instant> restatedAt(UUID engagement, Week week) {
    return jdbc.sql("select restated_at from digest where engagement_id = ? and week = ?")
        .params(engagement, week.monday())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .optional()
        .flatMap(at -> at)
        .map(OffsetDateTime::toInstant);
  }

  /** The digests from that week on, oldest first, held until the transaction ends. */
  List<Written> lockFrom(UUID engagement, Week week) {
    return jdbc.sql(
            "select * from digest where engagement_id = ? and week >= ? order by week for update")
        .params(engagement, week.monday())
        .query(this::toWritten)
        .list();
  }

  private Written toWritten(ResultSet row, int index) throws SQLException {
    return new Written(
        new Week(row.getObject("week", LocalDate.class)),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        json.readValue(row.getString("content"), SAID));
  }
}
