package io.vigie.kpi;

import io.vigie.engagement.PersonId;
import io.vigie.kpi.Reading.Source;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of entries and readings. Rows are added and never changed; undoing marks the entry. */
@Repository
class FigureRows {

  private static final String IN_FORCE =
      """
      select r.week, r.kpi, r.amount, e.source, e.entered_by_user, e.entered_by_team, e.entered_at
      from reading r join figure_entry e on e.id = r.entry_id
      where r.engagement_id = ? and e.undone_at is null
      """;
  private static final String NEWEST =
      """
      (select r.kpi, r.amount from reading r join figure_entry e on e.id = r.entry_id
       where r.engagement_id = ? and r.week = ? and r.kpi = ? and e.undone_at is null
       order by r.number desc limit 1)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  FigureRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  FigureHistory history(UUID engagement) {
    NavigableMap<Week, Map<Kpi, Reading>> byWeek = new TreeMap<>();
    // Closed here, because outside a transaction nobody else gives the connection back.
    try (Stream<Reading> readings =
        jdbc
            .sql(IN_FORCE + " order by r.number")
            .param(engagement)
            .query(FigureRows::toReading)
            .stream()) {
      readings.forEach(reading -> put(byWeek, reading));
    }
    return new FigureHistory(byWeek);
  }

  private static void put(NavigableMap<Week, Map<Kpi, Reading>> byWeek, Reading newer) {
    byWeek
        .computeIfAbsent(newer.week(), week -> new EnumMap<>(Kpi.class))
        .merge(newer.kpi(), newer, FigureRows::replacing);
  }

  private static Reading replacing(Reading older, Reading newer) {
    boolean same = older.amount().compareTo(newer.amount()) == 0;
    return new Reading(
        newer.week(),
        newer.kpi(),
        newer.amount(),
        newer.source(),
        newer.enteredBy(),
        newer.enteredAt(),
        same ? older.replaced() : Optional.of(older.amount()));
  }

  /** What stands in one week; an index look-up each, because every entry asks. */
  Map<Kpi, BigDecimal> newest(UUID engagement, Week week, Collection<Kpi> kpis) {
    String sql = kpis.stream().map(kpi -> NEWEST).collect(Collectors.joining(" union all "));
    List<Object> parameters = new ArrayList<>();
    for (Kpi kpi : kpis) {
      parameters.addAll(List.of(engagement, week.monday(), kpi.key()));
    }
    Map<Kpi, BigDecimal> amounts = new EnumMap<>(Kpi.class);
    jdbc.sql(sql)
        .params(parameters)
        .query(
            row -> {
              amounts.put(Kpi.ofKey(row.getString("kpi")).orElseThrow(), row.getBigDecimal(2));
            });
    return amounts;
  }

  void insert(
      UUID entry,
      UUID engagement,
      Source source,
      PersonId by,
      Instant at,
      Collection<Recorded.Change> changes) {
    jdbc.sql(
            "insert into figure_entry (id, engagement_id, source, entered_by_user, entered_by_team,"
                + " entered_at) values (?, ?, ?, ?, ?, ?)")
        .params(entry, engagement, source.name(), by.user(), by.team(), at.atOffset(ZoneOffset.UTC))
        .update();
    batches.batchUpdate(
        "insert into reading (entry_id, engagement_id, week, kpi, amount) values (?, ?, ?, ?, ?)",
        changes,
        500,
        (statement, change) -> {
          statement.setObject(1, entry);
          statement.setObject(2, engagement);
          statement.setObject(3, change.week().monday());
          statement.setString(4, change.kpi().key());
          statement.setBigDecimal(5, change.after().orElseThrow());
        });
  }

  Optional<Entry> entry(UUID id, UUID engagement) {
    return jdbc.sql(
            "select entered_by_user, entered_by_team, entered_at, undone_at from figure_entry"
                + " where id = ? and engagement_id = ?")
        .params(id, engagement)
        .query(
            (row, index) ->
                new Entry(
                    new PersonId(row.getString(1), row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4) != null))
        .optional();
  }

  record Entry(PersonId by, Instant at, boolean isUndone) {}

  /** What an entry brought, by week. */
  NavigableMap<Week, Map<Kpi, BigDecimal>> amounts(UUID entry) {
    NavigableMap<Week, Map<Kpi, BigDecimal>> byWeek = new TreeMap<>();
    jdbc.sql("select week, kpi, amount from reading where entry_id = ?")
        .param(entry)
        .query(
            row -> {
              byWeek
                  .computeIfAbsent(
                      new Week(row.getObject(1, LocalDate.class)), week -> new EnumMap<>(Kpi.class))
                  .put(Kpi.ofKey(row.getString(2)).orElseThrow(), row.getBigDecimal(3));
            });
    return byWeek;
  }

  /** Whether this call, and no other, undid it. */
  boolean undo(UUID entry, Instant at) {
    return jdbc.sql("update figure_entry set undone_at = ? where id = ? and undone_at is null")
            .params(at.atOffset(ZoneOffset.UTC), entry)
            .update()
        == 1;
  }

  /** By position, because a digest reads a thousand of them. */
  private static Reading toReading(ResultSet row, int index) throws SQLException {
    return new Reading(
        new Week(row.getObject(1, LocalDate.class)),
        Kpi.ofKey(row.getString(2)).orElseThrow(),
        row.getBigDecimal(3),
        Source.valueOf(row.getString(4)),
        new PersonId(row.getString(5), row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        Optional.empty());
  }
}
