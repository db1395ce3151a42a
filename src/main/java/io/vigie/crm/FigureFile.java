package io.vigie.crm;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a CSV file says: all its figures, or all that is wrong with it and no figure at all.
 *
 * <p>A file has one row per week ({@code week,dials,…}) or one row per call ({@code
 * date,…,outcome}); its header tells which.
 */
public sealed interface FigureFile {

  /** The largest file that is read. */
  int MAX_MEGABYTES = 20;

  /** The longest file that is read, its header and blank lines not counted. */
  int MAX_ROWS = 200_000;

  /** What a row of the file stands for. */
  enum Kind {
    WEEKLY,
    EVENTS
  }

  /**
   * Reads a file.
   *
   * @param running today's week: figures of later ones are refused
   */
  static FigureFile read(byte[] file, Week running) {
    try (FigureTable table = FigureTable.of(FileText.of(file))) {
      return switch (kindOf(table)) {
        case WEEKLY -> WeeklyRows.read(table, running);
        case EVENTS -> EventRows.read(table, running);
      };
    } catch (UnreadableFile unreadable) {
      return new Problems(List.of(unreadable.problem()), 1);
    }
  }

  /** Reads rows that were pasted. */
  static FigureFile read(String pasted, Week running) {
    return read(pasted.getBytes(StandardCharsets.UTF_8), running);
  }

  private static Kind kindOf(FigureTable table) {
    List<Column> columns = table.header().cells().stream().map(Column::of).toList();
    boolean eventful = columns.contains(Column.DATE) && columns.contains(Column.OUTCOME);
    if (columns.contains(Column.WEEK) && !eventful) {
      return Kind.WEEKLY;
    }
    return columns.contains(Column.DATE) || columns.contains(Column.OUTCOME)
        ? Kind.EVENTS
        : Kind.WEEKLY;
  }

  /**
   * The figures of a file that is right from its first line to its last.
   *
   * @param byWeek what to store; a week or an indicator that is not there has no figure, which is
   *     not the same as 0
   * @param rows how many rows were read
   * @param notes what a preview should say about the reading
   */
  record Figures(
      Kind kind, SortedMap<Week, Map<Kpi, BigDecimal>> byWeek, int rows, List<FileNote> notes)
      implements FigureFile {}

  /**
   * What is wrong with a file.
   *
   * @param listed the first of them, in the order of the file
   * @param total how many there are in all
   */
  record Problems(List<LineProblem> listed, int total) implements FigureFile {}
}
