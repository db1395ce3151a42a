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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of entries and readings. Rows are added and never changed; undoing marks the entry. */
@Repository
class FigureRows {

  private static final String ENTRY =
      "select id, source, entered_by_user, entered_by_team, entered_at from figure_entry";
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

  /**
   * All that stands. Entries are read beside the readings and not joined to them: many readings
   * came with one entry, and a database that joins reads it for each.
   */
  FigureHistory history(UUID engagement) {
    Map<UUID, Entry> inForce = inForce(engagement);
    NavigableMap<Week, Map<Kpi, Reading>> byWeek = new TreeMap<>();
    jdbc.sql(
            "select entry_id, week, kpi, amount from reading where engagement_id = ?"
                + " order by engagement_id, week, kpi, number")
        .param(engagement)
        .query(
            row -> {
              Entry entry = inForce.get(row.getObject(1, UUID.class));
              if (entry != null) {
                put(byWeek, toReading(row, entry));
              }
            });
    return new FigureHistory(byWeek);
  }

  /** The entries that were not undone. */
  private Map<UUID, Entry> inForce(UUID engagement) {
    Map<UUID, Entry> entries = new HashMap<>();
    jdbc.sql(ENTRY + " where engagement_id = ? and undone_at is null")
        .param(engagement)
        .query(
            row -> {
              entries.put(row.getObject(1, UUID.class), toEntry(row));
            });
    return entries;
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
    return jdbc.sql(ENTRY + " where id = ? and engagement_id = ?")
        .params(id, engagement)
        .query((row, index) -> toEntry(row))
        .optional();
  }

  record Entry(Source source, PersonId by, Instant at) {}

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

  private static Entry toEntry(ResultSet row) throws SQLException {
    return new Entry(
        Source.valueOf(row.getString(2)),
        new PersonId(row.getString(3), row.getString(4)),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }

  /** By position, because a digest reads a thousand of them. */
  private static Reading toReading(ResultSet row, Entry entry) throws SQLException {
    return new Reading(
        new Week(row.getObject(2, LocalDate.class)),
        Kpi.ofKey(row.getString(3)).orElseThrow(),
        row.getBigDecimal(4),
        entry.source(),
        entry.by(),
        entry.at(),
        Optional.empty());
  }
}
