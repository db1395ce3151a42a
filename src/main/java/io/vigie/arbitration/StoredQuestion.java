package io.vigie.arbitration;

import io.vigie.arbitration.Question.Default;
import io.vigie.arbitration.Question.Remark;
import io.vigie.engagement.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of {@code question} and one of {@code decision} mean. */
final class StoredQuestion {

  private StoredQuestion() {}

  /** The question of a row; its options and the stops of its clock are read beside it. */
  static Question question(ResultSet row, Cover cover, List<Option> options, List<Pause> pauses)
      throws SQLException {
    PromptLadder ladder = cover.ladder(row.getObject("due", LocalDate.class), pauses);
    boolean delegated = row.getObject("delegated_at", OffsetDateTime.class) != null;
    return new Question(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        row.getInt("number"),
        row.getString("words"),
        optional(row, "context"),
        options,
        optional(row, "criteria"),
        ladder.due(),
        optional(row, "blocks"),
        optional(row, "links"),
        Stream.of(row.getString("consulted").split(" ")).filter(user -> !user.isEmpty()).toList(),
        person(row, "asked_by_"),
        instant(row, "asked_at"),
        onSilence(row, cover, pauses),
        isSettled(row) ? cover.decider() : cover.decider(delegated, ladder),
        decision(row),
        remark(row, "withdrawn_"),
        remark(row, "reopened_"),
        remark(row, "informing_"),
        row.getInt("snoozes"),
        Optional.ofNullable(row.getObject("snoozed_until", LocalDate.class))
            .filter(day -> day.isAfter(cover.today())),
        delegated,
        number(row, "supersedes"),
        number(row, "superseded_by"));
  }

  private static boolean isSettled(ResultSet row) throws SQLException {
    return number(row, "sequence").isPresent() && number(row, "reopened_by").isEmpty();
  }

  private static Optional<Default> onSilence(ResultSet row, Cover cover, List<Pause> pauses)
      throws SQLException {
    @Nullable LocalDate on = row.getObject("default_on", LocalDate.class);
    if (on == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Default(
            number(row, "default_option"),
            row.getString("default_words"),
            PromptLadder.shifted(on, pauses, cover.calendar(), cover.today()),
            person(row, "default_by_")));
  }

  /** The decision that a row holds, if there is one. */
  static Optional<Decision> decision(ResultSet row) throws SQLException {
    if (number(row, "sequence").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision(
            row.getInt("sequence"),
            number(row, "option_place"),
            row.getString("answer"),
            row.getString("rationale"),
            row.getObject("in_force_from", LocalDate.class),
            Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
            person(row, "decided_by_"),
            instant(row, "decided_at"),
            row.getBoolean("by_silence")
                && row.getObject("confirmed_at", OffsetDateTime.class) == null));
  }

  private static Optional<Remark> remark(ResultSet row, String what) throws SQLException {
    if (row.getObject(what + "at", OffsetDateTime.class) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Remark(
            optional(row, what + "words").orElse(""),
            new PersonId(row.getString(what + "user"), row.getString(what + "team")),
            instant(row, what + "at")));
  }

  private static PersonId person(ResultSet row, String column) throws SQLException {
    return new PersonId(row.getString(column + "user"), row.getString(column + "team"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
