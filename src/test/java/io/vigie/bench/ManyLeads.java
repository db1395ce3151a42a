package io.vigie.bench;

import io.vigie.shared.TimeOrderedId;
import io.vigie.shared.Week;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Engagements with many leads each, over the last year: most of them judged, a few waiting. */
final class ManyLeads {

  private static final int WEEKS = 52;
  private static final List<String> REASONS =
      List.of("WRONG_PERSON", "NO_BUDGET", "NO_NEED", "OUTSIDE_TARGET", "BAD_DATA");

  private static final Set<String> VERDICTS = Set.of("ACCEPTED", "REJECTED", "RECYCLED");

  private final DataSource database;
  private final TwoYears engagements;

  ManyLeads(DataSource database) {
    this.database = database;
    this.engagements = new TwoYears(database);
  }

  List<UUID> engagements(int count) {
    return engagements.withoutReadings(count);
  }

  /**
   * Adds so many leads to each, as they would have come: week by week, one engagement's beside the
   * others'.
   */
  void fill(List<UUID> ids, int each) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int ago = WEEKS - 1; ago >= 0; ago--) {
        add(connection, ids, each, ago);
        connection.commit();
      }
      connection.setAutoCommit(true);
      Rested.let(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Connection connection, List<UUID> engagements, int each, int ago)
      throws SQLException {
    try (PreparedStatement lead =
            connection.prepareStatement(
                """
                insert into lead (id, engagement_id, number, company, contact, likeness,
                  temperature, context, submitted_by_user, submitted_by_team, submitted_at,
                  stands_by, standing, waiting_since, waited_before, changed_at)
                values (?, ?, ?, ?, 'Jeanne Doe', ?, 'HOT', 'Wants a demo before Christmas.',
                  'UHERY', 'TPROVIDER', ?, ?, ?, ?, 0, ?)
                """);
        PreparedStatement line =
            connection.prepareStatement(
                """
                insert into lead_happening (lead_id, line, engagement_id, week, deed, by_user,
                  by_team, happened_at, reason, waited_minutes, owed_minutes, on_day)
                values (?, ?, ?, ?, ?, 'UKARIM', 'TCLIENT', ?, ?, ?, 1080, ?)
                """)) {
      for (UUID engagement : engagements) {
        add(lead, line, engagement, each, ago);
        lead.executeBatch();
        line.executeBatch();
      }
    }
  }

  private static void add(
      PreparedStatement lead, PreparedStatement line, UUID engagement, int each, int ago)
      throws SQLException {
    Week week = Week.of(LocalDate.now(ZoneOffset.UTC)).plus(-1 - ago);
    OffsetDateTime at = week.monday().atTime(10, 0).atOffset(ZoneOffset.UTC);
    for (int n = ago; n < each; n += WEEKS) {
      boolean waits = n % 200 == 0;
      boolean isAsked = n % 40 == 1;
      boolean comesBack = n % 40 == 2;
      String verdict = comesBack ? "RECYCLED" : n % 3 == 0 ? "REJECTED" : "ACCEPTED";
      UUID id = TimeOrderedId.at(at.toInstant());
      lead.setObject(1, id);
      lead.setObject(2, engagement);
      lead.setInt(3, 1_000_000 + n);
      lead.setString(4, "Company " + n);
      lead.setString(5, "%064d".formatted(n));
      lead.setObject(6, at);
      lead.setInt(7, waits ? 1 : isAsked ? 4 : 2);
      lead.setString(8, waits ? "SUBMITTED" : verdict);
      lead.setObject(9, waits ? at : null);
      lead.setObject(10, at);
      lead.addBatch();
      line(line, id, 1, engagement, week, "SUBMITTED", at, n);
      if (isAsked) {
        line(line, id, 2, engagement, week, "INFORMATION_ASKED", at, n);
        line(line, id, 3, engagement, week, "INFORMED", at.plusHours(2), n);
      }
      if (!waits) {
        line(line, id, isAsked ? 4 : 2, engagement, week, verdict, at.plusHours(3), n);
      }
    }
  }

  private static @Nullable String reason(String deed, int n) {
    return switch (deed) {
      case "REJECTED" -> REASONS.get(n / 3 % REASONS.size());
      case "RECYCLED" -> "TIMING";
      default -> null;
    };
  }

  private static void line(
      PreparedStatement line,
      UUID lead,
      int number,
      UUID engagement,
      Week week,
      String deed,
      OffsetDateTime at,
      int n)
      throws SQLException {
    line.setObject(1, lead);
    line.setInt(2, number);
    line.setObject(3, engagement);
    line.setObject(4, week.monday());
    line.setString(5, deed);
    line.setObject(6, at);
    line.setString(7, reason(deed, n));
    line.setObject(8, VERDICTS.contains(deed) ? n % 2_000 : null);
    line.setObject(9, deed.equals("RECYCLED") ? week.monday().plusDays(n % 100) : null);
    line.addBatch();
  }
}
