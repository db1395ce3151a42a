package io.vigie.bench;

import io.vigie.shared.TimeOrderedId;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Engagements with a thousand readings each over the last two years: ten figures a week, or nine.
 */
final class TwoYears {

  private static final List<String> KPIS =
      List.of(
          "dials",
          "connects",
          "conversations",
          "meetings_booked",
          "meetings_held",
          "no_shows",
          "leads_submitted",
          "leads_accepted",
          "leads_rejected",
          "opportunities");
  private static final List<Integer> MEANS = List.of(900, 300, 220, 24, 18, 5, 16, 12, 4, 3);
  private static final int WEEKS = 104;
  private static final int WEEKS_WITH_TEN = 64;

  private final DataSource database;
  private final Random random = new Random(20_080_505);
  private final List<UUID> ids = new ArrayList<>();

  TwoYears(DataSource database) {
    this.database = database;
  }

  /**
   * Adds engagements until there are so many; all of them, oldest first. Their figures come as they
   * would have: week by week, one engagement's beside the others'.
   */
  List<UUID> growTo(int count) {
    int before = ids.size();
    List<UUID> added = withoutReadings(count).subList(before, count);
    Week newest = Week.of(LocalDate.now(ZoneOffset.UTC)).previous();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int week = 0; week < WEEKS; week++) {
        add(connection, added, newest.plus(week - WEEKS + 1), week < WEEKS_WITH_TEN ? 10 : 9);
        connection.commit();
      }
      connection.setAutoCommit(true);
      Rested.let(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(ids);
  }

  /** Engagements in which nobody ever entered a figure. */
  List<UUID> withoutReadings(int count) {
    try (Connection connection = database.getConnection()) {
      while (ids.size() < count) {
        UUID id = UUID.randomUUID();
        engagement(connection, id, ids.size());
        ids.add(id);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(ids);
  }

  private void add(Connection connection, List<UUID> engagements, Week week, int kpis)
      throws SQLException {
    try (PreparedStatement entry =
            connection.prepareStatement(
                "insert into figure_entry (id, engagement_id, source, entered_by_user,"
                    + " entered_by_team, entered_at) values (?, ?, 'TYPED', 'UCLAIRE', 'TCLIENT', ?)");
        PreparedStatement reading =
            connection.prepareStatement(
                "insert into reading (entry_id, engagement_id, week, kpi, amount)"
                    + " values (?, ?, ?, ?, ?)")) {
      for (UUID engagement : engagements) {
        entry(entry, reading, engagement, week, kpis);
      }
      entry.executeBatch();
      reading.executeBatch();
    }
  }

  private static void engagement(Connection connection, UUID id, int number) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into engagement (id, channel_id, installation_team, client_name, provider_name,
              language, timezone, client_country, kind, referent_user, digest_day, digest_time,
              start_date, set_up_by_user, set_up_by_team, set_up_at, client_team, confirmed_at)
            values (?, ?, 'TCLIENT', 'Acme RH', 'Sud Contact', 'en', 'Europe/Paris', 'FR', 'b2b',
              'UCLAIRE', 'mon', '09:00', '2024-01-01', 'UCLAIRE', 'TCLIENT', ?, 'TCLIENT', ?)
            """)) {
      OffsetDateTime begin = OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC);
      insert.setObject(1, id);
      insert.setString(2, "C" + number);
      insert.setObject(3, begin);
      insert.setObject(4, begin);
      insert.executeUpdate();
    }
  }

  private void entry(
      PreparedStatement entry, PreparedStatement reading, UUID engagement, Week week, int kpis)
      throws SQLException {
    Instant friday = week.end(ZoneOffset.UTC).minusSeconds(172_800);
    UUID id = TimeOrderedId.at(friday);
    entry.setObject(1, id);
    entry.setObject(2, engagement);
    entry.setObject(3, friday.atOffset(ZoneOffset.UTC));
    entry.addBatch();
    for (int kpi = 0; kpi < kpis; kpi++) {
      reading.setObject(1, id);
      reading.setObject(2, engagement);
      reading.setObject(3, week.monday());
      reading.setString(4, KPIS.get(kpi));
      reading.setBigDecimal(5, amount(MEANS.get(kpi)));
      reading.addBatch();
    }
  }

  private BigDecimal amount(int mean) {
    double drawn = mean + random.nextGaussian() * Math.sqrt(2.0 * mean);
    return BigDecimal.valueOf(Math.max(0, Math.round(drawn)));
  }
}
