package io.vigie.crm;

import java.util.List;
import java.util.Map;

/**
 * A row of a file, its cells without the blanks around them.
 *
 * @param line where it starts
 * @param cells the first cells; a file has no more columns than are kept
 * @param written how many cells the row has
 * @param filled how many it has up to the last one that is not blank
 */
record FigureRow(int line, List<String> cells, int written, int filled) {

  /** The cell of that column; blank where the row is shorter. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return filled == 0;
  }

  /** The row with cells that are not longer than a problem cites them. */
  FigureRow clipped() {
    return new FigureRow(line, cells.stream().map(LineProblem::clipped).toList(), written, filled);
  }

  /** Whether the row has the cells that are read, and none to the right of the last column. */
  boolean fits(int needed, int columns, ProblemList problems) {
    if (filled > columns) {
      problems.add(line, FileRule.TOO_MANY_CELLS, Map.of("found", filled, "expected", columns));
      return false;
    }
    if (written < needed) {
      problems.add(line, FileRule.TOO_FEW_CELLS, Map.of("found", written, "expected", columns));
      return false;
    }
    return true;
  }

  /** The cells in one line, as a header is cited. */
  String names() {
    return LineProblem.clipped(String.join(", ", cells.subList(0, Math.min(filled, cells.size()))));
  }
}
