package io.vigie.crm;

import static io.vigie.crm.FigureFiles.figures;
import static io.vigie.crm.FigureFiles.figuresIn;
import static io.vigie.crm.FigureFiles.number;
import static io.vigie.crm.FigureFiles.problem;
import static io.vigie.crm.FigureFiles.problems;
import static io.vigie.kpi.Kpi.COST;
import static io.vigie.kpi.Kpi.DIALS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vigie.kpi.Kpi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileShapeTest {

  private static final String FILE = "semaine;coût;appels\n2026-W45;12,50;220\n";
  private static final Map<Kpi, BigDecimal> ITS_FIGURES =
      Map.of(COST, number("12.50"), DIALS, number("220"));

  @Test
  void theUsualEncodingsAreRead() {
    for (String mark : new String[] {"", "\uFEFF"}) {
      assertThat(figuresIn(figures((mark + FILE).getBytes(UTF_8)), 2026, 45))
          .isEqualTo(ITS_FIGURES);
    }
    assertThat(figuresIn(figures(FILE.getBytes(UTF_16)), 2026, 45)).isEqualTo(ITS_FIGURES);
    assertThat(figuresIn(figures(("\uFEFF" + FILE).getBytes(UTF_16LE)), 2026, 45))
        .isEqualTo(ITS_FIGURES);
    assertThat(figuresIn(figures(FILE), 2026, 45)).isEqualTo(ITS_FIGURES);
  }

  @Test
  void aByteOrderMarkIsNoPartOfAQuotedHeader() {
    String file = "\uFEFF\"semaine\";\"appels\"\n\"2026-W45\";\"220\"\n";

    assertThat(figuresIn(figures(file), 2026, 45)).isEqualTo(Map.of(DIALS, number("220")));
  }

  @Test
  void whatIsNotUtf8IsReadAsWindows1252AndSaysSo() {
    byte[] file = FILE.getBytes(Charset.forName("windows-1252"));

    assertThat(figuresIn(figures(file), 2026, 45)).isEqualTo(ITS_FIGURES);
    assertThat(figures(file).notes())
        .containsExactly(new FileNote(FileNote.Fact.READ_AS_WINDOWS_1252, Map.of()));
    assertThat(figures(FILE).notes()).isEmpty();
  }

  @Test
  void anEncodingIsNotGuessedBeyondThat() {
    assertThat(rule("week,dials\n2026-W45,\u0081".getBytes(ISO_8859_1)))
        .isEqualTo(FileRule.NOT_TEXT);
    assertThat(rule("\u00EF\u00BB\u00BFweek,d\u00E9".getBytes(ISO_8859_1)))
        .isEqualTo(FileRule.NOT_TEXT);
    assertThat(rule(FILE.getBytes(UTF_16LE))).isEqualTo(FileRule.NOT_TEXT);
    assertThat(rule(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8}))
        .isEqualTo(FileRule.NOT_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", " ; ", " , "})
  void theHeaderTellsTheSeparator(String separator) {
    String file = "week,dials,wins\n2026-W45,220,1\n".replace(",", separator);

    assertThat(figuresIn(figures(file), 2026, 45)).containsEntry(DIALS, number("220"));
  }

  @Test
  void separatorsInsideQuotesDoNotCount() {
    String file = "date;outcome;\"a,b,c,d\"\n2026-11-02;no;\"x;y\"\n";

    assertThat(figuresIn(figures(file), 2026, 45)).containsEntry(DIALS, number("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsReadAndLinesAreCountedAsAnEditorDoes(String end) {
    String file = "\nweek,dials\n\n2026-W45,220\n \n,\n2026-W46,x\n\n\n".replace("\n", end);

    assertThat(problem(file).line()).isEqualTo(7);
    assertThat(figures(file.replace("x", "230")).byWeek()).hasSize(2);
  }

  @Test
  void aCellOverSeveralLinesCountsThemAll() {
    String file = "date,outcome,note\n2026-11-02,no,\"one\ntwo\r\nthree\"\n2026-11-03,?,\n";

    assertThat(problem(file).line()).isEqualTo(5);
  }

  @Test
  void quotesAndBlanksAroundCellsAreNoPartOfThem() {
    String file =
        "\u00A0week\u00A0, \" Dials\u202F\" \n\u00A02026-W45\u00A0,\t\"220\" \n2026-W46,\u202F230\n";

    assertThat(figuresIn(figures(file), 2026, 45)).isEqualTo(Map.of(DIALS, number("220")));
    assertThat(figuresIn(figures(file), 2026, 46)).isEqualTo(Map.of(DIALS, number("230")));
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNoRows() {
    assertThat(problem("week,dials\n\n2026-W45,1\n2026-W46,\"2\n2026-W47,3\n"))
        .isEqualTo(problem(4, FileRule.UNREADABLE_ROW, Map.of()));
    assertThat(problem("week,dials\n2026-W45,\"1\"x\n"))
        .isEqualTo(problem(2, FileRule.UNREADABLE_ROW, Map.of()));
    assertThat(problem("\"week,dials\n2026-W45,1\n"))
        .isEqualTo(problem(1, FileRule.UNREADABLE_ROW, Map.of()));
    assertThat(problem("week,dials\n2026-W45," + "x".repeat(100_000)).rule())
        .isEqualTo(FileRule.UNREADABLE_ROW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n  \n", ",,,\n,"})
  void anEmptyFileIsRefused(String file) {
    assertThat(problem(file)).isEqualTo(problem(0, FileRule.EMPTY_FILE, Map.of()));
  }

  @Test
  void aSpreadsheetIsToldFromOtherFiles() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream entries = new ZipOutputStream(zip)) {
      entries.putNextEntry(new ZipEntry("[Content_Types].xml"));
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream content = new GZIPOutputStream(gzip)) {
      content.write(FILE.getBytes(UTF_8));
    }

    assertThat(rule(zip.toByteArray())).isEqualTo(FileRule.SPREADSHEET);
    assertThat(rule("\u00D0\u00CF\u0011\u00E0rest".getBytes(ISO_8859_1)))
        .isEqualTo(FileRule.SPREADSHEET);
    assertThat(rule(gzip.toByteArray())).isEqualTo(FileRule.NOT_TEXT);
    assertThat(rule("%PDF-1.7\n\u0000\u0001".getBytes(ISO_8859_1))).isEqualTo(FileRule.NOT_TEXT);
  }

  @Test
  void aHundredThousandRowsAreRead() {
    String row = "2026-11-02,120,booked\n";

    assertThat(figuresIn(figures("date,duration_s,outcome\n" + row.repeat(100_000)), 2026, 45))
        .containsEntry(DIALS, number("100000"));
  }

  @Test
  void aFileThatIsTooLongOrTooLargeOrTooWideIsRefused() {
    String row = "2026-11-02,no\n";
    String header = "date,outcome\n";

    assertThat(figures(header + row.repeat(200_000)).rows()).isEqualTo(200_000);
    assertThat(problem(header + row.repeat(200_001)))
        .isEqualTo(problem(200_002, FileRule.TOO_MANY_ROWS, Map.of("limit", 200_000)));
    assertThat(problems(new byte[20 * 1024 * 1024 + 1]).listed())
        .containsExactly(problem(0, FileRule.TOO_LARGE, Map.of("megabytes", 20)));
    assertThat(problem("date" + ",x".repeat(200) + "\n"))
        .isEqualTo(problem(1, FileRule.TOO_MANY_COLUMNS, Map.of("limit", 200)));
    assertThat(problem("week,dials\n2026-W45" + ",1".repeat(500_000)).rule())
        .isEqualTo(FileRule.TOO_MANY_CELLS);
  }

  @Test
  void aProblemAndANoteTakeNothingButTheArgumentsOfTheirRule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LineProblem(2, FileRule.NOT_A_DATE, Map.of("date", "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileNote(FileNote.Fact.CELLS_BLANK, Map.of()));
    assertThat(FileRule.NOT_A_DATE.key()).isEqualTo("not_a_date");
    assertThat(FileNote.Fact.CELLS_BLANK.key()).isEqualTo("cells_blank");
  }

  private static FileRule rule(byte[] file) {
    return problems(file).listed().get(0).rule();
  }
}
