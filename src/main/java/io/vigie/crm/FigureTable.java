package io.vigie.crm;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file as a header and rows under it. Blank lines are no rows. */
final class FigureTable implements AutoCloseable {

  private static final int LONGEST_CELL = 1 << 16;

  private final FileText text;
  private final Separator separator;
  private final FigureRowReader reader = new FigureRowReader();
  private final CloseableIterator<FigureRow> rows;
  private final FigureRow header;
  private int read;

  static FigureTable of(FileText text) {
    try {
      return new FigureTable(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FigureTable(FileText text) throws IOException {
    this.text = text;
    BufferedReader chars = text.reader();
    this.separator = Separator.ofHeader(chars);
    this.rows =
        CsvReader.builder()
            .fieldSeparator(separator.sign())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .maxBufferSize(LONGEST_CELL)
            .build(reader, chars)
            .iterator();
    this.header = firstRow();
  }

  /** The names of the columns; one that is longer than any known name is clipped. */
  FigureRow header() {
    return header;
  }

  /** Whether a comma can stand in a cell without quotes, which makes it a decimal comma. */
  boolean allowsDecimalComma() {
    return separator != Separator.COMMA;
  }

  /** What to know about the file before anything is known about its rows. */
  List<FileNote> notes() {
    List<FileNote> notes = new ArrayList<>();
    if (text.isWindows1252()) {
      notes.add(new FileNote(FileNote.Fact.READ_AS_WINDOWS_1252, Map.of()));
    }
    return notes;
  }

  /** Hands over every row under the header that is not blank, and says how many there were. */
  int forEachRow(Consumer<FigureRow> consumer) {
    for (FigureRow row = next(); row != null; row = next()) {
      if (++read > FigureFile.MAX_ROWS) {
        throw new UnreadableFile(
            row.line(), FileRule.TOO_MANY_ROWS, Map.of("limit", FigureFile.MAX_ROWS));
      }
      consumer.accept(row);
    }
    return read;
  }

  private FigureRow firstRow() {
    FigureRow first = next();
    if (first == null) {
      throw new UnreadableFile(FileRule.EMPTY_FILE);
    }
    if (first.filled() > FigureRowReader.MAX_COLUMNS) {
      throw new UnreadableFile(
          first.line(), FileRule.TOO_MANY_COLUMNS, Map.of("limit", FigureRowReader.MAX_COLUMNS));
    }
    return first.clipped();
  }

  private @Nullable FigureRow next() {
    try {
      while (rows.hasNext()) {
        FigureRow row = rows.next();
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw new UnreadableFile(reader.line(), FileRule.UNREADABLE_ROW, Map.of());
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
