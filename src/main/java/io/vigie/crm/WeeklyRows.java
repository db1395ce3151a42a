package io.vigie.crm;

import io.vigie.kpi.FigureText;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a file with a row per week. A blank cell is no figure, which is not the same as 0. */
final class WeeklyRows {

  private final FigureTable table;
  private final ProblemList problems;
  private final WeekCell weeks;
  private final WeeklyColumns columns;
  private final Map<Week, Integer> firstLines = new HashMap<>();
  private final SortedMap<Week, Map<Kpi, BigDecimal>> byWeek = new TreeMap<>();
  private int blankCells;

  static FigureFile read(FigureTable table, Week running) {
    ProblemList problems = new ProblemList();
    WeeklyColumns columns = WeeklyColumns.read(table.header(), problems);
    return problems.isEmpty()
        ? new WeeklyRows(table, new WeekCell(running, problems), columns).figures()
        : problems.all();
  }

  private WeeklyRows(FigureTable table, WeekCell weeks, WeeklyColumns columns) {
    this.table = table;
    this.problems = weeks.problems();
    this.weeks = weeks;
    this.columns = columns;
  }

  private FigureFile figures() {
    int rows = table.forEachRow(this::read);
    if (rows == 0) {
      problems.add(0, FileRule.NO_ROWS, Map.of());
    } else if (byWeek.isEmpty() && problems.isEmpty()) {
      problems.add(0, FileRule.NO_FIGURES, Map.of());
    }
    return problems.isEmpty()
        ? new FigureFile.Figures(
            FigureFile.Kind.WEEKLY, Collections.unmodifiableSortedMap(byWeek), rows, notes())
        : problems.all();
  }

  private void read(FigureRow row) {
    int expected = table.header().filled();
    if (!row.fits(expected, expected, problems)) {
      return;
    }
    refuseNameless(row);
    Optional<Week> week = weeks.week(row.line(), row.cell(columns.week()));
    Map<Kpi, BigDecimal> figures = figuresOf(row);
    week.filter(found -> isFirst(row.line(), found))
        .filter(found -> !figures.isEmpty())
        .ifPresent(found -> byWeek.put(found, Collections.unmodifiableMap(figures)));
  }

  private void refuseNameless(FigureRow row) {
    for (int i = 0; i < table.header().filled(); i++) {
      if (table.header().cell(i).isEmpty() && !row.cell(i).isEmpty()) {
        String text = LineProblem.clipped(row.cell(i));
        problems.add(row.line(), FileRule.CELL_WITHOUT_COLUMN, Map.of("text", text));
      }
    }
  }

  private Map<Kpi, BigDecimal> figuresOf(FigureRow row) {
    Map<Kpi, BigDecimal> figures = new EnumMap<>(Kpi.class);
    columns
        .figures()
        .forEach((column, kpi) -> figure(row, column, kpi).ifPresent(f -> figures.put(kpi, f)));
    return figures;
  }

  private Optional<BigDecimal> figure(FigureRow row, int column, Kpi kpi) {
    String cell = row.cell(column);
    if (cell.isEmpty()) {
      blankCells++;
      return Optional.empty();
    }
    Optional<BigDecimal> figure =
        FigureText.read(kpi, cell)
            .filter(read -> table.allowsDecimalComma() || !cell.contains(","));
    if (figure.isEmpty()) {
      refuse(row, column, kpi);
    }
    return figure;
  }

  private void refuse(FigureRow row, int column, Kpi kpi) {
    problems.add(
        row.line(),
        kpi.unit() == Kpi.Unit.MONEY ? FileRule.NOT_AN_AMOUNT : FileRule.NOT_A_COUNT,
        Map.of(
            "column", table.header().cell(column),
            "text", LineProblem.clipped(row.cell(column)),
            "digits", FigureText.DIGITS));
  }

  private boolean isFirst(int line, Week week) {
    Integer first = firstLines.putIfAbsent(week, line);
    if (first != null) {
      problems.add(line, FileRule.REPEATED_WEEK, Map.of("week", week, "first", first));
    }
    return first == null;
  }

  private List<FileNote> notes() {
    List<FileNote> notes = table.notes();
    if (blankCells > 0) {
      notes.add(new FileNote(FileNote.Fact.CELLS_BLANK, Map.of("cells", blankCells)));
    }
    return List.copyOf(notes);
  }
}
