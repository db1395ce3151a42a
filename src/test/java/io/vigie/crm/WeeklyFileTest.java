package io.vigie.crm;

import static io.vigie.crm.FigureFiles.RUNNING;
import static io.vigie.crm.FigureFiles.figures;
import static io.vigie.crm.FigureFiles.figuresIn;
import static io.vigie.crm.FigureFiles.number;
import static io.vigie.crm.FigureFiles.problem;
import static io.vigie.crm.FigureFiles.problems;
import static io.vigie.crm.FigureFiles.resource;
import static io.vigie.kpi.Kpi.CONVERSATIONS;
import static io.vigie.kpi.Kpi.COST;
import static io.vigie.kpi.Kpi.DIALS;
import static io.vigie.kpi.Kpi.MEETINGS_BOOKED;
import static io.vigie.kpi.Kpi.MEETINGS_HELD;
import static io.vigie.kpi.Kpi.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.crm.FigureFile.Figures;
import io.vigie.crm.FigureFile.Kind;
import io.vigie.crm.FigureFile.Problems;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyFileTest {

  @Test
  void theRealFileEqualsItsFigures() {
    Figures read = figures(resource("weekly-figures.csv"));

    Map<Week, Map<Kpi, BigDecimal>> expected =
        new String(resource("weekly-figures.csv"), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> List.of(line.split(",", -1)))
            .collect(
                Collectors.toMap(
                    cells -> Week.parse(cells.get(0)).orElseThrow(),
                    cells ->
                        Map.of(
                            DIALS, number(cells.get(1)),
                            CONVERSATIONS, number(cells.get(2)),
                            MEETINGS_BOOKED, number(cells.get(3)))));
    assertThat(read.kind()).isEqualTo(Kind.WEEKLY);
    assertThat(read.rows()).isEqualTo(17);
    assertThat(read.notes()).isEmpty();
    assertThat(read.byWeek()).isEqualTo(new TreeMap<>(expected));
    assertThat(figuresIn(read, 2008, 30))
        .containsEntry(DIALS, number("1727"))
        .containsEntry(CONVERSATIONS, number("1594"))
        .containsEntry(MEETINGS_BOOKED, number("108"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "week,dials,meetings_held",
        "Semaine,Appels,RDV tenus",
        "SEMAINE,appels passés,rdv honores",
        "\"iso week\",Calls,\"Meetings Held\""
      })
  void columnsAreNamedInEitherLanguageAndAnyCase(String header) {
    Figures read = figures(header + "\n2026-W45,220,9\n");

    assertThat(figuresIn(read, 2026, 45))
        .isEqualTo(Map.of(DIALS, number("220"), MEETINGS_HELD, number("9")));
  }

  @Test
  void aBlankCellIsNoFigureAndAZeroIsOne() {
    Figures read = figures("week,dials,meetings\n2026-W45,220,\n2026-W46,0,3\n2026-W44,,\n");

    assertThat(figuresIn(read, 2026, 45)).isEqualTo(Map.of(DIALS, number("220")));
    assertThat(figuresIn(read, 2026, 46)).containsEntry(DIALS, number("0"));
    assertThat(read.byWeek()).doesNotContainKey(Week.of(2026, 44));
    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.notes())
        .containsExactly(new FileNote(FileNote.Fact.CELLS_BLANK, Map.of("cells", 3)));
  }

  @Test
  void aFileWithoutASingleFigureIsRefused() {
    assertThat(problem("week,dials\n2026-W45,\n"))
        .isEqualTo(problem(0, FileRule.NO_FIGURES, Map.of()));
    assertThat(problem("week,dials\n")).isEqualTo(problem(0, FileRule.NO_ROWS, Map.of()));
  }

  @Test
  void anUnknownColumnIsToldWithTheNearestNames() {
    LineProblem problem = problem("week,dails\n2026-W45,1\n");

    assertThat(problem.line()).isEqualTo(1);
    assertThat(problem.rule()).isEqualTo(FileRule.UNKNOWN_COLUMN);
    assertThat(problem.arguments()).containsEntry("column", "dails");
    assertThat(problem.arguments().get("nearest")).asString().startsWith("dials");
  }

  @Test
  void whatVigieComputesIsNotReadFromAFile() {
    assertThat(problem("week,dials,booking_rate\n2026-W45,1,7\n"))
        .isEqualTo(
            problem(
                1,
                FileRule.COMPUTED_COLUMN,
                Map.of("column", "booking_rate", "from", "meetings_booked, conversations")));
    assertThat(problem("week,taux de présence\n2026-W45,7\n").arguments())
        .containsEntry("from", "meetings_held, no_shows");
  }

  @Test
  void allThatIsWrongWithAHeaderIsToldAtOnceAndItsRowsAreNotRead() {
    Problems problems = problems("dials,Appels,foo\nnonsense,-1,=cmd\n");

    assertThat(problems.listed())
        .extracting(LineProblem::rule)
        .containsExactly(
            FileRule.DUPLICATE_COLUMN, FileRule.UNKNOWN_COLUMN, FileRule.MISSING_WEEK_COLUMN);
    assertThat(problems.listed().get(0).arguments())
        .isEqualTo(Map.of("column", "Appels", "first", "dials"));
  }

  @Test
  void aFileNeedsAWeekColumnAndAFigureColumn() {
    assertThat(problem("dials,meetings\n1,2\n"))
        .isEqualTo(problem(1, FileRule.MISSING_WEEK_COLUMN, Map.of("columns", "dials, meetings")));
    assertThat(problem("week\n2026-W45\n"))
        .isEqualTo(problem(1, FileRule.NO_FIGURE_COLUMN, Map.of()));
    assertThat(problem("week,semaine,dials\n2026-W45,2026-W45,1\n").rule())
        .isEqualTo(FileRule.DUPLICATE_COLUMN);
  }

  @Test
  void rowsWithoutAHeaderAreRefused() {
    assertThat(problems("2026-W45,220\n2026-W46,230\n").listed())
        .contains(problem(1, FileRule.MISSING_WEEK_COLUMN, Map.of("columns", "2026-W45, 220")));
  }

  @Test
  void aWeekThatItsYearDoesNotHaveIsRefused() {
    assertThat(problem("week,dials\n2026-W54,1\n"))
        .isEqualTo(
            problem(
                2, FileRule.NO_SUCH_WEEK, Map.of("text", "2026-W54", "year", "2026", "weeks", 53)));
    assertThat(problem("week,dials\n2025-W53,1\n").arguments()).containsEntry("weeks", 52);
    assertThat(problem("week,dials\n2025-W00,1\n").rule()).isEqualTo(FileRule.NO_SUCH_WEEK);
    assertThat(figures("week,dials\n2020-W53,1\n").byWeek()).containsKey(Week.of(2020, 53));
  }

  @Test
  void aDateWhereTheWeekShouldBeIsToldWithItsWeek() {
    assertThat(problem("week,dials\n2026-11-05,1\n"))
        .isEqualTo(
            problem(
                2,
                FileRule.DATE_FOR_WEEK,
                Map.of("text", "2026-11-05", "example", Week.of(2026, 45))));
    assertThat(problem("week,dials\n05/11/2026,1\n").arguments())
        .isEqualTo(Map.of("text", "05/11/2026", "example", RUNNING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"W45", "45", "Total", "2026", "２０２６-W45", "<!channel>", "=cmd"})
  void whatIsNoWeekIsRefused(String cell) {
    assertThat(problem("week,dials\n" + cell + ",1\n"))
        .isEqualTo(problem(2, FileRule.NOT_A_WEEK, Map.of("text", cell, "example", RUNNING)));
  }

  @Test
  void aRowWithoutItsWeekIsRefused() {
    assertThat(problem("week,dials\n ,1\n")).isEqualTo(problem(2, FileRule.WEEK_MISSING, Map.of()));
  }

  @Test
  void theRunningWeekIsTheLastOneThatIsRead() {
    assertThat(figures("week,dials\n2026-W47,1\n").byWeek()).containsKey(RUNNING);
    assertThat(problem("week,dials\n2026-W48,1\n"))
        .isEqualTo(
            problem(
                2, FileRule.WEEK_TO_COME, Map.of("week", Week.of(2026, 48), "running", RUNNING)));
    assertThat(figures("week,dials\n2000-W01,1\n").rows()).isEqualTo(1);
    assertThat(problem("week,dials\n1999-W52,1\n"))
        .isEqualTo(
            problem(
                2,
                FileRule.WEEK_TOO_EARLY,
                Map.of("week", Week.of(1999, 52), "earliest", Week.of(2000, 1))));
  }

  @Test
  void aRepeatedWeekNamesItsFirstLine() {
    assertThat(problem("week,dials\n2026-W45,1\n\n2026-W46,2\n2026w45,1\n"))
        .isEqualTo(
            problem(5, FileRule.REPEATED_WEEK, Map.of("week", Week.of(2026, 45), "first", 2)));
  }

  @ParameterizedTest
  @CsvSource({"-3", "+3", "1e9", "٣", "😀", "=cmd", "1 200", "1200.0", "0x1F", "1234567890", "²"})
  void whatIsNoWholeNumberIsRefusedWithLineColumnAndWhatIsExpected(String cell) {
    assertThat(problem("week,dials,meetings\n2026-W44,1,2\n2026-W45," + cell + ",2\n"))
        .isEqualTo(
            problem(3, FileRule.NOT_A_COUNT, Map.of("column", "dials", "text", cell, "digits", 9)));
  }

  @Test
  void aDecimalCommaInACountIsRefusedWhateverTheSeparator() {
    assertThat(problem("week;dials\n2026-W45;12,5\n").rule()).isEqualTo(FileRule.NOT_A_COUNT);
    assertThat(problem("week,dials\n2026-W45,\"12,5\"\n").rule()).isEqualTo(FileRule.NOT_A_COUNT);
    assertThat(problem("week,dials\n2026-W45,12,5\n"))
        .isEqualTo(problem(2, FileRule.TOO_MANY_CELLS, Map.of("found", 3, "expected", 2)));
  }

  @Test
  void moneyHasUpToTwoDecimals() {
    assertThat(figuresIn(figures("week,revenue,cost\n2026-W45,1250.5,3\n"), 2026, 45))
        .isEqualTo(Map.of(REVENUE, number("1250.5"), COST, number("3")));
    assertThat(figuresIn(figures("semaine;coûts\n2026-W45;1250,50\n"), 2026, 45))
        .isEqualTo(Map.of(COST, number("1250.50")));
    assertThat(figuresIn(figures("semaine\tcoûts\n2026-W45\t1250,50\n"), 2026, 45))
        .isEqualTo(Map.of(COST, number("1250.50")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.505", "-4", "1e3", "\"12,50\"", ".5", "5.", "12 €", "1.250.00"})
  void anythingElseIsNoAmount(String cell) {
    assertThat(problem("week,cost\n2026-W45," + cell + "\n"))
        .isEqualTo(
            problem(
                2,
                FileRule.NOT_AN_AMOUNT,
                Map.of("column", "cost", "text", cell.replace("\"", ""), "digits", 9)));
  }

  @Test
  void raggedRowsAreRefused() {
    assertThat(problems("week,dials,meetings\n2026-W45,1\n2026-W46,1,2,3\n").listed())
        .containsExactly(
            problem(2, FileRule.TOO_FEW_CELLS, Map.of("found", 2, "expected", 3)),
            problem(3, FileRule.TOO_MANY_CELLS, Map.of("found", 4, "expected", 3)));
  }

  @Test
  void separatorsWithoutACellBehindThemAreHarmless() {
    Figures read = figures("week;dials;;\n2026-W45;220;;\n;;;\n2026-W46;230\n");

    assertThat(read.byWeek()).hasSize(2);
    assertThat(problem("week;;dials\n2026-W45;7;220\n"))
        .isEqualTo(problem(2, FileRule.CELL_WITHOUT_COLUMN, Map.of("text", "7")));
  }

  @Test
  void oneBadRowLeavesNothingToStore() {
    assertThat(problems("week,dials\n2026-W44,1\n2026-W45,-1\n2026-W46,2\n").total()).isEqualTo(1);
  }

  @Test
  void ofManyProblemsTheFirstTwentyAreListedAndAllAreCounted() {
    String rows =
        IntStream.rangeClosed(1, 500).mapToObj(i -> "x,-1\n").collect(Collectors.joining());

    Problems problems = problems("week,dials\n" + rows);

    assertThat(problems.listed()).hasSize(20);
    assertThat(problems.total()).isEqualTo(1000);
  }

  @Test
  void aLongCellIsClippedBetweenCharacters() {
    LineProblem problem = problem("week,dials\n2026-W45," + "😀".repeat(2000) + "\n");

    assertThat(problem.arguments()).containsEntry("text", "😀".repeat(40) + "…");
  }
}
