package io.vigie.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings every row of ours from one database into another, empty one: all of them, or none. */
final class Copy {

  private static final int BATCH = 1_000;

  private final Database from;
  private final Database to;

  Copy(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  /** How many rows each table has now, counted on both sides. */
  Map<String, Long> run() throws SQLException, CopyRefused {
    Optional<String> version = from.version();
    if (version.isEmpty()) {
      throw new CopyRefused("There is no data of Vigie's to copy from.");
    }
    to.migrate();
    if (!version.equals(to.version())) {
      throw new CopyRefused(
          "The data to copy is of another version (%s, not %s): start this version on it once."
              .formatted(version.get(), to.version().orElse("")));
    }
    List<Table> tables = from.tables();
    requireEmpty();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Table table : tables) {
      numberOnFrom(table);
    }
    for (Table table : tables) {
      rows(table);
    }
    for (Table table : tables) {
      counts.put(table.name(), count(table));
    }
    to.connection().commit();
    return counts;
  }

  private void requireEmpty() throws SQLException, CopyRefused {
    for (Table table : to.tables()) {
      if (to.number(table.count()) > 0) {
        throw new CopyRefused(
            "The target is not empty (%s has rows): give a new database.".formatted(table.name()));
      }
    }
  }

  /** Before the rows, because H2 commits here; an empty table may begin with any number. */
  private void numberOnFrom(Table table) throws SQLException {
    if (table.identity().isPresent()) {
      String column = table.identity().get();
      long last =
          from.number("select coalesce(max(%s), 0) from %s".formatted(column, table.name()));
      try (Statement statement = to.connection().createStatement()) {
        statement.execute(
            "alter table %s alter column %s restart with %d"
                .formatted(table.name(), column, last + 1));
      }
    }
  }

  private void rows(Table table) throws SQLException {
    int own = table.self().map(self -> table.columns().indexOf(self.column()) + 1).orElse(0);
    try (Statement select = from.connection().createStatement();
        PreparedStatement insert = to.connection().prepareStatement(table.insert())) {
      select.setFetchSize(BATCH);
      try (ResultSet row = select.executeQuery(table.select())) {
        int waiting = 0;
        while (row.next()) {
          for (int column = 1; column <= table.columns().size(); column++) {
            insert.setObject(column, column == own ? null : value(row, column));
          }
          insert.addBatch();
          if (++waiting % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
    if (table.self().isPresent()) {
      pointAtEachOther(table.name(), table.self().get());
    }
  }

  /** Once all rows are there, whatever their order. */
  private void pointAtEachOther(String table, Table.SelfReference self) throws SQLException {
    String pointing =
        "select %1$s, %2$s from %3$s where %1$s is not null"
            .formatted(self.column(), self.key(), table);
    String point = "update %s set %s = ? where %s = ?".formatted(table, self.column(), self.key());
    try (Statement select = from.connection().createStatement();
        ResultSet row = select.executeQuery(pointing);
        PreparedStatement update = to.connection().prepareStatement(point)) {
      while (row.next()) {
        update.setObject(1, value(row, 1));
        update.setObject(2, value(row, 2));
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** As the kind of value that both drivers take. */
  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    ResultSetMetaData about = row.getMetaData();
    String type = about.getColumnTypeName(column).toLowerCase(Locale.ROOT);
    if (type.startsWith("timestamp")) {
      return row.getObject(column, OffsetDateTime.class);
    }
    // H2 counts a uuid among the binary types, which PostgreSQL would take for bytea.
    if (type.equals("uuid")) {
      return row.getObject(column, UUID.class);
    }
    return switch (about.getColumnType(column)) {
      case Types.DATE -> row.getObject(column, LocalDate.class);
      case Types.CLOB, Types.VARCHAR, Types.CHAR -> row.getString(column);
      case Types.BLOB, Types.BINARY, Types.VARBINARY -> row.getBytes(column);
      default -> row.getObject(column);
    };
  }

  private long count(Table table) throws SQLException, CopyRefused {
    long here = from.number(table.count());
    long there = to.number(table.count());
    if (here != there) {
      throw new CopyRefused(
          "Of %d rows of %s, %d arrived: nothing was copied.".formatted(here, table.name(), there));
    }
    return there;
  }
}
