package io.vigie.lead;

import io.vigie.engagement.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What a row of {@code lead} and one of its history mean. */
final class StoredLead {

  private StoredLead() {}

  /** The lead of a row, with the line on which it stands. */
  static Lead lead(ResultSet row) throws SQLException {
    return new Lead(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        row.getInt("number"),
        row.getString("company"),
        row.getString("contact"),
        Temperature.valueOf(row.getString("temperature")),
        optional(row, "context"),
        optional(row, "link"),
        optional(row, "consent"),
        optional(row, "owner_user"),
        new PersonId(row.getString("submitted_by_user"), row.getString("submitted_by_team")),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        happening(row),
        Optional.ofNullable(row.getObject("waiting_since", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getInt("waited_before"),
        row.getInt("owed_minutes"),
        row.getObject("forgotten_at") != null);
  }

  /** The line of its history that a row holds. */
  static Happening happening(ResultSet row) throws SQLException {
    int waited = row.getInt("waited_minutes");
    Optional<Integer> waiting = row.wasNull() ? Optional.empty() : Optional.of(waited);
    Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
    return new Happening(
        row.getInt("line"),
        Deed.valueOf(row.getString("deed")),
        new PersonId(row.getString("by_user"), row.getString("by_team")),
        at,
        optional(row, "reason").map(RejectionReason::valueOf),
        optional(row, "words"),
        Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
        waiting,
        row.getObject("undone_at") != null);
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
