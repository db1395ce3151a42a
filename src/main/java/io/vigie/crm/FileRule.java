package io.vigie.crm;

import java.util.Locale;
import java.util.Set;

/** The rules that a file of figures must keep. Each has a name and the names of its arguments. */
public enum FileRule {
  EMPTY_FILE,
  TOO_LARGE("megabytes"),
  SPREADSHEET,
  NOT_TEXT,
  TOO_MANY_ROWS("limit"),
  TOO_MANY_COLUMNS("limit"),
  UNREADABLE_ROW,
  NO_ROWS,
  NO_FIGURES,

  MISSING_WEEK_COLUMN("columns"),
  MISSING_DATE_COLUMN("columns"),
  MISSING_OUTCOME_COLUMN("columns"),
  MISSING_LEAD_COLUMNS("columns"),
  NO_FIGURE_COLUMN,
  UNKNOWN_COLUMN("column", "nearest"),
  COMPUTED_COLUMN("column", "from"),
  DUPLICATE_COLUMN("column", "first"),

  TOO_MANY_CELLS("found", "expected"),
  TOO_FEW_CELLS("found", "expected"),
  CELL_WITHOUT_COLUMN("text"),

  WEEK_MISSING,
  NOT_A_WEEK("text", "example"),
  NO_SUCH_WEEK("text", "year", "weeks"),
  DATE_FOR_WEEK("text", "example"),
  WEEK_TOO_EARLY("week", "earliest"),
  WEEK_TO_COME("week", "running"),
  REPEATED_WEEK("week", "first"),

  NOT_A_COUNT("column", "text", "digits"),
  NOT_AN_AMOUNT("column", "text", "digits"),

  DATE_MISSING,
  NOT_A_DATE("text"),
  AMBIGUOUS_DATE("text"),
  NO_SUCH_DATE("text"),
  OUTCOME_MISSING("words"),
  UNKNOWN_OUTCOME("text", "words"),
  NOT_SECONDS("column", "text");

  @SuppressWarnings("ImmutableEnumChecker") // a Set.of never changes
  private final Set<String> arguments;

  FileRule(String... arguments) {
    this.arguments = Set.of(arguments);
  }

  /** The name in the texts: {@code repeated_week}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of what its sentence may name. */
  public Set<String> arguments() {
    return arguments;
  }
}
