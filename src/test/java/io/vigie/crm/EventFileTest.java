package io.vigie.crm;

import static io.vigie.crm.FigureFiles.RUNNING;
import static io.vigie.crm.FigureFiles.figures;
import static io.vigie.crm.FigureFiles.figuresIn;
import static io.vigie.crm.FigureFiles.number;
import static io.vigie.crm.FigureFiles.problem;
import static io.vigie.crm.FigureFiles.problems;
import static io.vigie.crm.FigureFiles.resource;
import static io.vigie.kpi.Kpi.CONVERSATIONS;
import static io.vigie.kpi.Kpi.DIALS;
import static io.vigie.kpi.Kpi.MEETINGS_BOOKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile.Figures;
import io.vigie.crm.FigureFile.Kind;
import io.vigie.shared.Week;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {

  @Test
  void theRealCallsGiveTheFiguresOfTheirWeeks() {
    Figures read = figures(resource("outbound-calls.csv"));

    assertThat(read.kind()).isEqualTo(Kind.EVENTS);
    assertThat(read.rows()).isEqualTo(24_006);
    assertThat(read.byWeek()).isEqualTo(figures(resource("weekly-figures.csv")).byWeek());
    assertThat(read.notes())
        .containsExactly(
            new FileNote(FileNote.Fact.COLUMNS_IGNORED, Map.of("columns", "channel, attempt")),
            new FileNote(FileNote.Fact.CONVERSATIONS_BY_DURATION, Map.of("seconds", 60)));
  }

  @Test
  void aCallIsAConversationFromSixtySecondsOn() {
    Figures read =
        figures("date,duration_seconds,outcome\n2026-11-02,59,no\n2026-11-08,60,booked\n");

    assertThat(figuresIn(read, 2026, 45))
        .isEqualTo(
            Map.of(DIALS, number("2"), CONVERSATIONS, number("1"), MEETINGS_BOOKED, number("1")));
  }

  @Test
  void withoutDurationsThereIsNoFigureForConversations() {
    Figures read = figures("date,outcome\n2026-11-02,no_answer\n2026-11-09,booked\n");

    assertThat(figuresIn(read, 2026, 45))
        .isEqualTo(Map.of(DIALS, number("1"), MEETINGS_BOOKED, number("0")));
    assertThat(read.notes())
        .containsExactly(new FileNote(FileNote.Fact.CONVERSATIONS_NOT_COUNTED, Map.of()));
  }

  @Test
  void aBlankDurationIsNoConversationAndAWeekOfThemHasNoFigure() {
    Figures read =
        figures("date,durée_secondes,issue\n2026-11-02,,non\n2026-11-09,,non\n2026-11-10,80,oui\n");

    assertThat(figuresIn(read, 2026, 45)).doesNotContainKey(CONVERSATIONS);
    assertThat(figuresIn(read, 2026, 46)).containsEntry(CONVERSATIONS, number("1"));
    assertThat(read.notes())
        .contains(new FileNote(FileNote.Fact.DURATIONS_BLANK, Map.of("rows", 2)));
  }

  @Test
  void aDurationWithoutItsUnitIsNotRead() {
    Figures read = figures("date,duration,outcome\n2026-11-02,90,no\n");

    assertThat(figuresIn(read, 2026, 45)).doesNotContainKey(CONVERSATIONS);
    assertThat(read.notes())
        .contains(new FileNote(FileNote.Fact.COLUMNS_IGNORED, Map.of("columns", "duration")));
  }

  @Test
  void aWeekWithoutCallsHasNoFigureAndOneWithoutMeetingsHasZero() {
    Figures read = figures("date,outcome\n2026-10-05,booked\n2026-10-19,no\n");

    assertThat(read.byWeek()).containsOnlyKeys(Week.of(2026, 41), Week.of(2026, 43));
    assertThat(figuresIn(read, 2026, 43)).containsEntry(MEETINGS_BOOKED, number("0"));
  }

  @Test
  void aCallNearNewYearBelongsToItsIsoWeek() {
    Figures read = figures("date,outcome\n2021-01-03,no\n2024-12-30,no\n");

    assertThat(read.byWeek()).containsOnlyKeys(Week.of(2020, 53), Week.of(2025, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"booked", "BOOKED", "rdv pris", "RDV_PRIS", "Rendez-vous", "oui", "yes"})
  void aMeetingIsNamedInEitherLanguage(String word) {
    assertThat(figuresIn(figures("date,résultat\n2026-11-02," + word + "\n"), 2026, 45))
        .containsEntry(MEETINGS_BOOKED, number("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_booked", "no", "non", "Pas de RDV", "no answer", "À rappeler"})
  void soIsACallWithoutOne(String word) {
    assertThat(figuresIn(figures("date,résultat\n2026-11-02," + word + "\n"), 2026, 45))
        .containsEntry(MEETINGS_BOOKED, number("0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"connected", "held", "no_show", "bookd", "1", "😀", "@booked"})
  void anOutcomeThatLeavesItOpenIsRefusedWithTheAcceptedWords(String word) {
    LineProblem problem = problem("date,outcome\n2026-11-02,booked\n2026-11-02," + word + "\n");

    assertThat(problem)
        .isEqualTo(
            problem(3, FileRule.UNKNOWN_OUTCOME, Map.of("text", word, "words", Outcome.words())));
    assertThat(Outcome.words()).startsWith("booked, rdv_pris, not_booked, pas_de_rdv");
  }

  @Test
  void aBlankOutcomeIsNotANo() {
    assertThat(problem("date,outcome\n2026-11-02,\n").rule()).isEqualTo(FileRule.OUTCOME_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/11/2026", "5.11.26", "11-05-2026"})
  void aDateThatTwoCountriesReadDifferentlyIsRefused(String date) {
    assertThat(problem("date,outcome\n" + date + ",no\n"))
        .isEqualTo(problem(2, FileRule.AMBIGUOUS_DATE, Map.of("text", date)));
  }

  @Test
  void whatIsNoDayIsRefused() {
    assertThat(
            problems("date,outcome\n2026-02-29,no\n2026-13-01,no\n2026-W45,no\n,no\nx,no\n")
                .listed())
        .containsExactly(
            problem(2, FileRule.NO_SUCH_DATE, Map.of("text", "2026-02-29")),
            problem(3, FileRule.NO_SUCH_DATE, Map.of("text", "2026-13-01")),
            problem(4, FileRule.NOT_A_DATE, Map.of("text", "2026-W45")),
            problem(5, FileRule.DATE_MISSING, Map.of()),
            problem(6, FileRule.NOT_A_DATE, Map.of("text", "x")));
    assertThat(figures("date,outcome\n2024-02-29,no\n").rows()).isEqualTo(1);
  }

  @Test
  void callsAreNeitherToComeNorOfTheLastCentury() {
    assertThat(figures("date,outcome\n2026-11-22,no\n").byWeek()).containsKey(RUNNING);
    assertThat(problem("date,outcome\n2026-11-23,no\n").rule()).isEqualTo(FileRule.WEEK_TO_COME);
    assertThat(problem("date,outcome\n1999-12-31,no\n").rule()).isEqualTo(FileRule.WEEK_TOO_EARLY);
    assertThat(problem("date,outcome\n0000-01-01,no\n").rule()).isEqualTo(FileRule.WEEK_TOO_EARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1:30", "90.5", "٣", "1e3", "=1"})
  void aDurationIsWholeSeconds(String cell) {
    assertThat(problem("date,outcome,duration_seconds\n2026-11-02,no," + cell + "\n"))
        .isEqualTo(
            problem(2, FileRule.NOT_SECONDS, Map.of("column", "duration_seconds", "text", cell)));
  }

  @Test
  void bothColumnsAreRequiredAndNoneMayStandTwice() {
    assertThat(problem("date,dials\n2026-11-02,220\n"))
        .isEqualTo(problem(1, FileRule.MISSING_OUTCOME_COLUMN, Map.of("columns", "date, dials")));
    assertThat(problem("outcome,agent\nbooked,x\n").rule()).isEqualTo(FileRule.MISSING_DATE_COLUMN);
    assertThat(problem("date,issue,outcome\n2026-11-02,no,no\n"))
        .isEqualTo(
            problem(1, FileRule.DUPLICATE_COLUMN, Map.of("column", "outcome", "first", "issue")));
    assertThat(problem("date,outcome\n").rule()).isEqualTo(FileRule.NO_ROWS);
  }

  @Test
  void aRowMayEndAfterTheLastColumnThatIsRead() {
    assertThat(figures("date,outcome,note\n2026-11-02,no\n2026-11-02,no,\n").rows()).isEqualTo(2);
    assertThat(problem("note,date,outcome\nx,2026-11-02\n"))
        .isEqualTo(problem(2, FileRule.TOO_FEW_CELLS, Map.of("found", 2, "expected", 3)));
    assertThat(problem("date,outcome,note\n2026-11-02,no,Paris, France\n").rule())
        .isEqualTo(FileRule.TOO_MANY_CELLS);
  }
}
