package io.vigie.crm;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.vigie.kpi.FigureText;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of what the parser finds, and keeps the line for when it finds none. */
final class FigureRowReader extends AbstractBaseCsvCallbackHandler<FigureRow> {

  static final int MAX_COLUMNS = 200;

  private List<String> cells = new ArrayList<>();
  private int written;
  private int filled;

  /** Where the row starts that the parser is at. */
  int line() {
    return Math.toIntExact(getStartingLineNumber());
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    cells = new ArrayList<>();
    written = 0;
    filled = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String cell = FigureText.stripped(new String(buffer, offset, length));
    written = index + 1;
    if (!cell.isEmpty()) {
      filled = written;
    }
    if (index < MAX_COLUMNS) {
      cells.add(cell);
    }
  }

  @Override
  protected FigureRow buildRecord() {
    return new FigureRow(line(), cells, written, filled);
  }
}
