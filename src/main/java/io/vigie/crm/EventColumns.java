package io.vigie.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file with a row per call.
 *
 * @param at where each column stands that is read
 * @param ignored the names of the others
 */
record EventColumns(Map<Column, Integer> at, List<String> ignored) {

  static EventColumns read(FigureRow header, ProblemList problems) {
    EventColumns columns = new EventColumns(new EnumMap<>(Column.class), new ArrayList<>());
    for (int i = 0; i < header.filled(); i++) {
      columns.add(header, i, problems);
    }
    columns.require(Column.DATE, FileRule.MISSING_DATE_COLUMN, header, problems);
    columns.require(Column.OUTCOME, FileRule.MISSING_OUTCOME_COLUMN, header, problems);
    return columns;
  }

  boolean haveDurations() {
    return at.containsKey(Column.DURATION);
  }

  /** What a row says in that column, which the file must have. */
  String cell(FigureRow row, Column column) {
    return row.cell(at.getOrDefault(column, -1));
  }

  /** How many cells a row needs to reach the last column that is read. */
  int needed() {
    return 1 + at.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  private void add(FigureRow header, int index, ProblemList problems) {
    String name = header.cell(index);
    Column column = Column.of(name);
    if (column == Column.OTHER || column == Column.WEEK) {
      ignore(name);
      return;
    }
    Integer first = at.putIfAbsent(column, index);
    if (first != null) {
      problems.add(
          header.line(),
          FileRule.DUPLICATE_COLUMN,
          Map.of("column", name, "first", header.cell(first)));
    }
  }

  private void ignore(String name) {
    if (!name.isEmpty()) {
      ignored.add(name);
    }
  }

  private void require(Column column, FileRule rule, FigureRow header, ProblemList problems) {
    if (!at.containsKey(column)) {
      problems.add(header.line(), rule, Map.of("columns", header.names()));
    }
  }
}
