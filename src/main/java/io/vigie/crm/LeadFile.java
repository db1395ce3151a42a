package io.vigie.crm;

import io.vigie.kpi.KpiNames;
import io.vigie.lead.LeadImport.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a CSV file of leads says: a row for each, by columns named in either language. */
public sealed interface LeadFile {

  /** The rows of a file, still to be judged by their words. */
  record Rows(List<Row> rows) implements LeadFile {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A file that cannot be read. */
  record Unreadable(FigureFile.Problems problems) implements LeadFile {}

  /** The columns that are read; others are ignored. */
  enum Column {
    COMPANY,
    CONTACT,
    TEMPERATURE,
    CONTEXT,
    LINK,
    CONSENT,
    OWNER;

    private static Optional<Column> of(String name) {
      return switch (KpiNames.folded(name)) {
        case "company", "entreprise", "societe" -> Optional.of(COMPANY);
        case "contact", "name", "nom", "contact_id" -> Optional.of(CONTACT);
        case "temperature" -> Optional.of(TEMPERATURE);
        case "context", "why", "contexte", "pourquoi" -> Optional.of(CONTEXT);
        case "link", "url", "crm", "lien" -> Optional.of(LINK);
        case "consent", "consentement" -> Optional.of(CONSENT);
        case "owner", "closer", "commercial" -> Optional.of(OWNER);
        default -> Optional.empty();
      };
    }
  }

  /** Reads a file. */
  static LeadFile read(byte[] file) {
    try (FigureTable table = FigureTable.of(FileText.of(file))) {
      Map<Column, Integer> at = columns(table.header());
      if (!at.keySet().containsAll(List.of(Column.COMPANY, Column.CONTACT, Column.TEMPERATURE))) {
        throw new UnreadableFile(
            table.header().line(),
            FileRule.MISSING_LEAD_COLUMNS,
            Map.of("columns", table.header().names()));
      }
      List<Row> rows = new ArrayList<>();
      table.forEachRow(row -> rows.add(row(row, at)));
      if (rows.isEmpty()) {
        throw new UnreadableFile(FileRule.NO_ROWS);
      }
      return new Rows(rows);
    } catch (UnreadableFile unreadable) {
      return new Unreadable(new FigureFile.Problems(List.of(unreadable.problem()), 1));
    }
  }

  private static Map<Column, Integer> columns(FigureRow header) {
    Map<Column, Integer> at = new EnumMap<>(Column.class);
    for (int index = 0; index < header.filled(); index++) {
      int place = index;
      Column.of(header.cell(index)).ifPresent(column -> at.putIfAbsent(column, place));
    }
    return at;
  }

  private static Row row(FigureRow row, Map<Column, Integer> at) {
    return new Row(
        row.line(),
        needed(row, at, Column.COMPANY),
        needed(row, at, Column.CONTACT),
        temperature(needed(row, at, Column.TEMPERATURE)),
        cell(row, at, Column.CONTEXT),
        cell(row, at, Column.LINK),
        cell(row, at, Column.CONSENT),
        cell(row, at, Column.OWNER).map(LineProblem::clipped));
  }

  /** Of a column that the file is refused without. */
  private static String needed(FigureRow row, Map<Column, Integer> at, Column column) {
    return row.cell(Objects.requireNonNull(at.get(column)));
  }

  /** Hot and chaud are the same. */
  private static String temperature(String typed) {
    return switch (KpiNames.folded(typed)) {
      case "hot", "chaud" -> "hot";
      case "warm", "tiede" -> "warm";
      case "cold", "froid" -> "cold";
      default -> LineProblem.clipped(typed);
    };
  }

  private static Optional<String> cell(FigureRow row, Map<Column, Integer> at, Column column) {
    return Optional.ofNullable(at.get(column)).map(row::cell).filter(cell -> !cell.isEmpty());
  }
}
