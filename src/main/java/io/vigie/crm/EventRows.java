package io.vigie.crm;

import io.vigie.kpi.FigureText;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a file with a row per call and counts it by week. Every row is a dial; a week with calls
 * but without a meeting has 0 meetings, a week without calls has no figure at all.
 */
final class EventRows {

  /** From how many seconds on a call is a conversation. */
  static final int CONVERSATION_SECONDS = 60;

  /** How many ignored columns a preview names; the others are counted. */
  private static final int NAMED = 10;

  private final FigureTable table;
  private final ProblemList problems;
  private final WeekCell weeks;
  private final EventColumns columns;
  private final SortedMap<Week, CallTally> tallies = new TreeMap<>();
  private int blankDurations;

  static FigureFile read(FigureTable table, Week running) {
    ProblemList problems = new ProblemList();
    EventColumns columns = EventColumns.read(table.header(), problems);
    return problems.isEmpty()
        ? new EventRows(table, new WeekCell(running, problems), columns).figures()
        : problems.all();
  }

  private EventRows(FigureTable table, WeekCell weeks, EventColumns columns) {
    this.table = table;
    this.problems = weeks.problems();
    this.weeks = weeks;
    this.columns = columns;
  }

  private FigureFile figures() {
    int needed = columns.needed();
    int rows = table.forEachRow(row -> read(row, needed));
    if (rows == 0) {
      problems.add(0, FileRule.NO_ROWS, Map.of());
    }
    return problems.isEmpty()
        ? new FigureFile.Figures(FigureFile.Kind.EVENTS, byWeek(), rows, notes())
        : problems.all();
  }

  private void read(FigureRow row, int needed) {
    if (!row.fits(needed, table.header().filled(), problems)) {
      return;
    }
    Optional<Week> week = weeks.weekOfDate(row.line(), columns.cell(row, Column.DATE));
    Optional<Outcome> outcome = outcome(row);
    OptionalInt seconds = columns.haveDurations() ? seconds(row) : OptionalInt.empty();
    if (week.isPresent() && outcome.isPresent()) {
      tallies.computeIfAbsent(week.get(), any -> new CallTally()).add(outcome.get(), seconds);
    }
  }

  private Optional<Outcome> outcome(FigureRow row) {
    String cell = LineProblem.clipped(columns.cell(row, Column.OUTCOME));
    Optional<Outcome> outcome = Outcome.of(cell);
    if (cell.isEmpty()) {
      problems.add(row.line(), FileRule.OUTCOME_MISSING, Map.of("words", Outcome.words()));
    } else if (outcome.isEmpty()) {
      problems.add(
          row.line(), FileRule.UNKNOWN_OUTCOME, Map.of("text", cell, "words", Outcome.words()));
    }
    return outcome;
  }

  private OptionalInt seconds(FigureRow row) {
    String cell = columns.cell(row, Column.DURATION);
    if (cell.isEmpty()) {
      blankDurations++;
      return OptionalInt.empty();
    }
    Optional<BigDecimal> seconds = FigureText.read(Kpi.CONVERSATIONS, cell);
    if (seconds.isEmpty()) {
      String column = columns.cell(table.header(), Column.DURATION);
      problems.add(
          row.line(),
          FileRule.NOT_SECONDS,
          Map.of("column", column, "text", LineProblem.clipped(cell)));
    }
    return seconds.map(read -> OptionalInt.of(read.intValueExact())).orElse(OptionalInt.empty());
  }

  private SortedMap<Week, Map<Kpi, BigDecimal>> byWeek() {
    SortedMap<Week, Map<Kpi, BigDecimal>> byWeek = new TreeMap<>();
    tallies.forEach((week, tally) -> byWeek.put(week, tally.figures()));
    return Collections.unmodifiableSortedMap(byWeek);
  }

  private List<FileNote> notes() {
    List<FileNote> notes = table.notes();
    if (!columns.ignored().isEmpty()) {
      notes.add(new FileNote(FileNote.Fact.COLUMNS_IGNORED, Map.of("columns", ignored())));
    }
    notes.add(
        columns.haveDurations()
            ? new FileNote(
                FileNote.Fact.CONVERSATIONS_BY_DURATION, Map.of("seconds", CONVERSATION_SECONDS))
            : new FileNote(FileNote.Fact.CONVERSATIONS_NOT_COUNTED, Map.of()));
    if (blankDurations > 0) {
      notes.add(new FileNote(FileNote.Fact.DURATIONS_BLANK, Map.of("rows", blankDurations)));
    }
    return List.copyOf(notes);
  }

  private String ignored() {
    List<String> names = columns.ignored();
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? named + ", … (+" + (names.size() - NAMED) + ")" : named;
  }
}
